package org.alongside.champion;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Champions, as the public reads them. */
@Path("/api/v1/champions")
@Tag(name = "Champions", description = "People who will talk, mentor or facilitate.")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ChampionResource {

    @GET
    @Transactional
    @Operation(
            operationId = "listChampions",
            summary = "Every champion, in order of being listed",
            description = "The whole list, page by page. Nothing in it says how to reach anybody.")
    public RestResponse<Page<ChampionView>> list(@Valid @BeanParam Page.Wanted wanted, HttpHeaders headers) {
        return page(Champion.visibleAfter(wanted.after(), wanted.limit + 1), wanted, headers);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getChampion",
            summary = "One champion",
            description = "Answers 410 once they have been taken down, which they can ask for at any time.")
    public RestResponse<ChampionView> get(
            @Parameter(description = "Its id.", example = "0198c0de-7a11-7000-8000-000000000001") @PathParam("id")
                    UUID id,
            HttpHeaders headers) {
        return forReaders(ChampionView.from(Champion.visible(id), Language.of(headers)));
    }

    static RestResponse<Page<ChampionView>> page(List<Champion> rows, Page.Wanted wanted, HttpHeaders headers) {
        Language language = Language.of(headers);
        return forReaders(wanted.page(rows, row -> row.id).map(row -> ChampionView.from(row, language)));
    }

    /**
     * Only a reader's own cache may keep it, and has to ask each time: who leaves must not stay on the disk of a cache that
     * many share.
     */
    private static <T> RestResponse<T> forReaders(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
