package org.alongside.search;

import java.util.List;
import org.alongside.access.KeyFilter;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** The filter of a key in the index's terms. Every query on behalf of such a key has it as a must. */
final class ClearedQuery {

    private final SearchPredicateFactory f;
    private final BooleanPredicateClausesStep<?, ?> bool;

    private ClearedQuery(SearchPredicateFactory f) {
        this.f = f;
        this.bool = f.bool().filter(f.matchAll());
    }

    /** Whoever a filter lets through; everybody where there is none. */
    static PredicateFinalStep of(KeyFilter filter, SearchPredicateFactory f) {
        if (filter == null) {
            return f.matchAll();
        }
        ClearedQuery query = new ClearedQuery(f);
        query.all("based".equals(filter.regionMode()) ? "based" : "serves", filter.region());
        query.all("sectors", filter.sector());
        query.all("offers", filter.offers());
        query.all("needs", filter.needs());
        query.all("supports", filter.supports());
        query.all("kind", filter.type());
        query.all("size", filter.size());
        query.standing(filter);
        return query.bool;
    }

    /** Every text is to be met, by any of its codes. */
    private void all(String field, List<String> texts) {
        texts.forEach(any -> bool.filter(f.terms().field(field).matchingAny(List.of(any.split(",")))));
    }

    private void standing(KeyFilter filter) {
        if (filter.maturity() != null) {
            String rung = "claimed".equals(filter.evidence()) ? "claimedRung" : "evidencedRung";
            bool.filter(f.range().field(rung).atLeast(filter.maturity()));
        }
        if ("stated".equals(filter.willing())) {
            bool.filter(f.match().field("willing").matching(true));
        }
        if (!filter.organisations().isEmpty()) {
            bool.filter(f.id().matchingAny(filter.organisations().stream()
                    .map(Object::toString)
                    .toList()));
        }
    }
}
