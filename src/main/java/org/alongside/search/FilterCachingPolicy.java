package org.alongside.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;

/**
 * Which filters' sets are kept in memory: besides those Lucene keeps by itself, which are of filters that take long to look
 * up, those of the few hundred codes that everybody filters by. They are asked for again and again, and {@link FilterSets}
 * compares sets.
 */
final class FilterCachingPolicy implements QueryCachingPolicy {

    /** In sets. */
    private static final int MOST = 2000;

    /** A set isn't made where another filter leaves so many times fewer. */
    private static final float FEWER = 10;

    /** Room for a set of a million for each area. */
    private static final long MOST_BYTES = 64L << 20;

    /** No more than one in so many of the bytes there are for objects. */
    private static final int SHARE = 10;

    /** The fields of the codes that everybody filters by. */
    static final List<String> FILTERED =
            List.of("serves", "based", "sectors", "supports", "offers", "needs", "kind", "size");

    private final Set<String> codes;
    private final QueryCachingPolicy others = new UsageTrackingQueryCachingPolicy();

    /** @param codes the fields whose filters' sets are kept from the first */
    FilterCachingPolicy(List<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    /** Makes all indexes of this process go by this policy: Lucene has one cache for all of them. */
    static void apply() {
        long bytes = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE);
        IndexSearcher.setDefaultQueryCache(
                new LRUQueryCache(MOST, bytes, segment -> segment.reader().maxDoc() >= Sets.SMALL, FEWER));
        IndexSearcher.setDefaultQueryCachingPolicy(new FilterCachingPolicy(FILTERED));
    }

    @Override
    public void onUse(Query query) {
        others.onUse(query);
    }

    @Override
    public boolean shouldCache(Query query) throws IOException {
        return query instanceof TermQuery code ? codes.contains(code.getTerm().field()) : others.shouldCache(query);
    }
}
