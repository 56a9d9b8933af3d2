package org.alongside.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The embeddable search and its map, for whichever page loads them: those of this release, or those a page has pinned. */
@Path("/embed")
@PermitAll
public class EmbedResource {

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    /** In seconds: within so long every page has a mended one. */
    private static final int SHORT = 300;

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final EmbeddedModules modules;
    private final MapTiles tiles;

    EmbedResource(EmbeddedModules modules, MapTiles tiles) {
        this.modules = modules;
        this.tiles = tiles;
    }

    @GET
    @Path("alongside-search.js")
    @Produces(SCRIPT)
    @Operation(hidden = true)
    public RestResponse<byte[]> newest(@Context Request request, RoutingContext exchange) {
        // Weak: packed or not, it is the same module
        BuiltModule search = modules.search();
        EntityTag tag = new EntityTag(search.version(), true);
        boolean known = request.evaluatePreconditions(tag) != null;
        RestResponse.ResponseBuilder<byte[]> answer =
                known ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(search.content());
        return forEveryPage(answer.tag(tag), "public, max-age=" + SHORT, exchange);
    }

    /**
     * One version, for good.
     *
     * @throws NotFoundException when it was never handed out here
     */
    @GET
    @Path("{version}/alongside-search.js")
    @Produces(SCRIPT)
    @Transactional
    @Operation(hidden = true)
    public RestResponse<byte[]> pinned(@PathParam("version") String version, RoutingContext exchange) {
        return forGood(modules.findSearch(version), version, exchange);
    }

    /**
     * The map that one version of the search asks for when it is to show one.
     *
     * @throws NotFoundException when none here ever did
     */
    @GET
    @Path("{version}/alongside-map.js")
    @Produces(SCRIPT)
    @Transactional
    @Operation(hidden = true)
    public RestResponse<byte[]> map(@PathParam("version") String version, RoutingContext exchange) {
        return forGood(modules.findMap(version), version, exchange);
    }

    /** What a search that is to show a map asks first. */
    @GET
    @Path("settings.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<EmbedSettings> settings(RoutingContext exchange) {
        EmbedSettings settings = new EmbedSettings(tiles.source().orElse(null));
        return forEveryPage(RestResponse.ResponseBuilder.ok(settings), "public, max-age=" + SHORT, exchange);
    }

    private static RestResponse<byte[]> forGood(Optional<byte[]> content, String version, RoutingContext exchange) {
        byte[] module = content.orElseThrow(() -> new NotFoundException("There has never been a version " + version));
        return forEveryPage(RestResponse.ResponseBuilder.ok(module), FOR_A_YEAR, exchange);
    }

    /** The same whoever asks, so that what is cached for one page does for the next. */
    private static <T> RestResponse<T> forEveryPage(
            RestResponse.ResponseBuilder<T> answer, String keep, RoutingContext exchange) {
        exchange.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        return answer.header(HttpHeaders.CACHE_CONTROL, keep).build();
    }
}
