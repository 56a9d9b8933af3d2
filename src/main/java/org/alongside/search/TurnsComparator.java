package org.alongside.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Scorable;

/** Compares what is found by {@link Turns}: by the step a score stands on, if scores count, and then by lot. */
final class TurnsComparator extends FieldComparator<Long> implements LeafFieldComparator {

    private final Turns turns;
    private final boolean byRelevance;
    private final boolean mayPassOver;
    private final int[] steps;
    private final float[] scores;
    private final long[] lots;
    private Lots segment;
    private Scorable scorer;
    private int bottom;
    private boolean full;
    private boolean enoughCounted;
    private float bottomFrom;
    private float bottomTo;

    /**
     * @param turns how lots are drawn and whether scores count; told the scores of those who are found in the end
     * @param hits of how many the best are kept
     * @param mayPassOver whether who has no better lot than the last of those shown, or a lower score, is of no interest
     */
    TurnsComparator(Turns turns, int hits, boolean mayPassOver) {
        this.turns = turns;
        this.byRelevance = turns.isByRelevance();
        this.mayPassOver = mayPassOver;
        this.steps = new int[hits];
        this.scores = new float[hits];
        this.lots = new long[hits];
    }

    @Override
    public int compare(int one, int other) {
        return compare(steps[one], lots[one], steps[other], lots[other]);
    }

    @Override
    public void setTopValue(Long value) {
        throw new UnsupportedOperationException("Turns go on by how many were shown, or by a shift of all lots");
    }

    @Override
    public Long value(int slot) {
        if (byRelevance) {
            turns.found(lots[slot], scores[slot]);
        }
        return lots[slot];
    }

    @Override
    public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
        segment = turns.lots(context.reader(), mayPassOver);
        return this;
    }

    @Override
    public void setHitsThresholdReached() throws IOException {
        enoughCounted = true;
        passOver();
    }

    /** Has those passed over whose scores are too low to be shown. */
    private void passOver() throws IOException {
        if (byRelevance && mayPassOver && full && enoughCounted && bottomFrom > 0) {
            scorer.setMinCompetitiveScore(bottomFrom);
        }
    }

    /** With scores, everybody's has to be known. Without, only who has a better lot than the last shown needs a look. */
    @Override
    public DocIdSetIterator competitiveIterator() {
        return mayPassOver && !byRelevance ? new Better(segment) : null;
    }

    @Override
    public void setBottom(int slot) throws IOException {
        bottom = slot;
        full = true;
        if (byRelevance) {
            bottomFrom = Turns.from(steps[slot]);
            bottomTo = Turns.from(steps[slot] + 1);
            passOver();
        }
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
        return Long.compare(lots[bottom], segment.of(doc));
    }

    @Override
    public int compareTop(int doc) {
        throw new UnsupportedOperationException("Turns go on by how many were shown, or by a shift of all lots");
    }

    @Override
    public void copy(int slot, int doc) throws IOException {
        if (byRelevance) {
            scores[slot] = scorer.score();
            steps[slot] = Turns.step(scores[slot]);
        }
        lots[slot] = segment.of(doc);
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
        this.scorer = scorer;
        passOver();
    }

    /**
     * Who has a better lot than the last of those to be shown so far, and some whose lot is no better; everybody while there
     * is room. Where it isn't known who has low lots and those found lie apart, asking each of them is less work than looking
     * for the next with a better lot, who would rarely be among them.
     */
    private final class Better extends DocIdSetIterator {

        private final Lots drawn;
        private int doc = -1;

        /** How many lots may be looked at: twice as many each time somebody found follows at once. */
        private int far = 1;

        Better(Lots drawn) {
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
            int size = drawn.size();
            far = target == doc + 1 ? Math.min(far, size / 2) * 2 : 1;
            int next = full && enoughCounted ? drawn.nextUnder(lots[bottom], target, far) : target;
            doc = next < size ? next : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public long cost() {
            return drawn.size();
        }
    }

    private static int compare(int step, long lot, int otherStep, long otherLot) {
        int better = Integer.compare(otherStep, step);
        return better != 0 ? better : Long.compare(lot, otherLot);
    }
}
