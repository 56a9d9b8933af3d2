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
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts who is found and how many of them have each code of some fields: where many are found by comparing their set with
 * that of each code, where few are by asking each for its codes.
 */
final class Tally extends SimpleCollector {

    private final List<Column> columns = new ArrayList<>();
    private long total;
    private LeafReader segment;
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
        segment = context.reader();
        found = new FixedBitSet(segment.maxDoc());
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
        boolean few = segment.maxDoc() < Sets.SMALL || Sets.areFew(foundHere, segment.maxDoc());
        for (Column column : columns) {
            if (few) {
                column.ask(segment, new BitSetIterator(found, foundHere));
            } else {
                column.compare(CodeSets.of(segment, column.facet, column.field), found);
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

        void ask(LeafReader segment, DocIdSetIterator found) throws IOException {
            Codes codes = Codes.in(segment, facet, field);
            int[] each = new int[codes.size()];
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
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

        void compare(CodeSets codes, FixedBitSet found) {
            codes.count(found, (code, count) -> counts.merge(code, count, Long::sum));
        }
    }
}
