package org.alongside.search;

import java.util.Collection;
import java.util.function.Function;
import org.hibernate.search.engine.common.EntityReference;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.TypedSearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.query.dsl.SearchQuerySelectStep;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.search.sort.dsl.TypedSearchSortFactory;

/** One reading of the index: what each home says in its own terms, so that everything else can be said in the same. */
interface Reading {

    /** The beginning of every query. */
    SearchQuerySelectStep<NonStaticMetamodelScope, ?, EntityReference, PartnerDocument, ?, ?, ?> search();

    /**
     * One page of what a query finds.
     *
     * @param question tells the question from others: where the index has several copies, all its pages come from one
     * @param offset how many to pass over
     * @param limit how many to give at most
     */
    <H> SearchResult<H> fetch(
            SearchQueryOptionsStep<NonStaticMetamodelScope, ?, H, ?, ?, ?> query,
            String question,
            int offset,
            int limit);

    /** Whether counting who is found apart from finding those shown is less work than doing both at once. */
    boolean countsApart();

    /**
     * How many answer a question, and of them each code of some facets.
     *
     * @param ignored a criterion that doesn't narrow; null when all do
     */
    Counts counts(Question question, Words words, Criterion ignored, Collection<Criterion> facets);

    /** Those within some limits; nothing scores. */
    default PredicateFinalStep within(SearchPredicateFactory f, PredicateFinalStep limits) {
        return limits;
    }

    /** Those within some limits whom any of some words find; the words' scores count. */
    PredicateFinalStep within(SearchPredicateFactory f, PredicateFinalStep limits, PredicateFinalStep words);

    /** Whether turns that go by scores know the scores afterwards, see {@link Turns#score}. */
    boolean turnsKnowScores();

    /**
     * What a query for turns by scores has to ask for besides: a cluster reckons scores only for who wants to see them.
     *
     * @return the scores; null where turns know them
     */
    default ProjectionFinalStep<Float> scores(TypedSearchProjectionFactory<NonStaticMetamodelScope, ?, ?> f) {
        return turnsKnowScores() ? f.constant(null) : f.score();
    }

    /** The order in which equals take turns. */
    SortFinalStep inTurn(TypedSearchSortFactory<NonStaticMetamodelScope> f, Turns turns);

    /**
     * Looks up what is known of some words.
     *
     * @param words every word that will be asked about
     */
    <T> T consult(Collection<String> words, Function<Lexicon, T> questions);
}
