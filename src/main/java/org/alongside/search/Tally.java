package org.alongside.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts who is found and how many of them have each code of some fields: where many are found by comparing their set with
 * that of each code, where few are by asking each for its codes.
 */
final class Tally extends SimpleCollector {

    /** Where no more than one in so many is found, asking each is less work than comparing sets. */
    private static final int FEW = 64;

    /** In organisations: for a smaller part of the index sets aren't worth being kept. */
    private static final int SMALL = 1000;

    private final List<Column> columns = new ArrayList<>();
    private long total;
    private LeafReader part;
    private FixedBitSet found;
    private int foundHere;

    private Tally(Map<Criterion, String> fields) {
        fields.forEach((facet, field) -> columns.add(new Column(facet, field)));
    }

    /** Counts, in fields by the facet that each of them is for. */
    static CollectorManager<Tally, Counts> of(Map<Criterion, String> fields) {
        return new CollectorManager<>() {

            @Override
            public Tally newCollector() {
                return new Tally(fields);
            }

            @Override
            public Counts reduce(Collection<Tally> tallies) {
                long total = 0;
                Map<Criterion, Map<String, Long>> codes = new HashMap<>();
                for (Tally tally : tallies) {
                    total += tally.total;
                    for (Column column : tally.columns) {
                        Map<String, Long> sums = codes.computeIfAbsent(column.facet, facet -> new HashMap<>());
                        column.counts.forEach((code, count) -> sums.merge(code, count, Long::sum));
                    }
                }
                codes.replaceAll(Counts::shown);
                return new Counts(total, codes);
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        part = context.reader();
        found = new FixedBitSet(part.maxDoc());
        foundHere = 0;
    }

    @Override
    public void collect(int doc) {
        found.set(doc);
        foundHere++;
    }

    @Override
    public void finish() throws IOException {
        total += foundHere;
        if (foundHere == 0) {
            return;
        }
        boolean few = part.maxDoc() < SMALL || (long) foundHere * FEW < part.maxDoc();
        for (Column column : columns) {
            if (few) {
                column.ask(part, found);
            } else {
                column.compare(CodeSets.of(part, column.facet, column.field), found);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** One facet's counts, by code. */
    private static final class Column {

        private final Map<String, Long> counts = new HashMap<>();
        private final Criterion facet;
        private final String field;

        Column(Criterion facet, String field) {
            this.facet = facet;
            this.field = field;
        }

        void ask(LeafReader part, FixedBitSet found) throws IOException {
            Codes codes = Codes.in(part, facet, field);
            int[] each = new int[codes.size()];
            for (int doc = found.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(found, doc)) {
                for (int left = codes.of(doc); left > 0; left--) {
                    each[codes.next()]++;
                }
            }
            for (int number = 0; number < each.length; number++) {
                if (each[number] > 0) {
                    counts.merge(codes.code(number), (long) each[number], Long::sum);
                }
            }
        }

        private static int next(FixedBitSet found, int doc) {
            return doc + 1 < found.length() ? found.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }

        void compare(CodeSets codes, FixedBitSet found) {
            codes.count(found, (code, count) -> counts.merge(code, count, Long::sum));
        }
    }
}
