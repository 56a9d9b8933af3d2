package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alongside.access.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log has one line for each request, says which request each line belongs to, and knows nobody's address. */
@QuarkusTest
class LogTest {

    private static final String ADDRESS = "rosa.secret@example.org";

    private final LogLines log = new LogLines();
    private final List<String> lines = log.lines();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_request_is_one_line_with_its_id_and_without_its_query() {
        Http.get("/api/v1/areas?q=" + "salford-please", "X-Request-Id", "one-line-each");
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("one-line-each")));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("one-line-each"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).matches("one-line-each GET /api/v1/areas 200 \\d+ ms"));
        assertThat(String.join("\n", lines)).doesNotContain("salford-please");
    }

    @Test
    void a_page_that_is_sent_on_inside_the_server_is_one_line_too() {
        Http.get("/docs/", "X-Request-Id", "docs-are-one");
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("docs-are-one")));
        assertThat(lines).filteredOn(line -> line.startsWith("docs-are-one")).hasSize(1);
    }

    @Test
    void no_address_that_anybody_sends_gets_into_the_log() {
        String query = "?q=" + ADDRESS + "&sort=" + ADDRESS + "&limit=" + ADDRESS;
        Http.get("/api/v1/search" + query, "X-Request-Id", "planted-query");
        Http.get("/broken?" + ADDRESS, "From", ADDRESS, "X-Request-Id", "planted-broken", "Prefer", ADDRESS);
        Http.get("/api/v1/areas?q=%FF" + ADDRESS, "X-Request-Id", "planted-malformed");
        Http.write("POST", "/api/v1/champions", "{\"contact\":{\"email\":\"" + ADDRESS + "\"}}");
        Http.write("POST", "/api/v1/champions", "{\"contact\":{\"email\":\"" + ADDRESS + "\",");
        Http.write("POST", "/api/v1/champions", "{\"" + ADDRESS + "\":1}", "Idempotency-Key", ADDRESS);
        Http.send(
                "POST",
                "/api/v1/champions",
                "{}",
                "Authorization",
                Http.basic(ADDRESS, "x"),
                "X-Request-Id",
                "planted-last");
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("planted-last")));
        assertThat(String.join("\n", lines)).contains("planted-query").doesNotContain(ADDRESS);
    }

    @Test
    void no_key_gets_into_the_log() {
        String key = People.pageKey(Map.of("region", List.of("Salford")), "https://www.partner.test");
        String secret = key.substring(key.length() - 43);
        Http.get("/api/v1/search", "X-API-Key", key, "Origin", "https://other.test");
        Http.get("/api/v1/search?limit=x", "Authorization", "Bearer " + key);
        Http.get("/api/v1/champions", "X-API-Key", key);
        Http.get("/api/v1/search", "X-API-Key", key.substring(0, key.length() - 1));
        Http.get("/embed?key=" + key, "X-Request-Id", "planted-key");
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("planted-key")));
        assertThat(String.join("\n", lines)).doesNotContain(secret.substring(0, 42));
    }

    @Test
    void no_token_of_a_link_gets_into_the_log() {
        String token = "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m";
        Http.get("/api/v1/links/" + token, "X-Request-Id", "planted-token");
        Http.get("/links/" + token + ".", "X-Request-Id", "planted-token-1");
        Http.get("/links/" + token + "/accept", "X-Request-Id", "planted-token-2");
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("planted-token-2")));
        assertThat(lines).anyMatch(line -> line.startsWith("planted-token GET /api/v1/links/… 404"));
        assertThat(lines).anyMatch(line -> line.startsWith("planted-token-2 GET /links/…/accept 404"));
        assertThat(String.join("\n", lines)).doesNotContain(token);
    }

    @Test
    void requests_at_the_same_time_keep_their_own_ids() {
        IntStream.range(0, 100)
                .parallel()
                .forEach(i -> Http.get(
                        i % 2 == 0 ? "/api/v1/areas/nr" + i : "/api/v1/nothing/nr" + i,
                        "X-Request-Id",
                        "request-nr" + i));
        await().until(() ->
                lines.stream().filter(line -> line.startsWith("request-nr")).count() >= 100);
        assertThat(lines)
                .filteredOn(line -> line.contains("/nr"))
                .allSatisfy(line -> assertThat(line).matches("(?s)request-(nr\\d+) GET \\S+/\\1 .*"));
    }
}
