package org.alongside.search;

import org.apache.lucene.util.FixedBitSet;

/**
 * The lots that the documents of a segment draw under a seed; the lower the better.
 *
 * <p>To know a lot takes a look at its document's number, and the numbers of a large segment are more than a processor has at
 * hand: looking was two thirds of a search for a region among a million organisations. Where it is known who has the lowest
 * lots, nobody else's needs a look.
 */
final class Lots {

    /** How many sets of low lots there are, each with a quarter of those in the one before. */
    private static final int SETS = 6;

    /** In bits: a lot that begins with as many more zeros is in one set more. */
    private static final int QUARTER = 2;

    private final long[] numbers;
    private final FixedBitSet[] low;
    private final long seed;
    private final long shift;

    /**
     * @param numbers what each document draws its lot with
     * @param low who has low lots, see {@link #low}; null when that isn't known
     * @param shift what is added to each lot; what goes over the highest number goes on at the lowest
     */
    Lots(long[] numbers, FixedBitSet[] low, long seed, long shift) {
        this.numbers = numbers;
        this.low = low;
        this.seed = seed;
        this.shift = shift;
    }

    /**
     * The documents with low lots under a seed, before anything is added: the lowest quarter of all the lots there could be,
     * the lowest sixteenth, and so on. They take 3 bytes for every four documents.
     */
    static FixedBitSet[] low(long[] numbers, long seed) {
        FixedBitSet[] low = new FixedBitSet[SETS];
        for (int set = 0; set < SETS; set++) {
            low[set] = new FixedBitSet(numbers.length);
        }
        for (int doc = 0; doc < numbers.length; doc++) {
            for (int set = sets(Turns.lot(numbers[doc], seed)) - 1; set >= 0; set--) {
                low[set].set(doc);
            }
        }
        return low;
    }

    /** How many sets a lot is in. */
    private static int sets(long lot) {
        return Math.min(SETS, Long.numberOfLeadingZeros(lot ^ Long.MIN_VALUE) / QUARTER);
    }

    /** How many documents there are. */
    int size() {
        return numbers.length;
    }

    /** The lot of a document. */
    long of(int doc) {
        return Turns.lot(numbers[doc], seed) + shift;
    }

    /**
     * A document that nobody with a lot under a limit comes before.
     *
     * @param from the first document that matters
     * @param looks how many lots may be looked at, where it isn't known who has low ones
     * @return the document, which need not have such a lot itself; when there is none, a number that no document has
     */
    int nextUnder(long limit, int from, int looks) {
        return low == null ? nextOfAll(limit, from, looks) : nextOfLow(limit, from);
    }

    private int nextOfAll(long limit, int from, int looks) {
        int end = looks < numbers.length - from ? from + looks : numbers.length;
        int doc = from;
        while (doc < end && of(doc) >= limit) {
            doc++;
        }
        return doc;
    }

    private int nextOfLow(long limit, int from) {
        long first = Long.MIN_VALUE - shift;
        long drawnLimit = limit - shift;
        int sets = drawnLimit > first ? sets(drawnLimit - 1) : 0;
        return sets == 0 || from >= numbers.length ? from : low[sets - 1].nextSetBit(from);
    }
}
