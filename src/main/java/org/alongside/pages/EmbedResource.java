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
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The embeddable search, for whichever page loads it: the one of this release, or the one a page has pinned. */
@Path("/embed")
@PermitAll
public class EmbedResource {

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    /** In seconds: within so long every page has a mended one. */
    private static final int SHORT = 300;

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final EmbeddedModules modules;

    EmbedResource(EmbeddedModules modules) {
        this.modules = modules;
    }

    @GET
    @Path("alongside-search.js")
    @Produces(SCRIPT)
    @Operation(hidden = true)
    public RestResponse<byte[]> newest(@Context Request request, RoutingContext exchange) {
        // Weak: packed or not, it is the same module
        EntityTag tag = new EntityTag(modules.version(), true);
        boolean known = request.evaluatePreconditions(tag) != null;
        RestResponse.ResponseBuilder<byte[]> answer =
                known ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(modules.content());
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
        byte[] content = modules.find(version)
                .orElseThrow(() -> new NotFoundException("There has never been a version " + version));
        return forEveryPage(RestResponse.ResponseBuilder.ok(content), FOR_A_YEAR, exchange);
    }

    /** The same whoever asks, so that what is cached for one page does for the next. */
    private static RestResponse<byte[]> forEveryPage(
            RestResponse.ResponseBuilder<byte[]> answer, String keep, RoutingContext exchange) {
        exchange.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        return answer.header(HttpHeaders.CACHE_CONTROL, keep).build();
    }
}
