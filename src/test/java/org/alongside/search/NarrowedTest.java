package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That what is quicker finds and counts what would be found and counted otherwise. */
class NarrowedTest {

    private static final int ENTRIES = 6000;
    private static final int SHOWN = 20;
    private static final QueryCache CACHE = new LRUQueryCache(1000, 1 << 24, segment -> true, 100);
    private static final QueryCachingPolicy ALWAYS = new QueryCachingPolicy() {

        @Override
        public void onUse(Query query) {
            // Nothing to remember
        }

        @Override
        public boolean shouldCache(Query query) {
            return true;
        }
    };
    private static final List<String> VOCABULARY =
            List.of("help", "people", "carers", "young", "food", "refugees", "garden", "kayak", "unicorn");
    private static final ByteBuffersDirectory DIRECTORY = new ByteBuffersDirectory();
    private static final List<Query> LIMITS = List.of(
            new TermQuery(new Term("willing", "true")),
            LongPoint.newRangeQuery("number", 100, 5000),
            LongPoint.newExactQuery("number", 4321),
            new TermQuery(new Term("willing", "perhaps")),
            new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER)
                    .add(LongPoint.newRangeQuery("number", 0, 900), BooleanClause.Occur.MUST_NOT)
                    .add(new TermQuery(new Term("willing", "true")), BooleanClause.Occur.FILTER)
                    .build());

    private static final Map<String, Long> CODES = new HashMap<>();
    private static final Map<String, Long> RUNGS = new HashMap<>();
    private static DirectoryReader reader;

    /** Several parts, each with some that have been taken out. */
    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(11);
        try (IndexWriter writer = new IndexWriter(
                DIRECTORY, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int number = 0; number < ENTRIES; number++) {
                writer.addDocument(entry(number, random));
                if (number % 1700 == 1699) {
                    writer.flush();
                }
            }
            writer.flush();
            writer.deleteDocuments(new Term("gone", "true"));
        }
        reader = DirectoryReader.open(DIRECTORY);
    }

    private static Document entry(int number, Random random) {
        List<String> text = new ArrayList<>();
        for (int word = 0; word < VOCABULARY.size(); word++) {
            // The first word is in nearly every entry, the last in a few
            if (random.nextInt(1 << word) == 0) {
                text.add(VOCABULARY.get(word));
            }
        }
        boolean gone = number % 7 == 0;
        boolean willing = random.nextInt(3) > 0;
        String code = "sector" + random.nextInt(12);
        int rung = random.nextInt(8);
        Document document = new Document();
        document.add(new TextField("all", String.join(" ", text), Field.Store.NO));
        document.add(new TextField("summary", String.join(" ", text.subList(0, text.size() / 2)), Field.Store.NO));
        document.add(new StringField("willing", String.valueOf(willing), Field.Store.NO));
        document.add(new StringField("gone", String.valueOf(gone), Field.Store.NO));
        document.add(new LongPoint("number", number));
        document.add(new SortedNumericDocValuesField("turn", random.nextLong()));
        document.add(new SortedSetDocValuesField("sectors", new BytesRef(code)));
        document.add(new SortedSetDocValuesField("sectors", new BytesRef("any")));
        document.add(new SortedNumericDocValuesField("rung", rung));
        if (!gone && willing && text.contains("carers")) {
            CODES.merge(code, 1L, Long::sum);
            CODES.merge("any", 1L, Long::sum);
            RUNGS.merge(String.valueOf(rung), 1L, Long::sum);
        }
        return document;
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        DIRECTORY.close();
    }

    @Test
    void the_same_are_found_with_the_same_scores() throws IOException {
        assertThat(reader.leaves()).hasSizeGreaterThan(3);
        int found = 0;
        for (String one : VOCABULARY) {
            for (String other : VOCABULARY) {
                for (Query limits : LIMITS) {
                    found += same(new Narrowed(words(one, other), limits), usual(words(one, other), limits));
                }
            }
        }
        assertThat(found).isGreaterThan(ENTRIES);
    }

    /** As where one word shows whom to look for, and another, that nearly everybody has, counts for them. */
    @Test
    void limits_can_be_what_other_words_find_within_limits() throws IOException {
        int found = 0;
        for (String one : VOCABULARY) {
            for (String other : VOCABULARY) {
                for (Query limits : LIMITS) {
                    Query few = words(other, other);
                    found += same(
                            new Narrowed(words(one, other), new Narrowed(few, limits)),
                            usual(words(one, other), usual(few, limits)));
                }
            }
        }
        assertThat(found).isGreaterThan(ENTRIES);
    }

    @Test
    void rare_words_within_limits_may_find_nobody() throws IOException {
        Query limits = LongPoint.newExactQuery("number", 4321);
        List<Integer> found = new ArrayList<>();
        for (String one : VOCABULARY) {
            for (String other : VOCABULARY) {
                Query rare = new TermQuery(new Term("all", one));
                Query few = new TermQuery(new Term("all", other));
                found.add(same(new Narrowed(rare, new Narrowed(few, limits)), usual(rare, usual(few, limits))));
            }
        }
        assertThat(found).contains(0, 1);
    }

    private static Query usual(Query words, Query limits) {
        return new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(limits, BooleanClause.Occur.FILTER)
                .build();
    }

    private static int same(Query narrowed, Query usual) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(CACHE);
        searcher.setQueryCachingPolicy(ALWAYS);
        Map<Integer, Float> expected = scores(searcher, usual, Integer.MAX_VALUE);
        Map<Integer, Float> all = scores(searcher, narrowed, Integer.MAX_VALUE);
        assertThat(all.keySet()).as(narrowed.toString()).isEqualTo(expected.keySet());
        all.forEach((doc, score) -> assertThat(score).isCloseTo(expected.get(doc), within(1e-4f)));
        assertThat(searcher.count(narrowed)).isEqualTo(expected.size());
        assertThat(tops(searcher, narrowed)).isEqualTo(tops(searcher, usual));
        return expected.size();
    }

    private static Map<Integer, Float> scores(IndexSearcher searcher, Query query, int counted) throws IOException {
        TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(ENTRIES, null, counted));
        Map<Integer, Float> scores = new HashMap<>();
        for (var hit : found.scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        return scores;
    }

    /** The best ten scores, as whoever needs no more may be found without a look at everybody; to three decimals. */
    private static List<Long> tops(IndexSearcher searcher, Query query) throws IOException {
        TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(10, null, 10));
        return Stream.of(found.scoreDocs)
                .map(hit -> Math.round(hit.score * 1000d))
                .toList();
    }

    /** Words as they are looked for: in some fields, each with a weight, and better together. */
    private static Query words(String one, String other) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : List.of(one, other)) {
            any.add(new TermQuery(new Term("all", word)), BooleanClause.Occur.SHOULD);
            any.add(new BoostQuery(new TermQuery(new Term("summary", word)), 1.5f), BooleanClause.Occur.SHOULD);
            all.add(new TermQuery(new Term("all", word)), BooleanClause.Occur.FILTER);
        }
        any.add(new BoostQuery(new ConstantScoreQuery(all.build()), 4), BooleanClause.Occur.SHOULD);
        return any.build();
    }

    @Test
    void those_who_fit_worst_are_passed_over_and_nobody_else() throws IOException {
        long looked = 0;
        long found = 0;
        for (String one : VOCABULARY) {
            for (String other : VOCABULARY) {
                for (Query limits : LIMITS) {
                    Query narrowed = new Narrowed(words(one, other), limits);
                    TopDocs all = best(narrowed, Turns.amongEquals(20_000), Integer.MAX_VALUE);
                    TopDocs some = best(narrowed, Turns.amongTheBest(20_000), SHOWN);
                    assertThat(docs(some)).as(narrowed.toString()).isEqualTo(docs(all));
                    looked += some.totalHits.value;
                    found += all.totalHits.value;
                }
            }
        }
        assertThat(looked).isLessThan(found / 2);
    }

    private static TopDocs best(Query query, Turns turns, int counted) throws IOException {
        return new IndexSearcher(reader)
                .search(query, new TopFieldCollectorManager(new Sort(turns.sort()), SHOWN, null, counted));
    }

    private static List<Integer> docs(TopDocs found) {
        return Stream.of(found.scoreDocs).map(hit -> hit.doc).toList();
    }

    @Test
    void the_most_common_codes_are_shown_first_and_only_so_many() {
        Map<String, Long> counts = new HashMap<>();
        for (int code = 100; code < 202; code++) {
            counts.put("c" + code, code == 150 ? 9L : 3L);
        }
        List<String> shown = List.copyOf(Counts.shown(Criterion.SECTOR, counts).keySet());
        assertThat(shown)
                .hasSize(100)
                .startsWith("c150", "c100", "c101", "c102")
                .endsWith("c198", "c199");
    }

    @Test
    void another_question_is_not_the_same() {
        Query one = new Narrowed(words("help", "food"), LIMITS.get(0));
        assertThat(one)
                .isEqualTo(new Narrowed(words("help", "food"), LIMITS.get(0)))
                .hasSameHashCodeAs(new Narrowed(words("help", "food"), LIMITS.get(0)))
                .isNotEqualTo(new Narrowed(words("help", "young"), LIMITS.get(0)))
                .isNotEqualTo(new Narrowed(words("help", "food"), LIMITS.get(1)));
    }

    @Test
    void every_code_is_counted() throws IOException {
        Query carers = new Narrowed(new TermQuery(new Term("all", "carers")), LIMITS.get(0));
        Counts counts = new IndexSearcher(reader)
                .search(carers, Tally.of(Map.of(Criterion.SECTOR, "sectors", Criterion.RUNG, "rung")));
        assertThat(counts.total()).isEqualTo(CODES.get("any")).isPositive();
        assertThat(counts.codes().get(Criterion.SECTOR)).isEqualTo(CODES);
        assertThat(counts.codes().get(Criterion.SECTOR).keySet().iterator().next())
                .isEqualTo("any");
        Map<String, Long> rungs = new HashMap<>(RUNGS);
        assertThat(rungs.remove("0")).as("who stands on no rung").isPositive();
        assertThat(counts.codes().get(Criterion.RUNG)).isEqualTo(rungs);
        assertThat(counts.codes().get(Criterion.RUNG).keySet()).containsExactly("7", "6", "5", "4", "3", "2", "1");
    }
}
