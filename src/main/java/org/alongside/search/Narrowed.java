package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * What words find within limits; the words' scores count. The same as a {@link BooleanQuery} that must match the words and is
 * filtered by the limits, and faster where many have some of many words: Lucene goes through those with any of several words a
 * block at a time, but only where nothing else is asked for. So the limits become the set of those who may be found at all, as
 * the ones not deleted are.
 */
final class Narrowed extends Query {

    /** Where the limits leave so many times fewer than the words find, it is quicker to look only at those they leave. */
    private static final int FEW = 8;

    private final Query words;
    private final Query limits;

    Narrowed(Query words, Query limits) {
        this.words = words;
        this.limits = limits;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query simpleWords = words.rewrite(searcher);
        Query simpleLimits = limits.rewrite(searcher);
        return simpleWords == words && simpleLimits == limits ? this : new Narrowed(simpleWords, simpleLimits);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (mode == ScoreMode.TOP_DOCS_WITH_SCORES) {
            // Whoever sorts by scores says from which on they matter (see TurnsComparator), and is to be heard
            return new ByBlocks(this, searcher, ScoreMode.TOP_SCORES, boost);
        }
        return mode.isExhaustive()
                ? new ByBlocks(this, searcher, mode, boost)
                : usual().rewrite(searcher).createWeight(searcher, mode, boost);
    }

    private Query usual() {
        return new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(limits, BooleanClause.Occur.FILTER)
                .build();
    }

    /** Looks words up only in the way that is used, as that takes its time. */
    private static final class ByBlocks extends Weight {

        private final Narrowed query;
        private final IndexSearcher searcher;
        private final ScoreMode mode;
        private final float boost;
        private final Weight limits;
        private Weight words;
        private Weight usual;

        ByBlocks(Narrowed query, IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
            super(query);
            this.query = query;
            this.searcher = searcher;
            this.mode = mode;
            this.boost = boost;
            this.limits = searcher.createWeight(query.limits, ScoreMode.COMPLETE_NO_SCORES, 1);
        }

        private synchronized Weight words() throws IOException {
            if (words == null) {
                words = query.words.createWeight(searcher, mode, boost);
            }
            return words;
        }

        private synchronized Weight usual() throws IOException {
            if (usual == null) {
                usual = query.usual().rewrite(searcher).createWeight(searcher, mode, boost);
            }
            return usual;
        }

        @Override
        public Scorer scorer(LeafReaderContext segment) throws IOException {
            return usual().scorer(segment);
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
            return usual().scorerSupplier(segment);
        }

        @Override
        public Explanation explain(LeafReaderContext segment, int doc) throws IOException {
            return usual().explain(segment, doc);
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            try {
                return limits.isCacheable(segment) && words().isCacheable(segment);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public BulkScorer bulkScorer(LeafReaderContext segment) throws IOException {
            ScorerSupplier left = limits.scorerSupplier(segment);
            ScorerSupplier found = left == null ? null : words().scorerSupplier(segment);
            if (found == null) {
                return null;
            }
            return left.cost() * FEW < found.cost()
                    ? usual().bulkScorer(segment)
                    : new Only(words().bulkScorer(segment), set(left, segment));
        }

        private BitSet set(ScorerSupplier left, LeafReaderContext segment) throws IOException {
            return query.limits instanceof Narrowed
                    ? byBlocks(limits.bulkScorer(segment), segment.reader().maxDoc())
                    : Sets.of(
                            left.get(Long.MAX_VALUE).iterator(),
                            segment.reader().maxDoc());
        }

        /** @param left null when there is nobody, as any weight may say, even one whose supplier didn't */
        private static BitSet byBlocks(BulkScorer left, int size) throws IOException {
            FixedBitSet set = new FixedBitSet(size);
            if (left == null) {
                return set;
            }
            left.score(
                    new LeafCollector() {

                        @Override
                        public void setScorer(Scorable scorer) {}

                        @Override
                        public void collect(int doc) {
                            set.set(doc);
                        }
                    },
                    null,
                    0,
                    DocIdSetIterator.NO_MORE_DOCS);
            return set;
        }
    }

    /** Finds only those of a set. */
    private static final class Only extends BulkScorer {

        private final BulkScorer all;
        private final BitSet set;

        Only(BulkScorer all, BitSet set) {
            this.all = all;
            this.set = set;
        }

        @Override
        public int score(LeafCollector collector, Bits there, int from, int to) throws IOException {
            return all.score(collector, there == null ? set : new Both(set, there), from, to);
        }

        @Override
        public long cost() {
            return all.cost();
        }
    }

    private record Both(Bits one, Bits other) implements Bits {

        @Override
        public boolean get(int index) {
            return one.get(index) && other.get(index);
        }

        @Override
        public int length() {
            return one.length();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        words.visit(visitor.getSubVisitor(BooleanClause.Occur.MUST, this));
        limits.visit(visitor.getSubVisitor(BooleanClause.Occur.FILTER, this));
    }

    @Override
    public String toString(String field) {
        return "+(" + words.toString(field) + ") #(" + limits.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Narrowed that && words.equals(that.words) && limits.equals(that.limits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + words.hashCode()) + limits.hashCode();
    }
}
