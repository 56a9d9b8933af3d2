package org.alongside.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.bench.Aims;
import org.alongside.bench.Folders;
import org.alongside.bench.MadeUpText;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.Order;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Start;
import org.alongside.search.Question.Willing;

/**
 * Whether search gives the small, and those who write little, their place: over many questions and days, each band's
 * share of the places on first pages beside its share of those who fit. 1 is an equal place.
 */
public final class ExposureBench {

    private static final int ORGANISATIONS = 20_000;
    private static final int QUESTIONS = 500;
    private static final int SEEDS = 30;
    private static final int PAGE = 20;
    private static final List<String> SIZES =
            List.of("micro", "micro", "micro", "small", "small", "medium", "large", "major", "superMajor");
    private static final String SHORT = "short";
    private static final String MIDDLING = "middling";
    private static final String LONG = "long";

    /** How many case studies an organisation may have: the larger it is, the more hands it has to write them. */
    private static final Map<String, Integer> MOST_STUDIES =
            Map.of("micro", 1, "small", 2, "medium", 3, "large", 5, "major", 8, "superMajor", 8);

    private static final double LEAST = 0.9;
    private static final double MOST = 1.1;
    private static final double LEAST_WITH_WORDS = 0.8;

    private final Aims aims = new Aims();
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final Searcher searcher = new Searcher(null, new Synonyms());
    private final Random random = new Random(3);
    private final MadeUpText text = MadeUpText.of(random);

    private ExposureBench() {}

    public static void main(String[] arguments) throws IOException {
        new ExposureBench().run();
    }

    /** What a band got, and what its share of those who fit would have given it. */
    private static final class Share {

        private double got;
        private double due;
    }

    private void run() throws IOException {
        Path folder = Files.createTempDirectory("alongside-exposure");
        try (PartnerIndex index = FolderIndex.open(folder)) {
            for (int start = 0; start < ORGANISATIONS; start += 1000) {
                List<PartnerDocument> batch = new ArrayList<>();
                for (int i = 0; i < 1000; i++) {
                    batch.add(document(start + i));
                }
                index.put(batch).join();
            }
            index.commit();
            System.out.printf(
                    Locale.ROOT,
                    "%n%d made-up organisations, %d questions of each kind, %d seeds, pages of %d%n",
                    ORGANISATIONS,
                    QUESTIONS,
                    SEEDS,
                    PAGE);
            index.ask(reading -> report("filters", reading, false));
            index.ask(reading -> report("words", reading, true));
        } finally {
            Folders.delete(folder);
        }
        aims.print();
    }

    private Void report(String kind, Reading reading, boolean words) {
        Map<String, Share> shares = new TreeMap<>();
        int asked = 0;
        while (asked < QUESTIONS) {
            Question question = question(words);
            Map<String, Long> sizes = counted(reading, question, Criterion.SIZE);
            long total = sizes.values().stream().mapToLong(Long::longValue).sum();
            if (total < PAGE * 2) {
                continue;
            }
            asked++;
            Map<String, Long> lengths = counted(reading, question, Criterion.TYPE);
            Map<String, Long> studies = counted(reading, question, Criterion.NEEDS);
            for (int seed = 1; seed <= SEEDS; seed++) {
                List<Searcher.Hit> page =
                        searcher.find(reading, at(question, seed)).hits();
                for (Searcher.Hit hit : page) {
                    share(shares, hit.card().size()).got++;
                    share(shares, hit.card().kind()).got++;
                    share(shares, hit.card().needs().get(0)).got++;
                }
                sizes.forEach((band, count) -> share(shares, band).due += (double) page.size() * count / total);
                lengths.forEach((band, count) -> share(shares, band).due += (double) page.size() * count / total);
                studies.forEach((band, count) -> share(shares, band).due += (double) page.size() * count / total);
            }
        }
        shares.forEach((band, share) -> {
            double part = share.got / share.due;
            System.out.printf(Locale.ROOT, "%-8s %-15s %5.2f of its due%n", kind, band, part);
            aims.atLeast(words ? LEAST_WITH_WORDS : LEAST, part, "%s: share of its due, %s", kind, band);
            if (!words) {
                aims.atMost(MOST, part, "%s: share of its due, %s", kind, band);
            }
        });
        return null;
    }

    private static Share share(Map<String, Share> shares, String band) {
        return shares.computeIfAbsent(band, none -> new Share());
    }

    private Map<String, Long> counted(Reading reading, Question question, Criterion facet) {
        Question counting = new QuestionCopy(question).facets(List.of(facet)).made();
        return searcher.find(reading, counting).counts().get(facet);
    }

    /** Some of what people ask: a word or two out of the entries themselves, or a place and a field of work. */
    private Question question(boolean words) {
        String q = null;
        Map<Criterion, List<List<String>>> wanted = Map.of();
        if (words) {
            String[] name = text.sentence(12).replaceAll("[^\\p{L} ]", "").split(" ");
            int at = random.nextInt(name.length);
            q = name[at] + (random.nextBoolean() && at + 1 < name.length ? " " + name[at + 1] : "");
        } else {
            wanted = Map.of(
                    Criterion.REGION, List.of(List.of("R" + skewed(12))),
                    Criterion.SECTOR, List.of(List.of("S" + skewed(24))));
        }
        Order order = words ? Order.relevance : Order.fair;
        return new Question(
                q,
                wanted,
                Wishes.NONE,
                RegionMode.serves,
                null,
                null,
                Basis.evidenced,
                Willing.any,
                false,
                order,
                List.of(),
                PAGE,
                Start.of(1),
                null);
    }

    private static Question at(Question question, long seed) {
        return question.from(Start.of(seed));
    }

    private PartnerDocument document(int number) throws IOException {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String length = List.of(SHORT, MIDDLING, LONG).get(random.nextInt(3));
        int words = length.equals(SHORT) ? 15 : length.equals(MIDDLING) ? 60 : 240;
        String size = SIZES.get(random.nextInt(SIZES.size()));
        String region = "R" + skewed(12);
        String sector = "S" + skewed(24);
        String name = text.name();
        String summary = text.sentence(12);
        String description = text.sentence(words);
        List<String> none = List.of();
        List<String> told = Stream.generate(() -> text.sentence(40))
                .limit(random.nextInt(MOST_STUDIES.get(size) + 1))
                .toList();
        List<String> all = List.of(name, summary, description);
        List<String> studies =
                List.of(told.isEmpty() ? "no study" : told.size() == 1 ? "one study" : "several studies");
        PartnerCard card = new PartnerCard(
                id, name, none, summary, length, size, null, none, null, null, null, none, none, studies, none, none,
                null, null, null, null, null, null, null, null, none, none());
        return new PartnerDocument(
                id.toString(),
                name,
                List.of(name),
                none,
                summary,
                description,
                told,
                none,
                PartnerDocuments.once(told, Tokens::stems, all),
                all,
                none,
                Stream.concat(all.stream(), PartnerDocuments.once(told, Tokens::plain, all).stream())
                        .toList(),
                List.of(region),
                List.of(region),
                none,
                none,
                null,
                List.of(sector),
                List.of(sector),
                none,
                none,
                studies,
                length,
                size,
                0,
                0,
                true,
                false,
                number,
                Turns.turn(id),
                json.writeValueAsString(card));
    }

    private static List<PartnerCard.Study> none() {
        return List.of();
    }

    private int skewed(int from) {
        double at = random.nextDouble();
        return (int) (at * at * from);
    }
}
