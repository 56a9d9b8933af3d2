package org.alongside.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The fixed numbers that lots are drawn from, in memory: every search in turns asks for those of everybody. They take 8
 * bytes for each organisation, as long as the segment they belong to is in use.
 */
final class Draws {

    /** The field they are in. */
    static final String FIELD = "turn";

    private static final KeptBySegment<String, long[]> KNOWN = new KeptBySegment<>((segment, field) -> read(segment));

    private Draws() {}

    /** The number of each document of a segment. */
    static long[] of(LeafReader segment) throws IOException {
        return KNOWN.of(segment, FIELD);
    }

    private static long[] read(LeafReader segment) throws IOException {
        long[] draws = new long[segment.maxDoc()];
        NumericDocValues values = DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, FIELD));
        if (values == null) {
            throw new IllegalStateException("An organisation has two numbers to draw its lots from");
        }
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            draws[doc] = values.longValue();
        }
        return draws;
    }
}
