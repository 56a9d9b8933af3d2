package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That as many are counted by their sets as one by one. */
class TallyTest {

    private static final int ENTRIES = 10_000;
    private static final ByteBuffersDirectory DIRECTORY = new ByteBuffersDirectory();
    private static final Map<Criterion, String> FIELDS =
            Map.of(Criterion.REGION, "servesWide", Criterion.RUNG, "evidencedRung");

    /** By an entry's number; null for those taken out. */
    private static final List<Entry> WRITTEN = new ArrayList<>();

    private static DirectoryReader reader;

    private record Entry(List<String> regions, int rung) {}

    /** Three large parts, the second without some that have been taken out, and a small one. */
    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(3);
        try (IndexWriter writer =
                new IndexWriter(DIRECTORY, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int number = 0; number < ENTRIES; number++) {
                Entry entry = new Entry(regions(random), random.nextInt(8));
                writer.addDocument(document(number, entry));
                WRITTEN.add(number >= 4000 && number < 4600 ? null : entry);
                if (number % 3200 == 3199) {
                    writer.flush();
                }
            }
            writer.flush();
            writer.deleteDocuments(LongPoint.newRangeQuery("number", 4000, 4599));
        }
        reader = DirectoryReader.open(DIRECTORY);
    }

    /** From none to all; the first is that of every other entry, the last that of one in a thousand. */
    private static List<String> regions(Random random) {
        return List.of(2, 3, 10, 40, 1000).stream()
                .filter(oneIn -> random.nextInt(oneIn) == 0)
                .map(oneIn -> "one in " + oneIn)
                .toList();
    }

    private static Document document(int number, Entry entry) {
        Document document = new Document();
        document.add(new LongPoint("number", number));
        entry.regions.forEach(region -> document.add(new SortedSetDocValuesField("servesWide", new BytesRef(region))));
        document.add(new SortedNumericDocValuesField("evidencedRung", entry.rung));
        return document;
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        DIRECTORY.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 9999",
        "0, 3199",
        "100, 130",
        "3900, 4700",
        "4000, 4599",
        "3195, 3205",
        "9600, 9999",
        "77, 77",
        "20000, 20001"
    })
    void everybody_found_counts_once_for_each_of_their_codes(int from, int to) throws IOException {
        assertThat(reader.leaves()).hasSize(4);
        Query some = LongPoint.newRangeQuery("number", from, to);
        for (int times = 0; times < 2; times++) {
            Counts counts = new IndexSearcher(reader).search(some, Tally.of(FIELDS));
            List<Entry> expected = WRITTEN.subList(Math.min(from, ENTRIES), Math.min(to + 1, ENTRIES)).stream()
                    .filter(entry -> entry != null)
                    .toList();
            assertThat(counts.total()).isEqualTo(expected.size());
            assertThat(counts.codes().get(Criterion.REGION))
                    .isEqualTo(counted(expected.stream()
                            .flatMap(entry -> entry.regions.stream())
                            .toList()));
            assertThat(counts.codes().get(Criterion.RUNG))
                    .isEqualTo(counted(expected.stream()
                            .filter(entry -> entry.rung > 0)
                            .map(entry -> String.valueOf(entry.rung))
                            .toList()));
        }
    }

    private static Map<String, Long> counted(List<String> codes) {
        return new HashMap<>(codes.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}
