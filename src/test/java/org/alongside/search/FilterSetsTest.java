package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BitSetIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That filters leave the same in sets as one by one. */
class FilterSetsTest {

    private static final int ENTRIES = 9000;
    private static final int SHOWN = 20;
    private static final ByteBuffersDirectory DIRECTORY = new ByteBuffersDirectory();

    /** From those that leave everybody, by way of half, to those that leave nobody. */
    private static final List<Query> FILTERS = List.of(
            new MatchAllDocsQuery(),
            LongPoint.newExactQuery("everybody", 1),
            LongPoint.newRangeQuery("number", 900, ENTRIES),
            LongPoint.newRangeQuery("number", 900, 1000),
            code(2),
            code(3),
            code(40),
            code(700),
            new TermQuery(new Term("code", "nobody")),
            new PhraseQuery("text", "young", "people"),
            new BooleanQuery.Builder()
                    .add(code(5), Occur.SHOULD)
                    .add(code(7), Occur.SHOULD)
                    .build());

    private static DirectoryReader reader;

    private static Query code(int oneIn) {
        return new TermQuery(new Term("code", "one in " + oneIn));
    }

    /** Several parts, the first without any that have been taken out. */
    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(5);
        try (IndexWriter writer = new IndexWriter(
                DIRECTORY, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int number = 0; number < ENTRIES; number++) {
                Document entry = new Document();
                for (int oneIn : List.of(2, 3, 5, 7, 40, 700)) {
                    if (random.nextInt(oneIn) == 0) {
                        entry.add(new StringField("code", "one in " + oneIn, Field.Store.NO));
                    }
                }
                entry.add(new TextField(
                        "text", random.nextBoolean() ? "young people" : "people who are young", Field.Store.NO));
                entry.add(new LongPoint("everybody", 1));
                entry.add(new LongPoint("number", number));
                entry.add(new SortedNumericDocValuesField(Draws.FIELD, random.nextLong()));
                writer.addDocument(entry);
                if (number % 4000 == 3999) {
                    writer.flush();
                }
            }
            writer.flush();
            writer.deleteDocuments(LongPoint.newRangeQuery("number", 4100, 5000));
        }
        reader = DirectoryReader.open(DIRECTORY);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        DIRECTORY.close();
    }

    @Test
    void the_same_are_left_and_counted_whether_their_sets_are_kept_or_not() throws IOException {
        assertThat(reader.leaves()).hasSizeGreaterThan(2);
        assertThat(reader.leaves().get(0).reader().hasDeletions()).isFalse();
        IndexSearcher kept = searcher(new LRUQueryCache(1000, 1 << 24, part -> true, 1000));
        IndexSearcher unkept = searcher(null);
        int left = 0;
        for (BooleanQuery filters : combinations()) {
            Query limits = FilterSets.of(filters);
            Set<Integer> expected = docs(unkept.search(filters, ENTRIES));
            for (IndexSearcher searcher : List.of(kept, unkept)) {
                assertThat(docs(searcher.search(limits, ENTRIES)))
                        .as(limits.toString())
                        .isEqualTo(expected);
                assertThat(searcher.count(limits)).as(limits.toString()).isEqualTo(expected.size());
            }
            left += expected.size();
        }
        assertThat(left).isGreaterThan(100 * ENTRIES);
    }

    /** Every one, every two and every three of them, with nobody left out or those of another. */
    private static List<BooleanQuery> combinations() {
        List<BooleanQuery> all = new ArrayList<>();
        for (Query one : FILTERS) {
            for (Query other : FILTERS) {
                for (Query unwanted : FILTERS) {
                    all.add(all(one, other, unwanted).build());
                    all.add(all(one, other).add(unwanted, Occur.MUST_NOT).build());
                }
            }
        }
        return all;
    }

    private static BooleanQuery.Builder all(Query... filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Stream.of(filters).forEach(filter -> all.add(filter, Occur.FILTER));
        return all;
    }

    private static IndexSearcher searcher(QueryCache cache) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(cache);
        searcher.setQueryCachingPolicy(new FilterCachingPolicy(List.of("code")));
        return searcher;
    }

    private static Set<Integer> docs(TopDocs found) {
        Set<Integer> docs = new TreeSet<>();
        Stream.of(found.scoreDocs).forEach(hit -> docs.add(hit.doc));
        return docs;
    }

    @Test
    void those_with_the_best_lots_are_found_among_them() throws IOException {
        IndexSearcher searcher = searcher(null);
        for (BooleanQuery filters : combinations()) {
            assertThat(shown(searcher, FilterSets.of(filters), SHOWN))
                    .as(filters.toString())
                    .isEqualTo(shown(searcher, filters, Integer.MAX_VALUE));
        }
    }

    private static List<Integer> shown(IndexSearcher searcher, Query query, int counted) throws IOException {
        Sort sort = new Sort(Turns.amongAll(20_000, null).sort());
        TopDocs found = searcher.search(query, new TopFieldCollectorManager(sort, SHOWN, null, counted));
        return Stream.of(found.scoreDocs).map(hit -> hit.doc).toList();
    }

    @Test
    void sets_are_made_only_where_each_filter_leaves_many() throws IOException {
        assertThat(first(all(code(2), code(3)).build())).isInstanceOf(BitSetIterator.class);
        assertThat(first(all(code(2), code(700)).build())).isNotInstanceOf(BitSetIterator.class);
    }

    /** What goes through those left in the first part of the index. */
    private static DocIdSetIterator first(BooleanQuery filters) throws IOException {
        LeafReaderContext part = reader.leaves().get(0);
        IndexSearcher searcher = searcher(null);
        return searcher.createWeight(searcher.rewrite(FilterSets.of(filters)), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(part)
                .iterator();
    }

    @Test
    void what_scores_or_only_leaves_out_is_left_to_lucene() {
        for (BooleanQuery query : List.of(
                all(code(2)).add(code(3), Occur.MUST).build(),
                all(code(2)).add(code(3), Occur.SHOULD).build(),
                new BooleanQuery.Builder().add(code(3), Occur.MUST_NOT).build())) {
            assertThat(FilterSets.of(query)).isSameAs(query);
        }
        assertThat(FilterSets.of(code(2))).isEqualTo(code(2));
    }

    @Test
    void limits_are_equal_when_their_filters_are() {
        Query limits = FilterSets.of(all(code(2), code(3)).build());
        assertThat(limits)
                .isEqualTo(FilterSets.of(all(code(2), code(3)).build()))
                .hasSameHashCodeAs(FilterSets.of(all(code(2), code(3)).build()))
                .isNotEqualTo(FilterSets.of(all(code(2), code(5)).build()));
    }

    @Test
    void the_sets_of_codes_are_kept_at_once_and_those_of_words_never() throws IOException {
        FilterCachingPolicy policy = new FilterCachingPolicy(List.of("code"));
        assertThat(policy.shouldCache(code(2))).isTrue();
        assertThat(policy.shouldCache(new TermQuery(new Term("text", "young")))).isFalse();
        Query costly = LongPoint.newRangeQuery("number", 1, 9);
        assertThat(policy.shouldCache(costly)).isFalse();
        policy.onUse(costly);
        policy.onUse(costly);
        assertThat(policy.shouldCache(costly)).isTrue();
    }
}
