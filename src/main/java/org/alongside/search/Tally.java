package org.alongside.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts who is found and how many of them have each code of some fields. A code has a number in each part of the index, so
 * that counting is adding one in an array.
 */
final class Tally extends SimpleCollector {

    private final List<Column> columns = new ArrayList<>();
    private long total;

    private Tally(Map<Criterion, String> fields) {
        fields.forEach((facet, field) ->
                columns.add(facet == Criterion.RUNG ? new Numbers(facet, field) : new Codes(facet, field)));
    }

    /** Counts, in fields by the facet that each of them is for. */
    static CollectorManager<Tally, Counts> of(Map<Criterion, String> fields) {
        return new CollectorManager<>() {

            @Override
            public Tally newCollector() {
                return new Tally(fields);
            }

            @Override
            public Counts reduce(Collection<Tally> tallies) throws IOException {
                long total = 0;
                Map<Criterion, Map<String, Long>> codes = new HashMap<>();
                for (Tally tally : tallies) {
                    total += tally.total;
                    for (Column column : tally.columns) {
                        Map<String, Long> sums = codes.computeIfAbsent(column.facet, facet -> new HashMap<>());
                        column.put();
                        column.counts.forEach((code, count) -> sums.merge(code, count, Long::sum));
                    }
                }
                codes.replaceAll(Counts::shown);
                return new Counts(total, codes);
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext part) throws IOException {
        for (Column column : columns) {
            column.put();
            column.open(part.reader());
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        for (Column column : columns) {
            column.count(doc);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** One facet's counts, those of the parts of the index gone through so far by code. */
    private abstract static class Column {

        final Map<String, Long> counts = new HashMap<>();
        final Criterion facet;
        final String field;

        /** How many have each code in the part of the index that is open, by the code's number there. */
        int[] each = new int[0];

        Column(Criterion facet, String field) {
            this.facet = facet;
            this.field = field;
        }

        abstract void open(LeafReader part) throws IOException;

        abstract void count(int doc) throws IOException;

        abstract String code(int number) throws IOException;

        /** Puts what was counted in the part of the index that is open to the rest. */
        void put() throws IOException {
            for (int number = 0; number < each.length; number++) {
                if (each[number] > 0) {
                    counts.merge(code(number), (long) each[number], Long::sum);
                    each[number] = 0;
                }
            }
        }
    }

    private static final class Codes extends Column {

        private SortedSetDocValues codes;

        Codes(Criterion facet, String field) {
            super(facet, field);
        }

        @Override
        void open(LeafReader part) throws IOException {
            codes = DocValues.getSortedSet(part, field);
            each = new int[Math.toIntExact(codes.getValueCount())];
        }

        @Override
        void count(int doc) throws IOException {
            if (codes.advanceExact(doc)) {
                for (int left = codes.docValueCount(); left > 0; left--) {
                    each[(int) codes.nextOrd()]++;
                }
            }
        }

        @Override
        String code(int number) throws IOException {
            return codes.lookupOrd(number).utf8ToString();
        }
    }

    /** Of rungs, from 0 for none to 7. */
    private static final class Numbers extends Column {

        private SortedNumericDocValues numbers;

        Numbers(Criterion facet, String field) {
            super(facet, field);
        }

        @Override
        void open(LeafReader part) throws IOException {
            numbers = DocValues.getSortedNumeric(part, field);
            each = new int[8];
        }

        @Override
        void count(int doc) throws IOException {
            if (numbers.advanceExact(doc)) {
                for (int left = numbers.docValueCount(); left > 0; left--) {
                    each[(int) numbers.nextValue()]++;
                }
            }
        }

        @Override
        String code(int number) {
            return String.valueOf(number);
        }
    }
}
