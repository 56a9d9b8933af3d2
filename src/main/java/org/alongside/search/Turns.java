package org.alongside.search;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;

/**
 * The order in which equals take turns. Each organisation draws a lot for the seed, and the lots decide: nothing about
 * the organisation does. With relevance, lots decide only between scores a reader couldn't tell apart, which are those
 * on the same step of a scale whose steps are 5 % high: near the top of a page, words found once more or a summary a
 * few words shorter move a score by less.
 */
final class Turns extends FieldComparatorSource {

    private static final double STEP = Math.log(1.05);

    /** What the seed is multiplied by, so that seeds that follow each other have little in common. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    /** {@link #step}, the highest first, in OpenSearch's words. */
    private static final String STEP_DOWN = "_score <= 0 ? 2147483648.0 : -Math.floor(Math.log(_score) / params.size)";

    /** {@link #lot} in OpenSearch's words; it sorts by numbers that have no room for a lot's last bits. */
    private static final String LOT = """
            long z = doc['turn'].value ^ Long.parseLong(params.seed);
            z = (z ^ (z >>> 30)) * -4658895280553007687L;
            z = (z ^ (z >>> 27)) * -7723592293110705685L;
            return (double) ((z ^ (z >>> 31)) >> 11);
            """;

    private final long seed;
    private final boolean byRelevance;

    Turns(long seed, boolean byRelevance) {
        this.seed = seed;
        this.byRelevance = byRelevance;
    }

    /** The sort that lets equals take turns. */
    SortField sort() {
        return new SortField("turn", this) {

            /** Without this Lucene counts scores only for what is shown, and there is nothing to compare before. */
            @Override
            public boolean needsScores() {
                return byRelevance;
            }
        };
    }

    /** The same for OpenSearch: what to sort by first, and then. */
    List<JsonObject> scripts() {
        JsonObject stepSize = new JsonObject();
        stepSize.addProperty("size", STEP);
        JsonObject mixed = new JsonObject();
        mixed.addProperty("seed", String.valueOf(seed * GAMMA));
        JsonObject lots = ascending(LOT, mixed);
        return byRelevance ? List.of(ascending(STEP_DOWN, stepSize), lots) : List.of(lots);
    }

    private static JsonObject ascending(String source, JsonObject parameters) {
        JsonObject script = new JsonObject();
        script.addProperty("lang", "painless");
        script.addProperty("source", source);
        script.add("params", parameters);
        JsonObject sort = new JsonObject();
        sort.addProperty("type", "number");
        sort.addProperty("order", "asc");
        sort.add("script", script);
        JsonObject whole = new JsonObject();
        whole.add("_script", sort);
        return whole;
    }

    @Override
    public FieldComparator<Long> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new Comparator(field, hits);
    }

    /** The lot an organisation draws under a seed; spreads neighbouring numbers evenly (the finaliser of SplitMix64). */
    static long lot(long turn, long seed) {
        long z = turn ^ seed * GAMMA;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The step of the scale a score stands on; the higher the better. */
    static int step(float score) {
        return score <= 0 ? Integer.MIN_VALUE : (int) Math.floor(Math.log(score) / STEP);
    }

    /** The lowest score on a step. */
    static float from(int step) {
        if (step == Integer.MIN_VALUE) {
            return Float.NEGATIVE_INFINITY;
        }
        float from = (float) Math.exp(step * STEP);
        while (step(from) >= step) {
            from = Math.nextDown(from);
        }
        while (step(from) < step) {
            from = Math.nextUp(from);
        }
        return from;
    }

    private final class Comparator extends FieldComparator<Long> implements LeafFieldComparator {

        private final String field;
        private final int[] steps;
        private final long[] lots;
        private long[] draws;
        private Scorable scorer;
        private int bottom;
        private boolean full;
        private boolean enoughCounted;
        private float bottomFrom;
        private float bottomTo;

        Comparator(String field, int hits) {
            this.field = field;
            this.steps = new int[hits];
            this.lots = new long[hits];
        }

        @Override
        public int compare(int one, int other) {
            return compare(steps[one], lots[one], steps[other], lots[other]);
        }

        @Override
        public void setTopValue(Long value) {
            throw new UnsupportedOperationException("Pages go on by how many were shown");
        }

        @Override
        public Long value(int slot) {
            return lots[slot];
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
            draws = Draws.of(context.reader(), field);
            return this;
        }

        @Override
        public void setHitsThresholdReached() {
            enoughCounted = true;
        }

        /** With scores, everybody's has to be known. Without, only who has a better lot than the last shown needs a look. */
        @Override
        public DocIdSetIterator competitiveIterator() {
            return byRelevance ? null : new Better(draws);
        }

        @Override
        public void setBottom(int slot) {
            bottom = slot;
            full = true;
            bottomFrom = from(steps[slot]);
            bottomTo = from(steps[slot] + 1);
        }

        /** Asked of everybody who is found: most scores are off the last one's step, and then neither step nor lot is needed. */
        @Override
        public int compareBottom(int doc) throws IOException {
            if (byRelevance) {
                float score = scorer.score();
                if (score < bottomFrom) {
                    return -1;
                }
                if (score >= bottomTo) {
                    return 1;
                }
            }
            return Long.compare(lots[bottom], lotOf(doc));
        }

        @Override
        public int compareTop(int doc) {
            throw new UnsupportedOperationException("Pages go on by how many were shown");
        }

        @Override
        public void copy(int slot, int doc) throws IOException {
            steps[slot] = stepOf();
            lots[slot] = lotOf(doc);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        private int stepOf() throws IOException {
            return byRelevance ? step(scorer.score()) : 0;
        }

        private long lotOf(int doc) {
            return lot(draws[doc], seed);
        }

        /** Who has a better lot than the last of those to be shown so far; everybody while there is room. */
        private final class Better extends DocIdSetIterator {

            private final long[] drawn;
            private int doc = -1;

            Better(long[] drawn) {
                this.drawn = drawn;
            }

            @Override
            public int docID() {
                return doc;
            }

            @Override
            public int nextDoc() {
                return advance(doc + 1);
            }

            @Override
            public int advance(int target) {
                int at = target;
                if (full && enoughCounted) {
                    long last = lots[bottom];
                    while (at < drawn.length && lot(drawn[at], seed) >= last) {
                        at++;
                    }
                }
                doc = at < drawn.length ? at : NO_MORE_DOCS;
                return doc;
            }

            @Override
            public long cost() {
                return drawn.length;
            }
        }

        private static int compare(int step, long lot, int otherStep, long otherLot) {
            int better = Integer.compare(otherStep, step);
            return better != 0 ? better : Long.compare(lot, otherLot);
        }
    }
}
