package org.alongside.curation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.proposal.MergeDraft;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Two organisations side by side, and making them one. */
@Path("/api/v1/duplicates")
@Tag(name = "Duplicates")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class MergeResource {

    private static final String ID = "0198c0de-7a11-7000-8000-000000000001";
    private static final String OTHER = "0198c0de-7a11-7000-8000-000000000002";

    private final Writer writer;

    MergeResource(Writer writer) {
        this.writer = writer;
    }

    @GET
    @Path("{one}/{other}")
    @Transactional
    @Operation(
            operationId = "compareOrganisations",
            summary = "Two organisations side by side",
            description = "Any two listed ones, whether or not anybody has taken them for one.")
    public RestResponse<ComparisonView> compare(
            @Parameter(description = "The id of one of the two.", example = ID) @PathParam("one") UUID one,
            @Parameter(description = "The id of the other.", example = OTHER) @PathParam("other") UUID other,
            HttpHeaders headers) {
        Map<UUID, Organisation> found = Organisation.byId(List.of(one, other));
        return Private.answer(ComparisonView.of(listed(found, one), listed(found, other), Language.of(headers)));
    }

    @POST
    @Path("{one}/{other}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeOrganisations",
            summary = "Makes two organisations one",
            description = "One stays, with what is chosen from both field by field. The id of the other answers 308 for"
                    + " ever, its org-ids lead to the one that stays, and its case studies and champions go over."
                    + " `/changes` carries a tombstone that names the one that stays. It can't be undone.")
    @APIResponse(responseCode = "200", description = "The organisation that stays, as it is now.")
    public RestResponse<OrganisationView> merge(
            @Parameter(description = "The id of one of the two.", example = ID) @PathParam("one") UUID one,
            @Parameter(description = "The id of the other.", example = OTHER) @PathParam("other") UUID other,
            MergeDraft draft,
            @Valid @BeanParam Terms terms,
            HttpHeaders headers) {
        Language language = Language.of(headers);
        return writer.merged(
                one,
                other,
                Writing.needed(draft),
                terms,
                id -> OrganisationView.from(Organisation.listed(id.toString()), language));
    }

    private static Organisation listed(Map<UUID, Organisation> found, UUID id) {
        Organisation organisation = found.get(id);
        if (organisation == null || !organisation.isListed()) {
            throw Refusal.notFound("listed organisation", id.toString());
        }
        return organisation;
    }
}
