package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Text taken apart as the index does it, whatever home the index has. */
final class Tokens {

    private static final Analyzer WORDS = Analysis.words();
    private static final Analyzer PLAIN = Analysis.plain();

    private Tokens() {}

    /**
     * One word of a text.
     *
     * @param word as the index knows it
     * @param start where it starts in the text
     * @param end where it ends, exclusive
     */
    record Token(String word, int start, int end) {}

    /** Stems of the words of a text, little words left out. */
    static List<Token> stems(String text) {
        return tokens(text, WORDS);
    }

    /** The stems in some texts, those that are null left out. */
    static Set<String> stemsOf(Stream<String> texts) {
        return texts.flatMap(Stream::ofNullable)
                .flatMap(text -> stems(text).stream())
                .map(Token::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All words of a text as they are written, capitals and accents aside. */
    static List<Token> plain(String text) {
        return tokens(text, PLAIN);
    }

    /** Whether the index takes a text for several words: a drop-in is two. */
    static boolean areSeveral(String text) {
        return !text.chars().allMatch(Tokens::isPlain) && plain(text).size() > 1;
    }

    /** Whether an English letter or a digit; of other scripts only the analyser knows where a word ends. */
    private static boolean isPlain(int letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    private static List<Token> tokens(String text, Analyzer analyzer) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(word.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
            return tokens;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
