package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators look at. */
@QuarkusTest
class OperationsTest {

    @Test
    void health_tells_of_the_database_and_of_search() {
        HttpResponse<String> health = Http.get("/q/health");
        assertThat(health.body()).contains("Database connections health check", "Search index");
        assertThat(Http.get("/q/health/ready").body()).doesNotContain("Search index");
        assertThat(Http.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void no_address_that_a_stranger_makes_up_becomes_a_metric() {
        long before = series().size();
        for (int i = 0; i < 30; i++) {
            Http.get("/api/v1/organisations/made-up-" + i);
            Http.get("/api/v1/areas/made-up-" + i + "?x=%FF");
            Http.get("/api/v1/made-up-" + i);
            Http.get("/made-up-" + i);
            Http.rawGet("/api/v1/areas/made-up-" + i + "%zz");
            Http.write("PATCH", "/api/v1/organisations/made-up-" + i, "{}");
            Http.write("PUT", "/api/v1/case-studies/made-up-" + i, "{}");
            Http.write("POST", "/api/v1/areas/made-up-" + i, "{}", "Origin", "https://anybody.test");
        }
        assertThat(series()).noneMatch(line -> line.contains("made-up"));
        assertThat(series().size() - before).isLessThan(30);
    }

    private static List<String> series() {
        return Http.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
    }
}
