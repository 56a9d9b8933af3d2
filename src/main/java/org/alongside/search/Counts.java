package org.alongside.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.query.SearchResult;

/**
 * How many answer a question.
 *
 * @param total how many in all
 * @param codes how many of them have each code of some facets, the most common code first; rungs from the highest down
 */
record Counts(long total, Map<Criterion, Map<String, Long>> codes) {

    private static final Comparator<Map.Entry<String, Long>> MOST_COMMON =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private static final Comparator<Map.Entry<String, Long>> HIGHEST =
            Map.Entry.<String, Long>comparingByKey().reversed();

    /** What was counted along with what a query found. */
    static Counts of(SearchResult<?> result, Collection<Criterion> facets) {
        Map<Criterion, Map<String, Long>> codes = new EnumMap<>(Criterion.class);
        facets.forEach(facet -> codes.put(facet, Facet.counted(facet, result)));
        return new Counts(result.total().hitCount(), codes);
    }

    /** A facet's counts as they are shown. */
    static Map<String, Long> shown(Criterion facet, Map<String, Long> counts) {
        Stream<Map.Entry<String, Long>> each = counts.entrySet().stream();
        Map<String, Long> shown = new LinkedHashMap<>();
        (facet == Criterion.RUNG
                        // Rung 0 stands for none
                        ? each.filter(count -> !count.getKey().equals("0")).sorted(HIGHEST)
                        : each.sorted(MOST_COMMON).limit(Facet.LARGEST))
                .forEach(count -> shown.put(count.getKey(), count.getValue()));
        return shown;
    }
}
