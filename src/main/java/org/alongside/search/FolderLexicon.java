package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Words as an index in a folder has them. */
final class FolderLexicon extends Lexicon {

    /** Many times as many as make a word well known. */
    private static final int FEW = 100;

    private final IndexReader reader;

    FolderLexicon(IndexReader reader) {
        this.reader = reader;
    }

    @Override
    long entries() {
        return reader.numDocs();
    }

    @Override
    long entriesWith(String word) {
        try {
            long most = 0;
            for (Tokens.Token token : Tokens.stems(word)) {
                most = Math.max(most, entriesWith(new Term("all", token.word())));
            }
            for (Tokens.Token token : Tokens.plain(word)) {
                most = Math.max(most, entriesWith(new Term("plain", token.word())));
            }
            return most;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where only few have a word it matters who still does: an entry that has changed stays in the index for a while. */
    private long entriesWith(Term term) throws IOException {
        long ever = reader.docFreq(term);
        if (ever == 0 || ever > FEW || !reader.hasDeletions()) {
            return ever;
        }
        long now = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            PostingsEnum entries = segment.reader().postings(term, PostingsEnum.NONE);
            Bits live = segment.reader().getLiveDocs();
            while (entries != null && entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                now += live == null || live.get(entries.docID()) ? 1 : 0;
            }
        }
        return now;
    }

    @Override
    Optional<String> nearest(String word, int slips, long fewest) {
        try {
            Terms terms = MultiTerms.getTerms(reader, "plain");
            if (terms == null) {
                return Optional.empty();
            }
            FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term("plain", word), slips, 1, true);
            Bits live = MultiBits.getLiveDocs(reader);
            String best = null;
            long most = fewest - 1;
            for (BytesRef found = near.next(); found != null; found = near.next()) {
                if (near.docFreq() > most && isStillThere(near, live)) {
                    most = near.docFreq();
                    best = found.utf8ToString();
                }
            }
            return Optional.ofNullable(best);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A word that only entries had that have changed since stays in the index for a while, and must not be given away. */
    private static boolean isStillThere(TermsEnum word, Bits live) throws IOException {
        if (live == null) {
            return true;
        }
        PostingsEnum entries = word.postings(null, PostingsEnum.NONE);
        for (int entry = entries.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.nextDoc()) {
            if (live.get(entry)) {
                return true;
            }
        }
        return false;
    }
}
