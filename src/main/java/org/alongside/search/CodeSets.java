package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/**
 * Who has each code of a field, in memory for as long as the part of the index they are in is in use: whoever counts a
 * facet asks for those of everybody. A code takes a bit for each document, or 4 bytes for each that has it if that is less.
 */
final class CodeSets {

    private static final Map<IndexReader.CacheKey, Map<String, CodeSets>> KNOWN = new ConcurrentHashMap<>();

    private final String[] codes;

    /** By the code's number, those that many have; null for the others. */
    private final FixedBitSet[] many;

    /** By the code's number, who has it if few do; null for the others. */
    private final int[][] few;

    private CodeSets(Codes read, int documents) throws IOException {
        codes = new String[read.size()];
        many = new FixedBitSet[codes.length];
        few = new int[codes.length][];
        int[] sizes = new int[codes.length];
        for (int doc = 0; doc < documents; doc++) {
            for (int left = read.of(doc); left > 0; left--) {
                sizes[read.next()]++;
            }
        }
        for (int number = 0; number < codes.length; number++) {
            codes[number] = read.code(number);
            if (sizes[number] > documents / Integer.SIZE) {
                many[number] = new FixedBitSet(documents);
            } else {
                few[number] = new int[sizes[number]];
            }
        }
    }

    /** Fills in who has each code, from a second reading. */
    private CodeSets filled(Codes read, int documents) throws IOException {
        int[] sizes = new int[codes.length];
        for (int doc = 0; doc < documents; doc++) {
            for (int left = read.of(doc); left > 0; left--) {
                int number = read.next();
                if (many[number] == null) {
                    few[number][sizes[number]++] = doc;
                } else {
                    many[number].set(doc);
                }
            }
        }
        return this;
    }

    /** The sets of a facet's field in a part of the index. */
    static CodeSets of(LeafReader part, Criterion facet, String field) throws IOException {
        IndexReader.CacheHelper core = part.getCoreCacheHelper();
        if (core == null) {
            return read(part, facet, field);
        }
        Map<String, CodeSets> known = KNOWN.computeIfAbsent(core.getKey(), isNew -> {
            core.addClosedListener(KNOWN::remove);
            return new ConcurrentHashMap<>();
        });
        try {
            return known.computeIfAbsent(field, isNew -> readNow(part, facet, field));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static CodeSets readNow(LeafReader part, Criterion facet, String field) {
        try {
            return read(part, facet, field);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CodeSets read(LeafReader part, Criterion facet, String field) throws IOException {
        return new CodeSets(Codes.in(part, facet, field), part.maxDoc())
                .filled(Codes.in(part, facet, field), part.maxDoc());
    }

    /** Counts how many of some have each code that any of them has. */
    void count(FixedBitSet some, ObjLongConsumer<String> counts) {
        for (int number = 0; number < codes.length; number++) {
            long count =
                    many[number] == null ? among(few[number], some) : FixedBitSet.intersectionCount(many[number], some);
            if (count > 0) {
                counts.accept(codes[number], count);
            }
        }
    }

    private static long among(int[] docs, FixedBitSet some) {
        long count = 0;
        for (int doc : docs) {
            count += some.get(doc) ? 1 : 0;
        }
        return count;
    }
}
