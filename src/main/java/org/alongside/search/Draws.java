package org.alongside.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The fixed numbers that the organisations of a segment draw their lots with, in memory: every search in turns asks for
 * those of everybody found. They take 8 bytes for each organisation, and who has low lots takes three quarters of one, as
 * long as the segment is in use.
 */
final class Draws {

    /** The field they are in. */
    static final String FIELD = "turn";

    private static final KeptBySegment<String, Draws> KNOWN =
            new KeptBySegment<>((segment, field) -> new Draws(read(segment)));

    private final long[] numbers;
    private volatile Low low;
    private volatile long askedLast;

    private Draws(long[] numbers) {
        this.numbers = numbers;
    }

    /** The numbers of a segment's documents. */
    static Draws of(LeafReader segment) throws IOException {
        return KNOWN.of(segment, FIELD);
    }

    /**
     * The lots drawn with them.
     *
     * @param shift what is added to each, see {@link Turns}
     */
    Lots under(long seed, long shift) {
        return new Lots(numbers, null, seed, shift);
    }

    /** The same, for whoever looks for low ones: where it is kept who has them, it is known. */
    Lots lookedThrough(long seed, long shift) {
        Low known = low;
        boolean isKnown = known != null && known.seed == seed;
        if (!isKnown && askedLast == seed) {
            known = new Low(seed, Lots.low(numbers, seed));
            low = known;
            isKnown = true;
        }
        askedLast = seed;
        return new Lots(numbers, isKnown ? known.lots : null, seed, shift);
    }

    /**
     * Who has low lots under a seed. Most who ask have the day's, so it is kept of one: the last that was asked for two times
     * in a row.
     */
    private record Low(long seed, FixedBitSet[] lots) {}

    private static long[] read(LeafReader segment) throws IOException {
        long[] numbers = new long[segment.maxDoc()];
        NumericDocValues values = DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, FIELD));
        if (values == null) {
            throw new IllegalStateException("An organisation has two numbers to draw its lots from");
        }
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            numbers[doc] = values.longValue();
        }
        return numbers;
    }
}
