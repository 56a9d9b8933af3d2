package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.alongside.Api;
import org.alongside.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> found("willing=any").containsAll(List.of("Weaste Warm Loaves", "Grey Heron Meals")));
            loaded = true;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=dementia                           | Ouseburn Memory Tide
            q=food bank&region=E47000001         | Heywood Second Supper
            """)
    void words_find_those_who_fit_best_first(String query, String names) {
        assertThat(found(query)).startsWith(names.split(", "));
    }

    private static List<String> found(String query) {
        return Api.reader()
                .urlEncodingEnabled(true)
                .get("/api/v1/search?limit=100&seed=1&" + query)
                .path("items.organisation.name");
    }
}
