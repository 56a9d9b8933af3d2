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
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.champion.ChampionView;
import org.alongside.change.EntityKind;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes to champions; those of whoever may not decide become proposals that wait. */
@Path("/api/v1/champions")
@Tag(name = "Champions")
@RolesAllowed({Role.VISITOR, Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChampionWrites {

    private final Writer writer;

    ChampionWrites(Writer writer) {
        this.writer = writer;
    }

    @POST
    @Operation(
            operationId = "createChampion",
            summary = "Lists a new champion",
            description =
                    "The body is the full state the entry should be in. Send an `Idempotency-Key` to be able to try again.")
    @APIResponse(
            responseCode = "201",
            description = "Listed; `Location` says where.",
            content = @Content(schema = @Schema(implementation = ChampionView.class)))
    public RestResponse<Object> create(ChampionDraft draft, @Valid @BeanParam Terms terms, HttpHeaders headers) {
        Language language = Language.of(headers);
        return writer.created(
                "champions", Writing.needed(draft), terms, id -> ChampionView.from(Champion.visible(id), language));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "replaceChampion",
            summary = "Puts a champion into a new state",
            description =
                    "The body is the full state the entry should be in: what is left out is emptied, except contact and consent, which are kept."
                            + " What waits for a decision can't change those: only curators do.")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is now.",
            content = @Content(schema = @Schema(implementation = ChampionView.class)))
    public RestResponse<Object> replace(
            @Parameter(description = "Its id.", example = "0198c0de-7a11-7000-8000-000000000001") @PathParam("id")
                    UUID id,
            ChampionDraft draft,
            @Valid @BeanParam Terms terms,
            HttpHeaders headers) {
        Language language = Language.of(headers);
        return writer.changed(
                id, Writing.needed(draft), terms, entry -> ChampionView.from(Champion.visible(entry), language));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeChampion",
            summary = "Takes a champion down",
            description = "It answers 410 from then on, and `/changes` carries a tombstone. Nothing is lost: `PUT` puts"
                    + " it back.")
    @APIResponse(responseCode = "204", description = "Taken down.")
    public RestResponse<Object> remove(
            @Parameter(description = "Its id.", example = "0198c0de-7a11-7000-8000-000000000001") @PathParam("id")
                    UUID id,
            @Valid @BeanParam Terms terms) {
        return writer.removed(EntityKind.CHAMPION, id, terms);
    }
}
