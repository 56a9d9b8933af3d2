package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What search engines may look at: a list of lists, so that it has no largest size. Champions are in none: a search engine
 * would go on showing who has left.
 */
@Path("/")
@PermitAll
public class SitemapResource {

    private static final String XML = "application/xml;charset=UTF-8";

    private static final List<String> PAGES = List.of(
            "/",
            "/search",
            "/start",
            "/propose",
            "/browse/areas",
            "/browse/sectors",
            "/gaps",
            "/about",
            "/privacy",
            "/accessibility",
            "/licence");

    private final Sitemap sitemap;
    private final Visits visits;

    SitemapResource(Sitemap sitemap, Visits visits) {
        this.sitemap = sitemap;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance sitemaps(Visit v, List<Sitemap.Part> parts);

        static native TemplateInstance sitemap(Visit v, List<Sitemap.Entry> entries);
    }

    @GET
    @Path("sitemap.xml")
    @Produces(XML)
    public RestResponse<String> all() {
        return RestResponse.ok(Templates.sitemaps(visits.now(), sitemap.parts()).render());
    }

    @GET
    @Path("sitemaps/pages.xml")
    @Produces(XML)
    public RestResponse<String> pages() {
        List<Sitemap.Entry> entries =
                PAGES.stream().map(path -> new Sitemap.Entry(path, null)).toList();
        return RestResponse.ok(Templates.sitemap(visits.now(), entries).render());
    }

    @GET
    @Path("sitemaps/{kind}.xml")
    @Produces(XML)
    public RestResponse<String> entries(@PathParam("kind") String kind, @QueryParam("from") UUID from) {
        return RestResponse.ok(
                Templates.sitemap(visits.now(), sitemap.entries(kind, from)).render());
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public RestResponse<String> robots() {
        String sitemap = visits.now().base() + "/sitemap.xml";
        return RestResponse.ok("""
                User-agent: *
                Disallow: /admin
                Disallow: /api
                Disallow: /links

                Sitemap: %s
                """.formatted(sitemap));
    }
}
