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
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes to organisations; those of whoever may not decide become proposals that wait. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@RolesAllowed({Role.VISITOR, Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationWrites {

    private final Writer writer;

    OrganisationWrites(Writer writer) {
        this.writer = writer;
    }

    @POST
    @Operation(
            operationId = "createOrganisation",
            summary = "Lists a new organisation",
            description =
                    "The body is the full state the entry should be in. Send an `Idempotency-Key` to be able to try again.")
    @APIResponse(
            responseCode = "201",
            description = "Listed; `Location` says where.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<Object> create(OrganisationDraft draft, @Valid @BeanParam Terms terms, HttpHeaders headers) {
        Language language = Language.of(headers);
        return writer.created(
                "organisations",
                Writing.needed(draft),
                terms,
                // The same request may come again after what it listed was merged
                id -> OrganisationView.from(
                        Organisation.listed(Organisation.today(id).toString()), language));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "replaceOrganisation",
            summary = "Puts an organisation into a new state",
            description =
                    "The body is the full state the entry should be in: what is left out is emptied. What was read can be changed and sent back.")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is now.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<Object> replace(
            @Parameter(description = "Its id, or any of its org-ids.", example = "GB-CHC-1234567") @PathParam("id")
                    String id,
            OrganisationDraft draft,
            @Valid @BeanParam Terms terms,
            HttpHeaders headers) {
        Language language = Language.of(headers);
        return writer.changed(
                resolve(id),
                Writing.needed(draft),
                terms,
                entry -> OrganisationView.from(Organisation.listed(entry.toString()), language));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeOrganisation",
            summary = "Takes an organisation down",
            description = "It answers 410 from then on, and `/changes` carries a tombstone. Nothing is lost: `PUT` puts"
                    + " it back.")
    @APIResponse(responseCode = "204", description = "Taken down.")
    public RestResponse<Object> remove(
            @Parameter(description = "Its id, or any of its org-ids.", example = "GB-CHC-1234567") @PathParam("id")
                    String id,
            @Valid @BeanParam Terms terms) {
        return writer.removed(EntityKind.ORGANISATION, resolve(id), terms);
    }

    private static UUID resolve(String id) {
        return Organisation.findByAnyId(id)
                .map(found -> found.id)
                .orElseThrow(() -> Refusal.notFound("organisation", id));
    }
}
