package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
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

    private static final Map<IndexReader.CacheKey, long[]> KNOWN = new ConcurrentHashMap<>();

    private Draws() {}

    /** The number of each document of a segment. */
    static long[] of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        if (core == null) {
            return read(segment);
        }
        try {
            return KNOWN.computeIfAbsent(core.getKey(), isNew -> {
                core.addClosedListener(KNOWN::remove);
                return readNow(segment);
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static long[] readNow(LeafReader segment) {
        try {
            return read(segment);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
