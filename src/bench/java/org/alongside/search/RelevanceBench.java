package org.alongside.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.bench.Folders;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.Order;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Start;
import org.alongside.search.Question.Willing;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How well words find what people judged to fit: the search of this directory over a collection of charities tagged by
 * hand, in the measures of TREC. The collection is not part of the project; where it is absent this says so and stops.
 */
public final class RelevanceBench {

    private static final Path COLLECTION = Path.of("..", "shared", "data", "relevance");
    private static final int DEEP = 200;

    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final Searcher searcher = new Searcher(null, new Synonyms());
    private final Map<UUID, String> names = new HashMap<>();

    private RelevanceBench() {}

    public static void main(String[] arguments) throws IOException {
        if (!Files.isDirectory(COLLECTION)) {
            System.out.println("No collection at " + COLLECTION + "; nothing measured.");
            return;
        }
        new RelevanceBench().run();
    }

    private void run() throws IOException {
        Map<String, Set<String>> judged = judgements();
        double gain = 0;
        double precision = 0;
        double recall = 0;
        int unanswered = 0;
        List<String> queries = Files.readAllLines(COLLECTION.resolve("queries.tsv"));
        Path folder = Files.createTempDirectory("alongside-relevance");
        try (PartnerIndex index = FolderIndex.open(folder)) {
            index.put(corpus()).join();
            index.commit();
            for (String line : queries.subList(1, queries.size())) {
                String[] query = line.split("\t");
                Set<String> right = judged.getOrDefault(query[0], Set.of());
                List<String> found = index.ask(reading -> searcher.find(reading, question(query[1])).hits().stream()
                        .map(hit -> names.get(hit.card().id()))
                        .toList());
                gain += discountedGain(found, right);
                precision += found.stream().limit(10).filter(right::contains).count() / 10.0;
                recall += found.stream().filter(right::contains).count() / (double) right.size();
                unanswered += found.isEmpty() ? 1 : 0;
            }
        } finally {
            Folders.delete(folder);
        }
        int count = queries.size() - 1;
        System.out.printf(
                Locale.ROOT,
                "%d queries: nDCG@10 %.3f, P@10 %.3f, recall@%d %.3f, without an answer %d%n",
                count,
                gain / count,
                precision / count,
                DEEP,
                recall / count,
                unanswered);
    }

    private static Question question(String words) {
        return new Question(
                words,
                Map.of(),
                Wishes.NONE,
                RegionMode.serves,
                null,
                null,
                Basis.evidenced,
                Willing.any,
                false,
                Order.relevance,
                List.of(),
                DEEP,
                Start.of(1),
                null);
    }

    private static double discountedGain(List<String> found, Set<String> right) {
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < 10; rank++) {
            double worth = Math.log(2) / Math.log(rank + 2);
            gain += rank < found.size() && right.contains(found.get(rank)) ? worth : 0;
            ideal += rank < right.size() ? worth : 0;
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    private static Map<String, Set<String>> judgements() throws IOException {
        Map<String, Set<String>> judged = new HashMap<>();
        for (String line : Files.readAllLines(COLLECTION.resolve("qrels.txt"))) {
            String[] parts = line.split("\\s+");
            if (!parts[3].equals("0")) {
                judged.computeIfAbsent(parts[0], none -> new HashSet<>()).add(parts[2]);
            }
        }
        return judged;
    }

    private List<PartnerDocument> corpus() throws IOException {
        List<PartnerDocument> documents = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(COLLECTION.resolve("corpus.csv"))) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(reader)) {
                documents.add(document(row));
            }
        }
        return documents;
    }

    private PartnerDocument document(CSVRecord row) throws IOException {
        UUID id = UUID.nameUUIDFromBytes(row.get("org_id").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        names.put(id, row.get("org_id"));
        List<String> none = List.of();
        List<String> all = Stream.of(row.get("name"), row.get("activities"), row.get("objects"))
                .filter(Objects::nonNull)
                .toList();
        PartnerCard card = new PartnerCard(
                id,
                row.get("name"),
                none,
                null,
                "charity",
                null,
                null,
                none,
                null,
                null,
                null,
                none,
                none,
                none,
                none,
                none,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                none,
                List.of());
        return new PartnerDocument(
                id.toString(),
                row.get("name"),
                none,
                none,
                row.get("activities"),
                row.get("objects"),
                none,
                none,
                none,
                all,
                none,
                all,
                none,
                none,
                none,
                none,
                null,
                none,
                none,
                none,
                none,
                none,
                "charity",
                null,
                0,
                0,
                false,
                false,
                0,
                Turns.turn(id),
                json.writeValueAsString(card));
    }
}
