package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Sectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The page that hands out the search: how it should be, how it looks then, and what to paste. */
@Path("/embed")
@PermitAll
public class EmbedPage {

    /** Its own files and its own search, as strict as a page that embeds it may be. */
    private static final String MAY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final EmbeddedModules modules;
    private final Areas areas;
    private final Sectors sectors;

    EmbedPage(EmbeddedModules modules, Areas areas, Sectors sectors) {
        this.modules = modules;
        this.areas = areas;
        this.sectors = sectors;
    }

    @CheckedTemplate(basePath = "embed")
    static class Templates {

        static native TemplateInstance page(EmbedForm form, Colours colours, Snippet snippet, String pasted);

        static native TemplateInstance snippet(Snippet snippet);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> page(@BeanParam EmbedOptions options, UriInfo uri, RoutingContext exchange) {
        EmbedForm form = EmbedForm.of(options, areas, sectors);
        Snippet snippet = new Snippet(
                uri.getBaseUri().toString().replaceFirst("/+$", ""),
                form.pinned() ? modules.version() : null,
                form.pinned() ? modules.integrity() : null,
                form.attributes(),
                form.about(),
                form.language());
        String pasted = Templates.snippet(snippet).render().strip();
        exchange.response()
                .putHeader("Content-Security-Policy", MAY)
                // The search beside the form offers to find out where somebody is
                .putHeader("Permissions-Policy", "camera=(), geolocation=(self), microphone=()");
        String page = Templates.page(form, Colours.of(options), snippet, pasted).render();
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
