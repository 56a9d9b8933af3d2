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

/** Knows how many entries have a word, and for one that hardly any has the one that was probably meant. */
final class Lexicon {

    /** Shorter words have too many neighbours for any of them to be meant. */
    private static final int SHORTEST = 4;

    /** From this length on two slips are forgiven, below it one. */
    private static final int LONG = 7;

    /** Others slip as well: a word as rare as this may be a slip that somebody published, ... */
    private static final int RARE = 2;

    /** ... if another one just like it stands in so many times as many entries. */
    private static final int TIMES = 30;

    /** A word that more than this share of all entries have tells hardly anything about any of them ... */
    private static final double COMMON = 0.2;

    /** ... once there are enough entries for a share to mean something. */
    private static final int ENOUGH = 50;

    private final IndexReader reader;

    Lexicon(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * The word that was probably meant: the one with the fewest slips, and of several the one that most entries have. Empty
     * when the word is as well known as any like it. The first letter is taken to be right.
     */
    Optional<String> meant(String word) {
        String plain =
                Tokens.plain(word).stream().map(Tokens.Token::word).findFirst().orElse("");
        int known = entriesWith(word);
        if (plain.length() < SHORTEST || plain.chars().anyMatch(Character::isDigit) || known > RARE) {
            return Optional.empty();
        }
        if (known > 0) {
            return nearest(plain, 1, known * TIMES);
        }
        Optional<String> nearest = nearest(plain, 1, 1);
        return nearest.isPresent() || plain.length() < LONG ? nearest : nearest(plain, 2, 1);
    }

    /** Whether so many entries have a word that it alone is no reason to show one. */
    boolean isCommon(String word) {
        return reader.numDocs() >= ENOUGH && entriesWith(word) > reader.numDocs() * COMMON;
    }

    /** How many entries have a word, in any of its forms. */
    private int entriesWith(String word) {
        try {
            int most = 0;
            for (Tokens.Token token : Tokens.stems(word)) {
                most = Math.max(most, reader.docFreq(new Term("all", token.word())));
            }
            for (Tokens.Token token : Tokens.plain(word)) {
                most = Math.max(most, reader.docFreq(new Term("plain", token.word())));
            }
            return most;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<String> nearest(String word, int slips, int fewest) {
        try {
            Terms terms = MultiTerms.getTerms(reader, "plain");
            if (terms == null) {
                return Optional.empty();
            }
            FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term("plain", word), slips, 1, true);
            String best = null;
            int most = fewest - 1;
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
