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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.alongside.access.Clearance;
import org.alongside.pages.Snippet.Attribute;
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

    /** And, where a map is shown, pictures of the ground. */
    private static final String PICTURES = "; img-src ";

    private final EmbeddedModules modules;
    private final Areas areas;
    private final Sectors sectors;
    private final Clearance clearance;
    private final MapTiles tiles;
    private final Visits visits;

    EmbedPage(
            EmbeddedModules modules, Areas areas, Sectors sectors, Clearance clearance, MapTiles tiles, Visits visits) {
        this.modules = modules;
        this.areas = areas;
        this.sectors = sectors;
        this.clearance = clearance;
        this.tiles = tiles;
        this.visits = visits;
    }

    /**
     * What came of it.
     *
     * @param pasted what to paste
     */
    record Look(Colours colours, String pasted) {}

    @CheckedTemplate(basePath = "embed")
    static class Templates {

        static native TemplateInstance page(
                Visit v, Head head, EmbedForm form, EmbedKey key, Look look, Snippet snippet);

        static native TemplateInstance snippet(Snippet snippet);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> page(@BeanParam EmbedOptions options, RoutingContext exchange) {
        Visit v = visits.now();
        // Whoever reads in Welsh wants a search in Welsh, until they say otherwise
        options.lang = options.lang == null ? v.tag() : options.lang;
        EmbedForm form = EmbedForm.of(options, areas, sectors, tiles.source().isPresent(), v);
        EmbedKey key = EmbedKey.of(options.key, clearance, v);
        String pictures = form.wantsMap() ? tiles.source().orElseThrow().origin() : null;
        BuiltModule search = modules.search();
        Snippet snippet = new Snippet(
                v.base(),
                form.pinned() ? search.version() : null,
                form.pinned() ? search.integrity() : null,
                attributes(form, key),
                limits(form, key),
                form.language(),
                pictures);
        exchange.response()
                .putHeader("Content-Security-Policy", pictures == null ? MAY : MAY + PICTURES + pictures)
                // The search beside the form offers to find out where somebody is
                .putHeader("Permissions-Policy", "camera=(), geolocation=(self), microphone=()");
        String pasted = Templates.snippet(snippet).render().strip();
        Look look = new Look(Colours.of(options), pasted);
        Head head = Head.of(v.say("embed.title"), v.say("embed.lead"));
        String page = Templates.page(key.text() == null ? v.without("key") : v, head, form, key, look, snippet)
                .render();
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static List<Attribute> attributes(EmbedForm form, EmbedKey key) {
        List<Attribute> attributes = new ArrayList<>(form.attributes());
        if (key.text() != null) {
            attributes.add(0, new Attribute("key", key.text()));
        }
        return attributes;
    }

    /** What the site has cleared, and of that what the page is about: whatever is sent twice has to be met twice. */
    private static List<Attribute> limits(EmbedForm form, EmbedKey key) {
        List<Attribute> limits = new ArrayList<>(key.parameters());
        limits.addAll(form.about());
        OptionalInt lowest = limits.stream()
                .filter(EmbedPage::isRung)
                .mapToInt(limit -> Integer.parseInt(limit.value()))
                .max();
        // But for the lowest rung, which is one
        limits.removeIf(EmbedPage::isRung);
        lowest.ifPresent(rung -> limits.add(new Attribute("maturity", String.valueOf(rung))));
        return limits;
    }

    private static boolean isRung(Attribute limit) {
        return limit.name().equals("maturity");
    }
}
