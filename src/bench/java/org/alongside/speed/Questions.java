package org.alongside.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.alongside.bench.Server;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.VocabularyForBenchmarks;

/** Hundreds of questions of each kind about a directory, so many that no cache of answers would help. */
final class Questions {

    private static final int EACH = 500;
    private static final int TURNED = 60;
    private static final int PAGE_BEFORE = 4;

    private final Map<Kind, List<Asked>> byKind = new EnumMap<>(Kind.class);

    private Questions() {}

    /** @param server is asked for the pages before a fifth one */
    static Questions about(WordsThereAre words, VocabularyForBenchmarks vocabulary, Server server)
            throws IOException, InterruptedException {
        Random random = new Random(2);
        List<String> common = words.common(random);
        List<String> rare = words.rare(random);
        List<String> phrases = words.phrases(random);
        List<String> slips = words.slips(random);
        List<String> starts = words.starts(random);
        List<Area> areas = vocabulary.areas().all().stream()
                .filter(area -> area.lat() != null && area.lon() != null)
                .toList();
        List<Sector> sectors = vocabulary.sectors().all();
        Questions questions = new Questions();
        questions.add(Kind.COMMON, at -> Asked.of(Kind.COMMON, "q", at(common, at)));
        questions.add(Kind.RARE, at -> Asked.of(Kind.RARE, "q", at(rare, at)));
        questions.add(Kind.PHRASE, at -> Asked.of(Kind.PHRASE, "q", '"' + at(phrases, at) + '"'));
        questions.add(Kind.SLIP, at -> Asked.of(Kind.SLIP, "q", at(slips, at)));
        questions.add(
                Kind.REGION,
                at -> Asked.of(Kind.REGION, "region", any(areas, random).code()));
        questions.add(
                Kind.NARROW,
                at -> Asked.of(
                        Kind.NARROW,
                        "region",
                        any(areas, random).code(),
                        "sector",
                        any(sectors, random).code(),
                        "maturity",
                        String.valueOf(3 + random.nextInt(4))));
        questions.add(Kind.NEAR, at -> near(any(areas, random), at(common, at)));
        questions.add(Kind.BROWSE, at -> Asked.of(Kind.BROWSE, "seed", String.valueOf(at)));
        questions.add(Kind.COUNTED, at -> Asked.of(Kind.COUNTED, "q", two(common, at), "facets", "region,sector,rung"));
        questions.add(Kind.UNCOUNTED, at -> Asked.of(Kind.UNCOUNTED, "q", two(common, at)));
        questions.add(Kind.SUGGEST, at -> Asked.of(Kind.SUGGEST, "q", at(starts, at)));
        questions.turn(common, server);
        return questions;
    }

    /** Those of a kind. */
    List<Asked> of(Kind kind) {
        return byKind.get(kind);
    }

    /** Those of some kinds, one of each by turns, none more often than another. */
    List<Asked> mixed(Predicate<Kind> kinds) {
        List<Kind> chosen = byKind.keySet().stream().filter(kinds).toList();
        return IntStream.range(0, EACH * chosen.size())
                .mapToObj(at -> {
                    List<Asked> one = byKind.get(chosen.get(at % chosen.size()));
                    return one.get(at / chosen.size() % one.size());
                })
                .toList();
    }

    private void add(Kind kind, IntFunction<Asked> question) {
        byKind.put(kind, IntStream.range(0, EACH).mapToObj(question).toList());
    }

    /** Questions for the fifth page, by way of the four before it. */
    private void turn(List<String> words, Server server) throws IOException, InterruptedException {
        List<Asked> turned = new ArrayList<>();
        for (int at = 0; at < words.size() && turned.size() < TURNED; at++) {
            Asked question = Asked.of(Kind.PAGE_5, "q", words.get(at));
            Asked page = question;
            for (int before = 0; page != null && before < PAGE_BEFORE; before++) {
                JsonNode next =
                        new ObjectMapper().readTree(server.get(page.path())).path("next");
                page = next.isTextual() ? question.from(next.asText()) : null;
            }
            if (page != null) {
                turned.add(page);
            }
        }
        if (turned.isEmpty()) {
            throw new IllegalStateException("No word is common enough for five pages; ask for more organisations");
        }
        byKind.put(Kind.PAGE_5, turned);
    }

    private static Asked near(Area area, String word) {
        return Asked.of(
                Kind.NEAR,
                "near",
                String.format(Locale.ROOT, "%.2f,%.2f", area.lat(), area.lon()),
                "within",
                "25",
                "q",
                word);
    }

    private static String two(List<String> words, int at) {
        return at(words, at) + " " + at(words, at * 7 + 1);
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> T at(List<T> from, int number) {
        return from.get(number % from.size());
    }
}
