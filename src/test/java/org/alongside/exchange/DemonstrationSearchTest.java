package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.Api;
import org.alongside.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person finds in the made-up directory, and in which order. */
@QuarkusTest
class DemonstrationSearchTest {

    private static boolean loaded;

    @Inject
    Demonstration demonstration;

    @BeforeEach
    void load() {
        if (!loaded) {
            Directory.empty();
            assertThat(demonstration.load(true)).isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> found("willing=any").containsAll(List.of("Weaste Warm Loaves", "Grey Heron Meals")));
            loaded = true;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dementia                  |                   | Ordsall Lantern Carers, Ouseburn Memory Tide
            people with dementia      |                   | Ordsall Lantern Carers, Ouseburn Memory Tide
            dementia salford          |                   | Ordsall Lantern Carers
            housing in Salford        |                   | Langworthy Doorstep Tenants, Weaste Warm Loaves
            damp salford              |                   | Langworthy Doorstep Tenants
            langworthy dorstep tenant |                   | Langworthy Doorstep Tenants
            food bank                 | region=E47000001  | Heywood Second Supper, Northern Loom Fund, Weaste Warm Loaves
            foodbank                  | region=E47000001  | Heywood Second Supper, Northern Loom Fund, Weaste Warm Loaves
            dogs                      | region=E06000023  | Severnside Paws and People
            sickle cell london        |                   | Royal Docks Sickle Friends
            iechyd meddwl             |                   | Lleisiau'r Lliedi
            help for refugees         |                   | Ardwick Open Pot, Splott Sunday Table
            """)
    void those_who_fit_best_come_first(String words, String filters, String names) {
        String[] first = names.split(", ");
        List<String> found = found(words, filters);
        // Which of those who fit equally well comes first changes from day to day
        assertThat(found).hasSizeGreaterThanOrEqualTo(first.length);
        assertThat(found.subList(0, first.length)).containsExactlyInAnyOrder(first);
    }

    @ParameterizedTest
    @CsvSource({"mental health, mentel helth", "learning disability, lerning disability", "dementia, dementai"})
    void words_put_right_find_what_they_find_typed_right(String right, String slipped) {
        assertThat(found(slipped, null)).isEqualTo(found(right, null)).isNotEmpty();
    }

    /** Counting by itself looks for words in fewer places than finding does, and must not find fewer for that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dementia carers",
                "housing in Salford",
                "langworthy dorstep tenant",
                "iechyd meddwl",
                "help for refugees",
                "people who cook",
                "how the rota was written",
                "LGBTQ+ young people",
                "croeso bread",
                "vote",
                "people zumba",
                "\"IT\""
            })
    void as_many_are_counted_as_are_found(String words) {
        int counted = total(words, "willing=any&facets=sector,rung&limit=1");
        assertThat(counted).isPositive().isEqualTo(total(words, "willing=any&limit=1"));
        assertThat(counted)
                .isEqualTo(found(words, "willing=any&facets=sector,rung").size());
    }

    @Test
    void as_many_are_counted_as_are_found_for_every_word_of_a_name() {
        List<String> names =
                Api.reader().get("/api/v1/search?limit=100&willing=any").path("items.organisation.name");
        List<String> words = names.stream()
                .flatMap(Pattern.compile("[^\\p{L}'-]+")::splitAsStream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        assertThat(words)
                .hasSizeGreaterThan(150)
                .allSatisfy(word -> assertThat(total(word, "willing=any&facets=sector&limit=1"))
                        .isEqualTo(total(word, "willing=any&limit=1")));
    }

    @Test
    void who_comes_in_turn_has_a_score_all_the_same() {
        List<Float> scores =
                Api.reader().get("/api/v1/search?q=bread&sort=fair").path("items.score");
        assertThat(scores).isNotEmpty().allSatisfy(score -> assertThat(score).isPositive());
    }

    private static int total(String words, String rest) {
        return Api.reader().queryParam("q", words).get("/api/v1/search?" + rest).path("total.value");
    }

    private static List<String> found(String words, String filters) {
        return Api.reader()
                .queryParam("q", words)
                .get("/api/v1/search?limit=100&seed=1" + (filters == null ? "" : "&" + filters))
                .path("items.organisation.name");
    }

    private static List<String> found(String query) {
        return Api.reader()
                .urlEncodingEnabled(true)
                .get("/api/v1/search?limit=100&seed=1&" + query)
                .path("items.organisation.name");
    }
}
