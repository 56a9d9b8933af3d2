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

    /** Where nearly every word is, as it was written or by its English stem. */
    private static final List<String> EVERYWHERE = List.of("all", "welsh");

    private final SearchPredicateFactory f;

    WordPlaces(SearchPredicateFactory f) {
        this.f = f;
    }

    /**
     * Finds who has a text anywhere, and scores it higher in the name or the summary.
     *
     * @param weight what the text counts beside others
     * @param any finds it
     */
    void scored(String text, float weight, BooleanPredicateClausesStep<?, ?> any) {
        int slop = slop(text);
        if (isMostlyLittle(text)) {
            any.should(f.bool().must(plain(text, slop)).boost(weight * WITHOUT_LENGTH));
        } else {
            FIELDS.forEach((field, counts) ->
                    any.should(f.bool().must(in(field, text, slop)).boost(weight * counts)));
            if (!Tokens.areSeveral(text)) {
                any.should(f.bool().must(plain(text, slop)).boost(weight * AS_TYPED));
            }
        }
        any.should(told(text, slop, weight));
    }

    /** Finds who has a thing in any of its words. */
    PredicateFinalStep anywhere(Words.Thing thing) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        anywhere(thing.text(), slop(thing.text()), any);
        thing.others().forEach(other -> anywhere(other, slop(other), any));
        return any;
    }

    /** Finds who has a text word for word. */
    PredicateFinalStep exactly(String text) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        anywhere(text, 0, any);
        return any;
    }

    /** The same without case studies where these can't be told by the text's little words. */
    PredicateFinalStep leftOut(String text) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        if (isMostlyLittle(text)) {
            any.should(plain(text, 0));
        } else {
            anywhere(text, 0, any);
        }
        return any;
    }

    private void anywhere(String text, int slop, BooleanPredicateClausesStep<?, ?> any) {
        if (isMostlyLittle(text)) {
            any.should(plain(text, slop));
        } else {
            EVERYWHERE.forEach(field -> any.should(in(field, text, slop)));
        }
        any.should(told(text, slop, 1));
    }

    /** In case studies, where neither how often something is told nor how much beside it counts. */
    private PredicateFinalStep told(String text, int slop, float weight) {
        return Tokens.areSeveral(text)
                ? f.bool().must(in("told", text, slop)).constantScore().boost(weight)
                : f.bool().must(in("toldWords", text, slop)).boost(weight * WITHOUT_LENGTH);
    }

    /**
     * Just as it was typed, little words too. No place for others that stand together: words that only case studies have
     * stand once each here, next to words they were never next to.
     */
    private PredicateFinalStep plain(String text, int slop) {
        return in("plain", text, slop);
    }

    private PredicateFinalStep in(String field, String text, int slop) {
        return Tokens.areSeveral(text)
                ? f.phrase().field(field).matching(text).slop(slop)
                : f.match().field(field).matching(text);
    }

    /** How many words may stand between those of a text: none where a hyphen holds them together. */
    private static int slop(String text) {
        return text.indexOf(' ') < 0 ? 0 : 1;
    }

    /** Whether only one word would be left of several without the little ones: the drop of a drop-in. */
    static boolean isMostlyLittle(String text) {
        return Tokens.areSeveral(text) && Tokens.stems(text).size() < 2;
    }
}
