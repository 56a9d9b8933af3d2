package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.search.SearchParameters;
import org.alongside.search.SearchResource;
import org.alongside.search.SearchResult.Count;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Sectors;
import org.jboss.resteasy.reactive.RestResponse;

/** The directory by place and by field of work; each leads to a search. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class BrowsePages {

    private static final Set<AreaType> WIDE = Set.of(AreaType.COUNTRY, AreaType.REGION);

    private final Areas areas;
    private final Sectors sectors;
    private final SearchResource search;
    private final Visits visits;

    BrowsePages(Areas areas, Sectors sectors, SearchResource search, Visits visits) {
        this.areas = areas;
        this.sectors = sectors;
        this.search = search;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance areas(Visit v, Head head, List<Wide> all);

        static native TemplateInstance sectors(Visit v, Head head, List<Listed> all);
    }

    /**
     * Something to look through.
     *
     * @param count how many organisations there are; null when nobody has counted
     */
    record Listed(String code, String label, Long count) {}

    /** A country or region, with the areas in it by their names. */
    record Wide(Listed area, List<Listed> inside) {}

    @GET
    @Path("browse/areas")
    public RestResponse<String> areas() {
        Visit v = visits.now();
        Map<String, Long> counts = counted("region", v);
        List<Wide> all = areas.all().stream()
                .filter(area -> WIDE.contains(area.type()))
                .map(area -> new Wide(listed(area, counts, v), inside(area, counts, v)))
                .toList();
        return Reply.page(Templates.areas(v, Head.of(v.say("areas.title"), v.say("areas.lead")), all));
    }

    @GET
    @Path("browse/sectors")
    public RestResponse<String> sectors() {
        Visit v = visits.now();
        Map<String, Long> counts = counted("sector", v);
        List<Listed> all = sectors.all().stream()
                .filter(sector -> sector.parent() == null)
                .map(sector ->
                        new Listed(sector.code(), sector.label(v.language()), counts.getOrDefault(sector.code(), 0L)))
                .sorted(Comparator.comparing(Listed::label, v.alphabet()))
                .toList();
        return Reply.page(Templates.sectors(v, Head.of(v.say("sectors.title"), v.say("sectors.lead")), all));
    }

    /** England's areas are below its regions. */
    private List<Listed> inside(Area area, Map<String, Long> counts, Visit v) {
        Set<String> inside = areas.descendants(area.code());
        boolean hasRegions = areas.all().stream()
                .anyMatch(other -> other.type() == AreaType.REGION && inside.contains(other.code()));
        return areas.all().stream()
                .filter(other -> inside.contains(other.code()))
                .filter(other -> !hasRegions || other.type() == AreaType.COMBINED_AUTHORITY)
                .filter(other -> other.type() != AreaType.REGION)
                .map(other -> listed(other, counts, v))
                .sorted(Comparator.comparing(Listed::label, v.alphabet()))
                .toList();
    }

    private static Listed listed(Area area, Map<String, Long> counts, Visit v) {
        return new Listed(area.code(), area.name(v.language()), counts.get(area.code()));
    }

    private Map<String, Long> counted(String facet, Visit v) {
        return search.find(SearchParameters.inPlace(null, facet), v.language()).facets().get(facet).stream()
                .collect(Collectors.toMap(Count::code, Count::count));
    }
}
