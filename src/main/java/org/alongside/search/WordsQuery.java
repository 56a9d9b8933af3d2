package org.alongside.search;

import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What somebody typed in the index's terms: how its words belong together. */
final class WordsQuery {

    /** Other words for a thing count a little less than the words typed. */
    private static final float OTHER_WORDS = 0.6f;

    /** An exact name is worth more than all words and everything that can be wished for. */
    private static final int EXACT_NAME = 16;

    /** A former name hardly less. */
    private static final int EXACT_OTHER_NAME = 15;

    private final String name;
    private final float weight;
    private final Words words;
    private final SearchPredicateFactory f;
    private final WordPlaces places;

    /**
     * @param question whose words these are
     * @param words the same, taken apart
     */
    WordsQuery(Question question, Words words, SearchPredicateFactory f) {
        this.name = question.q();
        this.weight = Wishes.weight(question);
        this.words = words;
        this.f = f;
        this.places = new WordPlaces(f);
    }

    /** An exact name comes first, all words before some; what is in quotes or left out is taken at its word. */
    PredicateFinalStep all() {
        BooleanPredicateClausesStep<?, ?> bool = f.bool();
        BooleanPredicateClausesStep<?, ?> some = f.bool();
        for (Words.Thing thing : words.wanted()) {
            if (thing.exact()) {
                bool.must(places.exactly(thing.text()));
            } else {
                scored(thing, thing.common() ? bool : some);
            }
        }
        for (Words.Thing thing : words.unwanted()) {
            bool.mustNot(places.leftOut(thing.text()));
        }
        bool.must(some.hasClause() ? some : f.matchAll().boost(0));
        together(bool);
        exactName(bool);
        return bool;
    }

    /** Finds who is to be shown for such words, however well they fit: who has any of those that not nearly everybody has. */
    PredicateFinalStep anyUnscored() {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        words.wanted().stream().filter(thing -> !thing.common()).forEach(thing -> places.anywhere(thing, any));
        if (!words.haveCommon()) {
            exactName(any);
        }
        return any;
    }

    /**
     * The same as {@link #all} where words are loose, see {@link Words#areLoose}, but that whoever has any of them is found:
     * a word that nearly everybody has counts for those who are to be shown, and shows nobody.
     */
    PredicateFinalStep any() {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        words.wanted().forEach(thing -> scored(thing, any));
        together(any);
        exactName(any);
        return any;
    }

    /** Whoever has each of several words comes before who has some. */
    private void together(BooleanPredicateClausesStep<?, ?> bool) {
        List<Words.Thing> loose =
                words.wanted().stream().filter(thing -> !thing.exact()).toList();
        if (loose.size() > 1) {
            BooleanPredicateClausesStep<?, ?> all = f.bool();
            loose.forEach(thing -> all.filter(places.anywhere(thing)));
            bool.should(f.bool().must(all).constantScore().boost(weight));
        }
    }

    /** Whether a score was given for the exact name, present or former. */
    static boolean isExactName(float score, Question question) {
        return score >= EXACT_OTHER_NAME * Wishes.weight(question);
    }

    /** Also of little words only, such as This Is It. */
    void exactName(BooleanPredicateClausesStep<?, ?> bool) {
        bool.should(f.match().field("nameExact").matching(name).constantScore().boost(EXACT_NAME * weight));
        bool.should(f.match()
                .field("otherNamesExact")
                .matching(name)
                .constantScore()
                .boost(EXACT_OTHER_NAME * weight));
    }

    private void scored(Words.Thing thing, BooleanPredicateClausesStep<?, ?> some) {
        places.scored(thing.text(), 1, some);
        thing.others().forEach(other -> places.scored(other, OTHER_WORDS, some));
    }
}
