package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Sectors;
import org.jboss.resteasy.reactive.RestResponse;

/** The newest case studies as a feed (Atom, RFC 4287): all of them, or those of a place or a field of work. */
@Path("/")
@PermitAll
public class FeedResource {

    private static final int MOST = 50;

    /** What people may type and XML can't hold. */
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final Studies studies;
    private final Labels labels;
    private final Sectors sectors;
    private final Visits visits;

    FeedResource(Studies studies, Labels labels, Sectors sectors, Visits visits) {
        this.studies = studies;
        this.labels = labels;
        this.sectors = sectors;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance feed(
                Visit v, String id, String title, Instant updated, List<Studies.Line> studies);
    }

    @GET
    @Path("feed.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    public RestResponse<String> feed(@QueryParam("region") String region, @QueryParam("sector") String sector) {
        Visit v = visits.now();
        String place = Text.clean(region);
        String field = Text.clean(sector);
        String area = place == null ? null : known("region", place, labels.areaCode(place));
        String of = field == null
                ? null
                : known(
                        "sector",
                        field,
                        sectors.find(field).map(found -> found.code()).orElse(null));
        List<Studies.Line> newest = studies.newest(
                area == null ? List.of() : labels.around(area),
                of == null
                        ? List.of()
                        : Stream.concat(Stream.of(of), sectors.descendants(of).stream())
                                .toList(),
                MOST,
                v.language());
        Instant updated = newest.stream()
                .map(Studies.Line::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        String title = Stream.of(
                        v.say("feed.title"),
                        area == null ? null : labels.area(area, v.language()),
                        of == null ? null : labels.sector(of, v.language()))
                .filter(part -> part != null)
                .reduce((one, other) -> one + " – " + other)
                .orElseThrow();
        String id = v.canonical() + (v.query() == null ? "" : "?" + v.query());
        String feed = Templates.feed(v, id, title, updated, newest).render();
        return RestResponse.ok(NOT_IN_XML.matcher(feed).replaceAll(""));
    }

    private static String known(String name, String sent, String code) {
        if (code == null) {
            throw Refusal.badParameter(name, "is none we know", sent);
        }
        return code;
    }
}
