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
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionView;
import org.alongside.change.EntityKind;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of champions, and going back to what they were. */
@Path("/api/v1/champions")
@Tag(name = "Champions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ChampionHistory {

    private static final EntityKind KIND = EntityKind.CHAMPION;
    private static final String ID = "0198c0de-7a11-7000-8000-000000000001";
    private static final String ABOUT = "Their id.";

    private final Histories histories;
    private final Writer writer;
    private final Drafts drafts;

    ChampionHistory(Histories histories, Writer writer, Drafts drafts) {
        this.histories = histories;
        this.writer = writer;
        this.drafts = drafts;
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "listChampionHistory",
            summary = "The versions of a champion's entry, from the newest to the oldest",
            description = "What was changed, when and why. Curators also see who wanted it and who decided.")
    public RestResponse<Page<HistoryEntry>> list(
            @Parameter(description = ABOUT, example = ID) @PathParam("id") UUID id,
            @Valid @BeanParam Page.Wanted wanted,
            HttpHeaders headers) {
        return histories.list(KIND, seen(id), wanted, Language.of(headers));
    }

    @GET
    @Path("{id}/history/{version}")
    @Operation(
            operationId = "getChampionVersion",
            summary = "The state a champion's entry was in",
            description = "As it would be proposed. Of what is no longer shown of them everybody but curators"
                    + " sees only that it was there.")
    public RestResponse<HistoryState> state(
            @Parameter(description = ABOUT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = "The version.", example = "1") @PathParam("version") int version) {
        return histories.state(KIND, seen(id), version);
    }

    @GET
    @Path("{id}/history/{from}/{to}")
    @Operation(
            operationId = "compareChampionVersions",
            summary = "What is different between two versions of a champion's entry",
            description = "Field by field, and in lists item by item. Of what is no longer shown of them"
                    + " everybody but curators sees only that it was there.")
    public RestResponse<HistoryDifference> difference(
            @Parameter(description = ABOUT, example = ID) @PathParam("id") UUID id,
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
            operationId = "restoreChampion",
            summary = "Puts a champion's entry back into the state it had in a version",
            description = "By a new version, so nothing is lost. A champion who was taken down has to agree"
                    + " again, so that is done with `PUT`.")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is now.",
            content = @Content(schema = @Schema(implementation = ChampionView.class)))
    public RestResponse<Object> restore(
            @Parameter(description = ABOUT, example = ID) @PathParam("id") UUID id,
            RestorationDraft draft,
            @Valid @BeanParam Terms terms,
            HttpHeaders headers) {
        drafts.check(draft);
        Language language = Language.of(headers);
        return writer.restored(
                histories.restoration(KIND, id, draft),
                new Writing.Asked("restore", id, draft),
                terms,
                entry -> ChampionView.from(Champion.visible(entry), language));
    }

    private UUID seen(UUID id) {
        return histories.isCurator() ? id : Champion.visible(id).id;
    }
}
