package org.alongside.search;

import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What somebody typed in the index's terms: where its words are looked for, and what they count there. */
final class WordsQuery {

    /** Other words for a thing count a little less than the words typed. */
    private static final float OTHER_WORDS = 0.6f;

    /** What all words together are worth on top of what each is: more than one word usually is. */
    private static final float TOGETHER = 6;

    /** An exact name is worth more than any words can be. */
    private static final float EXACT_NAME = 1000;

    /**
     * Everything there is to find counts once; the summary and the name, being short and chosen, count on top, and so does
     * a word just as it was typed: who asks for housing means housing more than houses. The weights were chosen
     * over judgements of real searches as a whole (see RelevanceBench), none of which is about any one word.
     */
    private static final Map<String, Float> FIELDS =
            Map.of("all", 1f, "welsh", 1f, "name", 0.7f, "summary", 1.5f, "plain", 0.3f);

    /** What words that stand together count in case studies. */
    private static final float TOLD = 1;

    /** A field whose length doesn't count is taken for a very short one; half of that is as in a field of usual length. */
    private static final float TOLD_WORD = 0.5f;

    /** Where nearly every word is, as it was written or by its English stem. */
    private static final List<String> EVERYWHERE = List.of("all", "welsh");

    private final String typed;
    private final Words words;
    private final SearchPredicateFactory f;

    /**
     * @param typed what was typed; null when nothing was
     * @param words the same, taken apart
     */
    WordsQuery(String typed, Words words, SearchPredicateFactory f) {
        this.typed = typed;
        this.words = words;
        this.f = f;
    }

    /** An exact name comes first, all words before some; what is in quotes or left out is taken at its word. */
    PredicateFinalStep all() {
        BooleanPredicateClausesStep<?, ?> bool = f.bool();
        BooleanPredicateClausesStep<?, ?> some = f.bool();
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        int loose = 0;
        for (Words.Thing thing : words.wanted()) {
            if (thing.exact()) {
                bool.must(exactly(thing));
            } else {
                scored(thing, thing.common() ? bool : some);
                all.filter(anywhere(thing));
                loose++;
            }
        }
        for (Words.Thing thing : words.unwanted()) {
            bool.mustNot(exactly(thing));
        }
        bool.must(some.hasClause() ? some : f.matchAll().boost(0));
        if (loose > 1) {
            bool.should(f.bool().must(all).constantScore().boost(TOGETHER));
        }
        exactName(bool);
        return bool;
    }

    /** The same as {@link #all} where words are loose, see {@link Words#areLoose}: who has any of them is found. */
    PredicateFinalStep any() {
        return any(true);
    }

    /** Finds the same as {@link #any}, for less; the scores mean nothing. */
    PredicateFinalStep anyUnscored() {
        return any(false);
    }

    private PredicateFinalStep any(boolean scores) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (Words.Thing thing : words.wanted()) {
            scored(thing, any);
            all.filter(anywhere(thing));
        }
        if (scores && words.wanted().size() > 1) {
            any.should(f.bool().must(all).constantScore().boost(TOGETHER));
        }
        exactName(any);
        return any;
    }

    /** Also of little words only, such as This Is It. */
    void exactName(BooleanPredicateClausesStep<?, ?> bool) {
        for (String field : List.of("nameExact", "otherNamesExact")) {
            bool.should(f.match().field(field).matching(typed).constantScore().boost(EXACT_NAME));
        }
    }

    /** One thing in any of its words: anywhere, and better in the name or the summary. */
    private void scored(Words.Thing thing, BooleanPredicateClausesStep<?, ?> some) {
        FIELDS.forEach((field, weight) -> {
            some.should(f.bool().must(words(field, thing.text(), 1)).boost(weight));
            thing.others()
                    .forEach(other ->
                            some.should(f.bool().must(words(field, other, 1)).boost(weight * OTHER_WORDS)));
        });
        some.should(told(thing.text(), 1, TOLD));
        thing.others().forEach(other -> some.should(told(other, 1, TOLD * OTHER_WORDS)));
    }

    /** Finds who has a thing in any of its words. */
    PredicateFinalStep anywhere(Words.Thing thing) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        for (String field : EVERYWHERE) {
            any.should(words(field, thing.text(), 1));
            thing.others().forEach(other -> any.should(words(field, other, 1)));
        }
        any.should(told(thing.text(), 1, TOLD));
        thing.others().forEach(other -> any.should(told(other, 1, TOLD)));
        return any;
    }

    private PredicateFinalStep exactly(Words.Thing thing) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        EVERYWHERE.forEach(field -> any.should(words(field, thing.text(), 0)));
        any.should(told(thing.text(), 0, TOLD));
        return any;
    }

    /** In case studies, where neither how often something is told nor how much beside it counts. */
    private PredicateFinalStep told(String text, int slop, float weight) {
        return Tokens.areSeveral(text)
                ? f.bool().must(words("told", text, slop)).constantScore().boost(weight)
                : f.bool().must(words("toldWords", text, slop)).boost(weight * TOLD_WORD);
    }

    private PredicateFinalStep words(String field, String text, int slop) {
        return Tokens.areSeveral(text)
                ? f.phrase().field(field).matching(text).slop(slop)
                : f.match().field(field).matching(text);
    }
}
