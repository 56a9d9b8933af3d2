package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any site's pages may read; only the configured one's may write. */
@QuarkusTest
class OriginsTest {

    /** As configured for tests. */
    private static final String KNOWN = "https://example.org";

    private static final String PATH = "/api/v1/organisations";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String CREDENTIALS = "Access-Control-Allow-Credentials";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://anybody.test",
                "https://example.org.evil.test",
                "https://evil-example.org",
                "https://example.org:8443",
                "http://example.org",
                "https://EXAMPLE.org.",
                "null"
            })
    void any_site_may_read_but_only_the_known_one_may_write(String origin) {
        HttpResponse<String> read = Http.get(PATH, "Origin", origin);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue(ALLOWED)).contains("*");
        assertThat(read.headers().firstValue(CREDENTIALS)).isEmpty();

        assertThat(preflight(origin, "GET").headers().firstValue(ALLOWED)).contains("*");
        HttpResponse<String> asked = preflight(origin, "POST");
        assertThat(asked.headers().firstValue(ALLOWED)).isEmpty();
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).isEmpty();

        HttpResponse<String> write = Http.write("POST", PATH, "{}", "Origin", origin);
        assertThat(write.statusCode()).isEqualTo(403);
        assertThat(write.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(write.headers().firstValue(ALLOWED)).isEmpty();
    }

    @Test
    void the_known_site_may_write_with_credentials() {
        HttpResponse<String> asked = preflight(KNOWN, "PUT");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue(ALLOWED)).contains(KNOWN);
        assertThat(asked.headers().firstValue(CREDENTIALS)).contains("true");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("PUT");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("If-Match", "Authorization", "Idempotency-Key");
        HttpResponse<String> write = Http.write("POST", PATH, "{}", "Origin", KNOWN);
        assertThat(write.statusCode()).isEqualTo(422);
        assertThat(write.headers().firstValue(ALLOWED)).contains(KNOWN);
    }

    @Test
    void the_directory_s_own_pages_may_write() {
        String own = "http://" + Http.base().getAuthority();
        assertThat(Http.write("POST", PATH, "{}", "Origin", own).statusCode()).isEqualTo(422);
    }

    @Test
    void a_write_that_no_page_sends_needs_no_origin() {
        assertThat(Http.write("POST", PATH, "{}").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G<T", "get", "TRACE", " "})
    void a_method_nobody_knows_is_allowed_to_nobody(String method) {
        HttpResponse<String> asked = preflight("https://anybody.test", method);
        assertThat(asked.statusCode()).isLessThan(500);
        assertThat(asked.headers().firstValue(ALLOWED)).isEmpty();
    }

    @Test
    void problems_can_be_read_from_other_sites_too() {
        assertThat(Http.get("/api/v1/nothing", "Origin", "https://anybody.test")
                        .headers()
                        .firstValue(ALLOWED))
                .isEqualTo(Optional.of("*"));
        assertThat(Http.get(PATH + "?limit=0", "Origin", "https://anybody.test")
                        .headers()
                        .firstValue(ALLOWED))
                .isEqualTo(Optional.of("*"));
    }

    @Test
    void the_headers_a_page_needs_are_shown_to_it() {
        assertThat(Http.get(PATH, "Origin", "https://anybody.test")
                        .headers()
                        .firstValue("Access-Control-Expose-Headers")
                        .orElseThrow())
                .contains("ETag", "Link", "Retry-After", "X-Request-Id");
    }

    private static HttpResponse<String> preflight(String origin, String method) {
        return Http.send("OPTIONS", PATH, (String) null, "Origin", origin, "Access-Control-Request-Method", method);
    }
}
