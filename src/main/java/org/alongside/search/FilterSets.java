package org.alongside.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Whom all of some filters leave, and none of some others. The same as a {@link BooleanQuery} of them, and faster where each
 * leaves many: Lucene goes from one to the next that may be left by all, while sets have 64 of them compared at once. Where
 * a filter leaves few it is Lucene that is faster, and does it.
 */
final class FilterSets extends Query {

    /** What Lucene goes through everybody with, where a filter leaves them all. */
    private static final Class<?> EVERYBODY = DocIdSetIterator.all(0).getClass();

    private final BooleanQuery filters;

    private FilterSets(BooleanQuery filters) {
        this.filters = filters;
    }

    /** The same as a query, in sets if it is made of filters only. */
    static Query of(Query query) {
        return query instanceof BooleanQuery filters
                        && filters.clauses().stream().noneMatch(BooleanClause::isScoring)
                        && !filters.clauses().stream().allMatch(BooleanClause::isProhibited)
                ? new FilterSets(filters)
                : query;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        BooleanQuery.Builder simple = new BooleanQuery.Builder();
        boolean same = true;
        for (BooleanClause clause : filters) {
            Query part = clause.getQuery().rewrite(searcher);
            same &= part == clause.getQuery();
            simple.add(part, clause.getOccur());
        }
        return same ? this : new FilterSets(simple.build());
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new BySets(this, searcher);
    }

    private static final class BySets extends ConstantScoreWeight {

        private final List<Weight> wanted = new ArrayList<>();
        private final List<Weight> unwanted = new ArrayList<>();
        private final FilterSets query;
        private final IndexSearcher searcher;
        private Weight oneByOne;

        BySets(FilterSets query, IndexSearcher searcher) throws IOException {
            super(query, 0);
            this.query = query;
            this.searcher = searcher;
            for (BooleanClause clause : query.filters) {
                (clause.isProhibited() ? unwanted : wanted)
                        .add(searcher.createWeight(clause.getQuery(), ScoreMode.COMPLETE_NO_SCORES, 1));
            }
        }

        private synchronized Weight oneByOne() throws IOException {
            if (oneByOne == null) {
                oneByOne = query.filters.rewrite(searcher).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
            }
            return oneByOne;
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return Stream.concat(wanted.stream(), unwanted.stream()).allMatch(one -> one.isCacheable(segment));
        }

        @Override
        public Scorer scorer(LeafReaderContext segment) throws IOException {
            ScorerSupplier supplier = scorerSupplier(segment);
            return supplier == null ? null : supplier.get(Long.MAX_VALUE);
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
            List<ScorerSupplier> filters = filters(segment);
            if (filters == null) {
                return null;
            }
            long least = filters.get(0).cost();
            int size = segment.reader().maxDoc();
            return new ScorerSupplier() {

                @Override
                public Scorer get(long others) throws IOException {
                    if (Sets.areFew(Math.min(others, least), size)) {
                        ScorerSupplier few = oneByOne().scorerSupplier(segment);
                        return few == null
                                ? new ConstantScoreScorer(
                                        BySets.this, 0, ScoreMode.COMPLETE_NO_SCORES, DocIdSetIterator.empty())
                                : few.get(others);
                    }
                    return new ConstantScoreScorer(
                            BySets.this,
                            0,
                            ScoreMode.COMPLETE_NO_SCORES,
                            new BitSetIterator(left(filters, segment), least));
                }

                @Override
                public long cost() {
                    return least;
                }
            };
        }

        @Override
        public int count(LeafReaderContext segment) throws IOException {
            List<ScorerSupplier> filters = filters(segment);
            if (filters == null) {
                return 0;
            }
            if (Sets.areFew(filters.get(0).cost(), segment.reader().maxDoc())) {
                return oneByOne().count(segment);
            }
            FixedBitSet left = left(filters, segment);
            Bits there = segment.reader().getLiveDocs();
            if (there != null) {
                left.and(FixedBitSet.copyOf(there));
            }
            return left.cardinality();
        }

        /** What leaves whom in a segment, the one that leaves fewest first; null when one leaves nobody. */
        private List<ScorerSupplier> filters(LeafReaderContext segment) throws IOException {
            List<ScorerSupplier> filters = new ArrayList<>();
            for (Weight one : wanted) {
                ScorerSupplier filter = one.scorerSupplier(segment);
                if (filter == null) {
                    return null;
                }
                filters.add(filter);
            }
            filters.sort(Comparator.comparingLong(ScorerSupplier::cost));
            return filters;
        }

        private FixedBitSet left(List<ScorerSupplier> filters, LeafReaderContext segment) throws IOException {
            int size = segment.reader().maxDoc();
            FixedBitSet left = new FixedBitSet(size);
            left.set(0, size);
            for (ScorerSupplier filter : filters) {
                DocIdSetIterator each = filter.get(Long.MAX_VALUE).iterator();
                if (!isEverybody(each, size)) {
                    left.and(Sets.of(each, size));
                }
            }
            for (Weight one : unwanted) {
                Scorer scorer = one.scorer(segment);
                if (scorer != null) {
                    left.andNot(scorer.iterator());
                }
            }
            return left;
        }

        private static boolean isEverybody(DocIdSetIterator each, int size) {
            return each.getClass() == EVERYBODY && each.cost() >= size;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        filters.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return filters.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilterSets that && filters.equals(that.filters);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + filters.hashCode();
    }
}
