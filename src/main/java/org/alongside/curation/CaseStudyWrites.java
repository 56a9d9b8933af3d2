package org.alongside.curation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.access.Role;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.casestudy.CaseStudyView;
import org.alongside.change.EntityKind;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes to case studies; those of whoever may not decide become proposals that wait. */
@Path("/api/v1/case-studies")
@Tag(name = "Case studies")
@RolesAllowed({Role.VISITOR, Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseStudyWrites {

    private final Writer writer;

    CaseStudyWrites(Writer writer) {
        this.writer = writer;
    }

    @POST
    @Operation(
            operationId = "createCaseStudy",
            summary = "Lists a new case study",
            description =
                    "The body is the full state the entry should be in. Send an `Idempotency-Key` to be able to try again.")
    @APIResponse(
            responseCode = "201",
            description = "Listed; `Location` says where.",
            content = @Content(schema = @Schema(implementation = CaseStudyView.class)))
    public RestResponse<Object> create(CaseStudyDraft draft, @Valid @BeanParam Terms terms, HttpHeaders headers) {
        Language language = Language.of(headers);
        return writer.created(
                "case-studies",
                Writing.needed(draft),
                terms,
                id -> CaseStudyView.from(CaseStudy.published(id), language));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "replaceCaseStudy",
            summary = "Puts a case study into a new state",
            description =
                    "The body is the full state the entry should be in: what is left out is emptied. What was read can be changed and sent back.")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is now.",
            content = @Content(schema = @Schema(implementation = CaseStudyView.class)))
    public RestResponse<Object> replace(
            @Parameter(description = "Its id.", example = "0198c0de-7a11-7000-8000-000000000001") @PathParam("id")
                    UUID id,
            CaseStudyDraft draft,
            @Valid @BeanParam Terms terms,
            HttpHeaders headers) {
        Language language = Language.of(headers);
        return writer.changed(
                id, Writing.needed(draft), terms, entry -> CaseStudyView.from(CaseStudy.published(entry), language));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeCaseStudy",
            summary = "Takes a case study down",
            description = "It answers 410 from then on, and `/changes` carries a tombstone. Nothing is lost: `PUT` puts"
                    + " it back.")
    @APIResponse(responseCode = "204", description = "Taken down.")
    public RestResponse<Object> remove(
            @Parameter(description = "Its id.", example = "0198c0de-7a11-7000-8000-000000000001") @PathParam("id")
                    UUID id,
            @Valid @BeanParam Terms terms) {
        return writer.removed(EntityKind.CASE_STUDY, id, terms);
    }
}
