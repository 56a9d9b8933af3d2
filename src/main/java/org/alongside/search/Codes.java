package org.alongside.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** The codes that each document of a segment has in a field. A code has a number in each segment, from 0 on. */
interface Codes {

    /** How many codes there are. */
    int size();

    /** Goes to a document, which comes after the one before; answers with how many codes it has. */
    int of(int doc) throws IOException;

    /** The number of the next of the document's codes, to be asked for no more often than it has codes. */
    int next() throws IOException;

    /** The code that has a number. */
    String code(int number) throws IOException;

    /** The codes of a facet's field in a segment. */
    static Codes in(LeafReader segment, Criterion facet, String field) throws IOException {
        return facet == Criterion.RUNG
                ? new Rungs(DocValues.getSortedNumeric(segment, field))
                : new Words(DocValues.getSortedSet(segment, field));
    }

    /** Codes that are words. */
    record Words(SortedSetDocValues values) implements Codes {

        @Override
        public int size() {
            return Math.toIntExact(values.getValueCount());
        }

        @Override
        public int of(int doc) throws IOException {
            return values.advanceExact(doc) ? values.docValueCount() : 0;
        }

        @Override
        public int next() throws IOException {
            return (int) values.nextOrd();
        }

        @Override
        public String code(int number) throws IOException {
            return values.lookupOrd(number).utf8ToString();
        }
    }

    /** Rungs, from 0 for none to 7. */
    record Rungs(SortedNumericDocValues values) implements Codes {

        @Override
        public int size() {
            return 8;
        }

        @Override
        public int of(int doc) throws IOException {
            return values.advanceExact(doc) ? values.docValueCount() : 0;
        }

        @Override
        public int next() throws IOException {
            return (int) values.nextValue();
        }

        @Override
        public String code(int number) {
            return String.valueOf(number);
        }
    }
}
