package org.alongside.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.search.Tokens.Token;

/**
 * Texts piece by piece, a piece being what stands between blanks. No word goes across a blank, so that each piece can be
 * taken apart by itself, and only once, however many texts it stands in.
 */
final class Pieces {

    private final Beginnings beginnings;
    private final Map<String, List<Token>> known = new HashMap<>();

    /** @param beginnings how the words begin that are looked for */
    Pieces(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    /** Where, from some place on, the next piece starts that may hold what is looked for; -1 when there is none. */
    int next(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = end(text, at);
            if (beginnings.mayStandIn(text, at, end)) {
                return at;
            }
            at = end;
        }
        return -1;
    }

    /** The same as {@link Character#isWhitespace(char)}, which looks even plain letters up. */
    private static boolean isBlank(char letter) {
        return (letter <= ' ' || letter > 127) && Character.isWhitespace(letter);
    }

    /** Where the piece ends that starts at some place, exclusive. */
    int end(String text, int start) {
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * The words from a piece on, little words left out: all of this piece, and so many of those after it as there are to
     * have enough.
     *
     * @param start where the piece starts
     * @param more how many are enough beyond those of this piece
     */
    Words words(String text, int start, int more) {
        List<Token> words = new ArrayList<>();
        int end = end(text, start);
        add(words, text, start, end);
        int own = words.size();
        int at = end;
        while (at < text.length() && words.size() < own + more) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else {
                end = end(text, at);
                add(words, text, at, end);
                at = end;
            }
        }
        return new Words(words, own);
    }

    /**
     * Words that follow each other.
     *
     * @param all in the order of the text, with their places in it
     * @param own how many of them are of the first piece
     */
    record Words(List<Token> all, int own) {}

    private void add(List<Token> words, String text, int start, int end) {
        for (Token word : known.computeIfAbsent(text.substring(start, end), Tokens::stems)) {
            words.add(new Token(word.word(), start + word.start(), start + word.end()));
        }
    }
}
