package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer carries what keeps browsers safe, and is packed for whoever can unpack it. */
@QuarkusTest
class GuardsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rungs",
                "/api/v1/nothing",
                "/api/v1/areas?limit=0",
                "/broken",
                "/openapi",
                "/docs/",
                "/q/health",
                "/q/metrics",
                "/api/v1/areas?x=%FF"
            })
    void every_answer_tells_browsers_to_be_careful(String path) {
        HttpResponse<String> answer = Http.get(path);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .allSatisfy(policy ->
                        assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void the_documentation_may_load_from_nowhere_else() {
        String policy = Http.get("/docs/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("http", "*", "unsafe-eval");
    }

    @Test
    void the_documentation_loads_nothing_from_elsewhere() {
        assertThat(Http.get("/docs/").body()).doesNotContain("src=\"http", "href=\"http", "url: 'http", "src=\"//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/areas", "/api/v1/nothing?but=a-problem", "/openapi"})
    void answers_come_packed_to_whoever_can_unpack_them(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Http.base() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        String unpacked = new String(new GZIPInputStream(answer.body()).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unpacked).hasSizeGreaterThan(100);
        assertThat(Http.get(path).headers().firstValue("Content-Encoding")).isNotEqualTo("gzip");
    }
}
