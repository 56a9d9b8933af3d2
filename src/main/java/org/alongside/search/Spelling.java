package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Knows which words stand in any entry, and for one that doesn't the nearest that does. */
final class Spelling {

    /** Shorter words have too many neighbours for any of them to be meant. */
    private static final int SHORTEST = 4;

    /** From this length on two slips are forgiven, below it one. */
    private static final int LONG = 7;

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /** Whether any entry has a word, in any of its forms. */
    boolean isKnown(String word) {
        try {
            for (Tokens.Token token : Tokens.stems(word)) {
                if (reader.docFreq(new Term("all", token.word())) > 0) {
                    return true;
                }
            }
            for (Tokens.Token token : Tokens.plain(word)) {
                if (reader.docFreq(new Term("plain", token.word())) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The word most like one that nobody has: with the fewest slips, and of several the one that most entries have. The
     * first letter is taken to be right.
     */
    Optional<String> nearest(String word) {
        String plain =
                Tokens.plain(word).stream().map(Tokens.Token::word).findFirst().orElse("");
        if (plain.length() < SHORTEST || plain.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        for (int slips = 1; slips <= (plain.length() < LONG ? 1 : 2); slips++) {
            Optional<String> nearest = nearest(plain, slips);
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    private Optional<String> nearest(String word, int slips) {
        try {
            Terms terms = MultiTerms.getTerms(reader, "plain");
            if (terms == null) {
                return Optional.empty();
            }
            FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term("plain", word), slips, 1, true);
            String best = null;
            int most = 0;
            for (BytesRef found = near.next(); found != null; found = near.next()) {
                if (near.docFreq() > most) {
                    most = near.docFreq();
                    best = found.utf8ToString();
                }
            }
            return Optional.ofNullable(best);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
