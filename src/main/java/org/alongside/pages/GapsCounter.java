package org.alongside.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.search.SearchParameters;
import org.alongside.search.SearchResource;
import org.alongside.search.SearchResult;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;

/** Counts by asking what each cell leads to, so that who follows it finds as many. */
@ApplicationScoped
class GapsCounter {

    /** Counting takes as many searches as two for each region; that is not done for each reader. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String EVERYTHING = "";

    private final SearchResource search;
    private final Areas areas;
    private final Sectors sectors;
    private final Labels labels;
    private final Cache<String, Map<String, Counted>> counts =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    GapsCounter(SearchResource search, Areas areas, Sectors sectors, Labels labels) {
        this.search = search;
        this.areas = areas;
        this.sectors = sectors;
        this.labels = labels;
    }

    /** Organisations in a region by field of work; those of all fields are under nothing. */
    private record Counted(Map<String, Long> organisations, Map<String, Long> evidenced) {}

    /** Forgets what was counted. */
    void forget() {
        counts.invalidateAll();
    }

    Gaps count(Visit v) {
        Map<String, Counted> counted = counts.get("", any -> count());
        List<String> regions = List.copyOf(counted.keySet());
        Stream<String> fields = sectors.all().stream()
                .filter(sector -> sector.parent() == null)
                .map(Sector::code)
                .sorted(Comparator.comparing(code -> labels.sector(code, v.language()), v.alphabet()));
        List<String> rows = Stream.concat(Stream.of(EVERYTHING), fields).toList();
        return new Gaps(
                IntStream.range(0, regions.size())
                        .mapToObj(i ->
                                new Gaps.Column(regions.get(i), labels.area(regions.get(i), v.language()), Gaps.x(i)))
                        .toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> row(i, rows.get(i), counted, v))
                        .toList());
    }

    private Gaps.Row row(int number, String field, Map<String, Counted> counted, Visit v) {
        boolean all = field.equals(EVERYTHING);
        long largest = counted.values().stream()
                .flatMapToLong(region -> region.organisations.entrySet().stream()
                        .filter(count -> count.getKey().equals(EVERYTHING) == all)
                        .mapToLong(Map.Entry::getValue))
                .max()
                .orElse(0);
        List<Gaps.Cell> cells = new ArrayList<>();
        counted.forEach((region, of) -> {
            long organisations = of.organisations.getOrDefault(field, 0L);
            cells.add(new Gaps.Cell(
                    region,
                    organisations,
                    of.evidenced.getOrDefault(field, 0L),
                    Gaps.heat(organisations, largest),
                    Gaps.x(cells.size())));
        });
        return new Gaps.Row(field, all ? v.say("gaps.all") : labels.sector(field, v.language()), Gaps.y(number), cells);
    }

    private Map<String, Counted> count() {
        Map<String, Counted> counted = new LinkedHashMap<>();
        regions()
                .forEach(region -> counted.put(
                        region.code(),
                        new Counted(
                                bySector(SearchParameters.inPlace(region.code(), "sector")),
                                bySector(SearchParameters.inPlace(region.code(), "sector")
                                        .from(1)))));
        return counted;
    }

    /** The regions of England, then the countries that have none. */
    private Stream<Area> regions() {
        List<Area> regions = areas.all().stream()
                .filter(area -> area.type() == AreaType.REGION)
                .toList();
        Stream<Area> countries = areas.all().stream()
                .filter(area -> area.type() == AreaType.COUNTRY)
                .filter(country -> regions.stream()
                        .noneMatch(region -> areas.ancestors(region.code()).contains(country.code())));
        return Stream.concat(regions.stream(), countries);
    }

    private Map<String, Long> bySector(SearchParameters parameters) {
        SearchResult found = search.find(parameters, Language.EN);
        Map<String, Long> counted = found.facets().getOrDefault("sector", List.of()).stream()
                .collect(Collectors.toMap(SearchResult.Count::code, SearchResult.Count::count));
        counted.put(EVERYTHING, found.total().value());
        return counted;
    }
}
