package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * What is worked out of a segment, kept in memory for as long as the segment is in use.
 *
 * @param <K> what tells one thing kept of a segment from another
 * @param <V> what is kept
 */
final class KeptBySegment<K, V> {

    private final Map<IndexReader.CacheKey, Map<K, V>> known = new ConcurrentHashMap<>();
    private final Work<K, V> work;

    /** Works something out of a segment. */
    interface Work<K, V> {
        V of(LeafReader segment, K key) throws IOException;
    }

    KeptBySegment(Work<K, V> work) {
        this.work = work;
    }

    /** What is known of a segment; worked out when nobody has asked before, or when the segment can't be told from others. */
    V of(LeafReader segment, K key) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        if (core == null) {
            return work.of(segment, key);
        }
        Map<K, V> here = known.computeIfAbsent(core.getKey(), isNew -> {
            core.addClosedListener(known::remove);
            return new ConcurrentHashMap<>();
        });
        try {
            return here.computeIfAbsent(key, isNew -> now(segment, key));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private V now(LeafReader segment, K key) {
        try {
            return work.of(segment, key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
