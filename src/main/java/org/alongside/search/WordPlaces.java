package org.alongside.search;

import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Where a word can stand, or several that stand together, and what it counts there. */
final class WordPlaces {

    /**
     * Everything there is to find counts once; the summary and the name, being short and chosen, count on top, and so does
     * a word just as it was typed: who asks for housing means housing more than houses. The weights were chosen
     * over judgements of real searches as a whole (see RelevanceBench), none of which is about any one word.
     */
    private static final Map<String, Float> FIELDS = Map.of("all", 1f, "welsh", 1f, "name", 0.7f, "summary", 1.5f);

    private static final float AS_TYPED = 0.3f;

    /** A field whose length doesn't count is taken for a very short one; half of that is as in a field of usual length. */
    private static final float WITHOUT_LENGTH = 0.5f;

    /**
     * Where every word is that somebody has of their own. A name in Welsh is found by English stems too, as its language is
     * only guessed at; whatever else a field holds is in one of the first two.
     */
    private static final List<String> EVERYWHERE = List.of("all", "welsh", "name");

    private final SearchPredicateFactory f;

    WordPlaces(SearchPredicateFactory f) {
        this.f = f;
    }

    /**
     * A text as it is looked for, taken apart once.
     *
     * @param text a word, or several that stand together
     * @param several whether it is several
     * @param mostlyLittle whether too little would be left without the little words to tell it by: nothing of a single word, or
     *     only one of several
     * @param slop how many words may stand between those of the text
     */
    private record Sought(String text, boolean several, boolean mostlyLittle, int slop) {

        static Sought exactly(String text) {
            boolean several = Tokens.areSeveral(text);
            return new Sought(text, several, Tokens.stems(text).size() < (several ? 2 : 1), 0);
        }

        /** Where a hyphen holds words together nothing may stand between them. */
        static Sought loosely(String text) {
            Sought exactly = exactly(text);
            return new Sought(text, exactly.several, exactly.mostlyLittle, text.indexOf(' ') < 0 ? 0 : 1);
        }
    }

    /**
     * Finds who has a text anywhere, and scores it higher in the name or the summary.
     *
     * @param weight what the text counts beside others
     * @param any finds it
     */
    void scored(String text, float weight, BooleanPredicateClausesStep<?, ?> any) {
        Sought sought = Sought.loosely(text);
        if (sought.mostlyLittle) {
            any.should(f.bool().must(plain(sought)).boost(weight * WITHOUT_LENGTH));
        } else {
            FIELDS.forEach((field, counts) ->
                    any.should(f.bool().must(in(field, sought)).boost(weight * counts)));
            if (!sought.several) {
                any.should(f.bool().must(plain(sought)).boost(weight * AS_TYPED));
            }
        }
        any.should(told(sought, weight));
    }

    /** Finds who has a thing in any of its words. */
    PredicateFinalStep anywhere(Words.Thing thing) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        anywhere(thing, any);
        return any;
    }

    /**
     * Finds exactly those whom {@link #scored} finds for a thing's words, in fewer fields.
     *
     * @param any finds them
     */
    void anywhere(Words.Thing thing, BooleanPredicateClausesStep<?, ?> any) {
        anywhere(Sought.loosely(thing.text()), any);
        thing.others().forEach(other -> anywhere(Sought.loosely(other), any));
    }

    /** Finds who has a text word for word. */
    PredicateFinalStep exactly(String text) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        anywhere(Sought.exactly(text), any);
        return any;
    }

    /** The same without case studies where these can't be told by the text's little words. */
    PredicateFinalStep leftOut(String text) {
        Sought sought = Sought.exactly(text);
        return sought.mostlyLittle ? plain(sought) : exactly(text);
    }

    private void anywhere(Sought sought, BooleanPredicateClausesStep<?, ?> any) {
        if (sought.mostlyLittle) {
            any.should(plain(sought));
        } else {
            EVERYWHERE.forEach(field -> any.should(in(field, sought)));
        }
        any.should(told(sought, 1));
    }

    /** In case studies, where neither how often something is told nor how much beside it counts. */
    private PredicateFinalStep told(Sought sought, float weight) {
        return sought.several
                ? f.bool().must(in("told", sought)).constantScore().boost(weight)
                : f.bool().must(in("toldWords", sought)).boost(weight * WITHOUT_LENGTH);
    }

    /**
     * Just as it was typed, little words too. No place for others that stand together: words that only case studies have
     * stand once each here, next to words they were never next to.
     */
    private PredicateFinalStep plain(Sought sought) {
        return in("plain", sought);
    }

    private PredicateFinalStep in(String field, Sought sought) {
        return sought.several
                ? f.phrase().field(field).matching(sought.text).slop(sought.slop)
                : f.match().field(field).matching(sought.text);
    }

    /** Whether a text is looked for with its little words: a single one that is little, or several that only one isn't. */
    static boolean isMostlyLittle(String text) {
        return Sought.exactly(text).mostlyLittle;
    }
}
