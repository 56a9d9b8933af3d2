package org.alongside.curation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of organisations, and going back to what they were. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationHistory {

    private static final EntityKind KIND = EntityKind.ORGANISATION;
    private static final String ID = "GB-CHC-1234567";
    private static final String ABOUT = "Its id, or any of its org-ids.";

    private final Histories histories;
    private final Writer writer;
    private final Drafts drafts;

    OrganisationHistory(Histories histories, Writer writer, Drafts drafts) {
        this.histories = histories;
        this.writer = writer;
        this.drafts = drafts;
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "listOrganisationHistory",
            summary = "The versions of an organisation, from the newest to the oldest",
            description = "What was changed, when and why. Curators also see who wanted it and who decided, and"
                    + " what was taken down.")
    public RestResponse<Page<HistoryEntry>> list(
            @Parameter(description = ABOUT, example = ID) @PathParam("id") String id,
            @Valid @BeanParam Page.Wanted wanted,
            HttpHeaders headers) {
        return histories.list(KIND, seen(id), wanted, Language.of(headers));
    }

    @GET
    @Path("{id}/history/{version}")
    @Operation(
            operationId = "getOrganisationVersion",
            summary = "The state an organisation was in",
            description = "As it would be proposed.")
    public RestResponse<HistoryState> state(
            @Parameter(description = ABOUT, example = ID) @PathParam("id") String id,
            @Parameter(description = "The version.", example = "1") @PathParam("version") int version) {
        return histories.state(KIND, seen(id), version);
    }

    @GET
    @Path("{id}/history/{from}/{to}")
    @Operation(
            operationId = "compareOrganisationVersions",
            summary = "What is different between two versions of an organisation",
            description = "Field by field, and in lists item by item.")
    public RestResponse<HistoryDifference> difference(
            @Parameter(description = ABOUT, example = ID) @PathParam("id") String id,
            @Parameter(description = "The version to start from.", example = "1") @PathParam("from") int from,
            @Parameter(description = "The version to compare it with.", example = "2") @PathParam("to") int to,
            HttpHeaders headers) {
        return histories.difference(KIND, seen(id), new Histories.Span(from, to), Language.of(headers));
    }

    @POST
    @Path("{id}/restorations")
    @RolesAllowed({Role.VISITOR, Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "restoreOrganisation",
            summary = "Puts an organisation back into the state it had in a version",
            description = "By a new version, so nothing is lost; also when it was taken down.")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is now.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<Object> restore(
            @Parameter(description = ABOUT, example = ID) @PathParam("id") String id,
            RestorationDraft draft,
            @Valid @BeanParam Terms terms,
            HttpHeaders headers) {
        drafts.check(draft);
        UUID organisation = known(id);
        Language language = Language.of(headers);
        return writer.restored(
                histories.restoration(KIND, organisation, draft),
                new Writing.Asked("restore", organisation, draft),
                terms,
                entry -> OrganisationView.from(Organisation.listed(entry.toString()), language));
    }

    private UUID seen(String id) {
        return histories.isCurator() ? known(id) : Organisation.listed(id).id;
    }

    private static UUID known(String id) {
        return Organisation.findByAnyId(id)
                .map(found -> found.id)
                .orElseThrow(() -> Refusal.notFound("organisation", id));
    }
}
