package org.alongside.search;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * How some stems begin: a text in which no word begins like one of them has none of them, and need not be taken apart to
 * know.
 */
final class Beginnings {

    /** In letters. Longer ones would hardly leave out more texts. */
    private static final int LENGTH = 3;

    private final List<String> all;

    /** What the first letter may be, capital or small. */
    private final BitSet first = new BitSet();

    /** @param all in small letters */
    Beginnings(List<String> all) {
        this.all = all;
        for (String beginning : all) {
            if (beginning.isEmpty()) {
                first.set(0, Character.MAX_VALUE + 1);
            } else {
                first.set(beginning.charAt(0));
                first.set(Character.toUpperCase(beginning.charAt(0)));
            }
        }
    }

    /**
     * How these stems begin.
     *
     * @param stems as {@link Tokens#stems} gives them: the last letter may be another than the word's
     */
    static Beginnings of(Collection<String> stems) {
        return new Beginnings(stems.stream()
                .map(stem -> stem.substring(0, Math.min(LENGTH, stem.length() - 1)))
                .distinct()
                .toList());
    }

    /** Whether a text may hold one of the stems. It may hold none all the same. */
    boolean mayStandIn(String text) {
        return mayStandIn(text, 0, text.length());
    }

    /** Whether a part of a text may, one that starts where a word may start and ends where one may end. */
    boolean mayStandIn(String text, int start, int end) {
        boolean inside = false;
        for (int at = start; at < end; at++) {
            char letter = text.charAt(at);
            if (letter > 127) {
                // Accents, curled apostrophes and other scripts are the analyser's business
                return true;
            }
            boolean plain = isPlain(letter);
            if (!inside && plain && first.get(letter) && begins(text, at)) {
                return true;
            }
            inside = plain || letter == '\'' && inside;
        }
        return false;
    }

    private static boolean isPlain(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
    }

    private boolean begins(String text, int at) {
        for (String beginning : all) {
            if (begins(text, at, beginning)) {
                return true;
            }
        }
        return false;
    }

    /** An apostrophe counts for nothing: "o'neill" is the word "oneill". */
    private static boolean begins(String text, int start, String beginning) {
        int at = start;
        for (int i = 0; i < beginning.length(); i++, at++) {
            while (at < text.length() && text.charAt(at) == '\'') {
                at++;
            }
            if (at == text.length() || Character.toLowerCase(text.charAt(at)) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
