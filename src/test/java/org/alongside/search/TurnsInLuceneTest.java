package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurnsInLuceneTest {

    private static final int SHOWN = 20;
    private static final ByteBuffersDirectory DIRECTORY = new ByteBuffersDirectory();
    private static final List<Long> EVEN = new ArrayList<>();
    private static DirectoryReader reader;

    /** Several segments, each with some that have been taken out. */
    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(7);
        try (IndexWriter writer =
                new IndexWriter(DIRECTORY, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int number = 0; number < 5000; number++) {
                long turn = random.nextLong();
                Document document = new Document();
                document.add(new StringField("even", String.valueOf(number % 2 == 0), Field.Store.NO));
                document.add(new SortedNumericDocValuesField("turn", turn));
                document.add(new LongField("shown", turn, Field.Store.YES));
                document.add(new StringField("gone", String.valueOf(number % 7 == 0), Field.Store.NO));
                writer.addDocument(document);
                if (number % 2 == 0 && number % 7 != 0) {
                    EVEN.add(turn);
                }
                if (number % 1300 == 1299) {
                    writer.flush();
                }
            }
            writer.flush();
            writer.deleteDocuments(new Term("gone", "true"));
        }
        reader = DirectoryReader.open(DIRECTORY);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        DIRECTORY.close();
    }

    @Test
    void who_has_the_best_lots_is_found_without_looking_at_everybody() throws IOException {
        assertThat(reader.leaves()).hasSizeGreaterThan(3);
        for (long seed = 20_000; seed < 20_050; seed++) {
            TopDocs some = find(Turns.amongAll(seed, null), SHOWN);
            assertThat(some.totalHits.relation).isEqualTo(TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
            assertThat(some.totalHits.value).isLessThan(EVEN.size());
            assertThat(turns(some)).isEqualTo(best(seed, SHOWN));
        }
    }

    @Test
    void what_is_kept_of_one_seed_changes_no_page_of_any() throws IOException {
        for (long seed : new long[] {3, 3, 4, 3, 4, 4, 3, 5, 5, 4}) {
            List<Long> best = best(seed, EVEN.size());
            Long after = null;
            for (int page = 0; page < 5; page++) {
                assertThat(turns(find(Turns.amongAll(seed, after), SHOWN)))
                        .isEqualTo(best.subList(page * SHOWN, (page + 1) * SHOWN));
                after = Turns.lot(best.get((page + 1) * SHOWN - 1), seed);
            }
        }
    }

    @Test
    void who_has_low_lots_is_known_of_the_last_seed_asked_two_times_in_a_row() throws IOException {
        LeafReader segment = reader.leaves().get(0).reader();
        assertThat(looks(segment, 31)).isGreaterThan(segment.maxDoc() / 3);
        assertThat(looks(segment, 31)).isLessThan(segment.maxDoc() / 10);
        assertThat(looks(segment, 32)).isGreaterThan(segment.maxDoc() / 3);
        assertThat(looks(segment, 31)).isLessThan(segment.maxDoc() / 10);
        assertThat(looks(segment, 32)).isGreaterThan(segment.maxDoc() / 3);
        assertThat(looks(segment, 32)).isLessThan(segment.maxDoc() / 10);
        assertThat(looks(segment, 31)).isGreaterThan(segment.maxDoc() / 3);
    }

    /** How often somebody of a segment is looked at to find who has a lot among the lowest hundredth, one lot at a time. */
    private static int looks(LeafReader segment, long seed) throws IOException {
        long hundredth = Long.MIN_VALUE + Long.MAX_VALUE / 50;
        Lots lots = Draws.of(segment).lookedThrough(seed, 0);
        int looks = 0;
        for (int doc = lots.nextUnder(hundredth, 0, 1);
                doc < lots.size();
                doc = lots.nextUnder(hundredth, doc + 1, 1)) {
            looks++;
        }
        return looks;
    }

    @Test
    void all_are_counted_where_that_is_asked_for() throws IOException {
        TopDocs all = find(Turns.amongAll(20_000, null), Integer.MAX_VALUE);
        assertThat(all.totalHits.relation).isEqualTo(TotalHits.Relation.EQUAL_TO);
        assertThat(all.totalHits.value).isEqualTo(EVEN.size());
        assertThat(turns(all)).isEqualTo(best(20_000, SHOWN));
    }

    private static TopDocs find(Turns turns, int counted) throws IOException {
        Query even = new TermQuery(new Term("even", "true"));
        Sort sort = new Sort(turns.sort());
        return new IndexSearcher(reader).search(even, new TopFieldCollectorManager(sort, SHOWN, null, counted));
    }

    private static List<Long> turns(TopDocs found) throws IOException {
        List<Long> turns = new ArrayList<>();
        for (var hit : found.scoreDocs) {
            turns.add(reader.storedFields()
                    .document(hit.doc)
                    .getField("shown")
                    .numericValue()
                    .longValue());
        }
        return turns;
    }

    private static List<Long> best(long seed, int many) {
        return EVEN.stream()
                .sorted(Comparator.comparing(turn -> Turns.lot(turn, seed)))
                .limit(many)
                .toList();
    }
}
