package org.alongside.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Some of the documents of a segment as a set, a bit for each document there. */
final class Sets {

    /** In documents: a segment that is smaller is gone through as quickly as its sets. */
    static final int SMALL = 1000;

    /** A set compares as many documents at once. */
    private static final int AT_ONCE = Long.SIZE;

    private Sets() {}

    /**
     * Whether to look at documents one by one is less work than to compare sets.
     *
     * @param some how many there are to look at
     * @param all how many the segment has
     */
    static boolean areFew(long some, int all) {
        return some < all / AT_ONCE;
    }

    /** Those an iterator goes through, which must be at its start. Not to be changed: it may be others' too. */
    static FixedBitSet of(DocIdSetIterator each, int all) throws IOException {
        FixedBitSet known = BitSetIterator.getFixedBitSetOrNull(each);
        if (known != null) {
            return known;
        }
        FixedBitSet set = new FixedBitSet(all);
        set.or(each);
        return set;
    }
}
