package org.alongside.search;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What a question's words were taken for.
 *
 * @param words what is looked for, the same as if {@code text} had been typed; nothing when no words were
 * @param text what was typed, with every word that no entry has in favour of the nearest that some have; null when there
 *     is none of those
 */
record Correction(Words words, String text) {

    private static final Correction NONE = new Correction(Words.NONE, null);

    /** Reads a question's words by what the index knows. */
    static Correction of(Question question, Synonyms synonyms, Reading reading) {
        if (question.q() == null) {
            return NONE;
        }
        Words typed = words(question.q(), question, synonyms, reading);
        Correction taken = reading.consult(typed.loose(), lexicon -> {
            Map<String, String> meant = new HashMap<>();
            typed.alone()
                    .forEach(word -> lexicon.meant(word)
                            .filter(found -> isKnown(found, question, reading))
                            .ifPresent(found -> meant.put(Lexicon.plain(word), found)));
            return meant.isEmpty()
                    ? new Correction(marked(typed, lexicon, question, reading), null)
                    : new Correction(Words.NONE, corrected(question.q(), meant));
        });
        if (taken.text == null) {
            return taken;
        }
        // Not word for word: two words put right may be one thing that the synonyms know
        Words meant = words(taken.text, question, synonyms, reading);
        return reading.consult(
                meant.loose(), lexicon -> new Correction(marked(meant, lexicon, question, reading), taken.text));
    }

    private static Words words(String text, Question question, Synonyms synonyms, Reading reading) {
        return Words.of(text, synonyms).apartUnless(thing -> isThere(thing, question, reading), synonyms);
    }

    private static Words marked(Words words, Lexicon lexicon, Question question, Reading reading) {
        return words.marked(lexicon::isCommon, thing -> isThere(thing, question, reading));
    }

    /** The lexicon knows everybody's words, and one that nobody has whom the key lets through is not to be given away. */
    private static boolean isKnown(String word, Question question, Reading reading) {
        return question.cleared() == null
                || isThere(f -> f.match().field("plain").matching(word), question, reading);
    }

    private static boolean isThere(Words.Thing thing, Question question, Reading reading) {
        return isThere(f -> new WordPlaces(f).anywhere(thing), question, reading);
    }

    private static boolean isThere(
            Function<SearchPredicateFactory, PredicateFinalStep> what, Question question, Reading reading) {
        return !reading.search()
                .select(f -> f.constant(true))
                .where(f ->
                        f.bool().filter(ClearedQuery.of(question.cleared(), f)).filter(what.apply(f)))
                .totalHitCountThreshold(1)
                .fetchHits(1)
                .isEmpty();
    }

    private static String corrected(String typed, Map<String, String> meant) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Tokens.Token token : Tokens.plain(typed)) {
            String other = meant.get(token.word());
            if (other != null) {
                text.append(typed, end, token.start()).append(other);
                end = token.end();
            }
        }
        return text.append(typed.substring(end)).toString();
    }
}
