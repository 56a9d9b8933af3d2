package org.alongside.search;

import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.TypedSearchAggregationFactory;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;

/** Counting how many of those found have each code of a criterion. */
final class Facet {

    /** How many codes of a facet are shown at most. */
    static final int LARGEST = 100;

    private static final AggregationKey<Map<Integer, Long>> RUNGS = AggregationKey.of("rung");

    private Facet() {}

    /** Has a facet counted along with what a query finds. */
    static void countIn(
            SearchQueryOptionsStep<
                            NonStaticMetamodelScope,
                            ?,
                            ?,
                            ?,
                            ?,
                            ? extends TypedSearchAggregationFactory<NonStaticMetamodelScope>>
                    query,
            Criterion facet,
            Question question) {
        String field = PartnerQuery.counted(facet, question);
        if (facet == Criterion.RUNG) {
            query.aggregation(RUNGS, f -> f.terms().field(field, Integer.class).maxTermCount(LARGEST));
        } else {
            query.aggregation(
                    codes(facet), f -> f.terms().field(field, String.class).maxTermCount(LARGEST));
        }
    }

    /** The counts, the most common code first; rungs from the highest down. */
    static Map<String, Long> counted(Criterion facet, SearchResult<?> result) {
        return Counts.shown(
                facet,
                facet == Criterion.RUNG
                        ? result.aggregation(RUNGS).entrySet().stream()
                                .collect(Collectors.toMap(count -> String.valueOf(count.getKey()), Map.Entry::getValue))
                        : result.aggregation(codes(facet)));
    }

    private static AggregationKey<Map<String, Long>> codes(Criterion facet) {
        return AggregationKey.of(facet.code());
    }
}
