package org.alongside.search;

import java.io.IOException;
import java.util.function.ObjLongConsumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Who has each code of a field, in memory for as long as the segment they are in is in use: whoever counts a facet asks for
 * those of everybody. A code takes a bit for each document, or 4 bytes for each that has it if that is less.
 */
final class CodeSets {

    private record Field(Criterion facet, String name) {}

    private static final KeptBySegment<Field, CodeSets> KNOWN = new KeptBySegment<>(
            (segment, field) -> new CodeSets(Codes.in(segment, field.facet, field.name), segment.maxDoc()));

    private final String[] codes;

    /** By the code's number, those that many have; null for the others. */
    private final FixedBitSet[] many;

    /** By the code's number, who has it if few do; null for the others. */
    private final int[][] few;

    private CodeSets(Codes read, int documents) throws IOException {
        codes = new String[read.size()];
        many = new FixedBitSet[codes.length];
        few = new int[codes.length][];
        for (int number = 0; number < codes.length; number++) {
            codes[number] = read.code(number);
            many[number] = new FixedBitSet(documents);
        }
        for (int doc = 0; doc < documents; doc++) {
            for (int left = read.of(doc); left > 0; left--) {
                many[read.next()].set(doc);
            }
        }
        for (int number = 0; number < codes.length; number++) {
            int size = many[number].cardinality();
            if (size <= documents / Integer.SIZE) {
                few[number] = listed(many[number], size);
                many[number] = null;
            }
        }
    }

    private static int[] listed(FixedBitSet set, int size) {
        BitSetIterator each = new BitSetIterator(set, size);
        int[] listed = new int[size];
        for (int at = 0; at < size; at++) {
            listed[at] = each.nextDoc();
        }
        return listed;
    }

    /** The sets of a facet's field in a segment. */
    static CodeSets of(LeafReader segment, Criterion facet, String field) throws IOException {
        return KNOWN.of(segment, new Field(facet, field));
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
