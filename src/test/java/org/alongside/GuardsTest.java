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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer carries what keeps browsers safe, and is packed for whoever can unpack it. */
@QuarkusTest
class GuardsTest {

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL);

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
    void the_documentation_may_run_the_scripts_it_is_made_with_and_no_others() throws NoSuchAlgorithmException {
        HttpResponse<String> page = Http.get("/docs/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher scripts = SCRIPT.matcher(page.body());
        while (scripts.find()) {
            String script = scripts.group(1);
            if (!script.isBlank()) {
                assertThat(policy).as(script).contains(hash(script));
                // In production the page does not remember who signed in
                assertThat(policy).contains(hash(script.replaceFirst("\\s+persistAuthorization: true,", "")));
            }
        }
        assertThat(policy.replaceAll(".*script-src ([^;]*).*", "$1")).doesNotContain("unsafe", "http", "*");
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

    private static String hash(String script) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
