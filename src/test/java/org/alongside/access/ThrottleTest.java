package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.Drafts;
import org.alongside.curation.Proposals;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers may ask so often from one place, a service so often with its key, and both are told how they stand. */
@QuarkusTest
@TestProfile(ThrottleTest.Few.class)
class ThrottleTest {

    private static final String READ = "/api/v1/rungs";

    @Inject
    Throttle throttle;

    /** A directory that may be asked ten times a minute. */
    public static class Few implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "alongside.limits.enabled", "true",
                    "alongside.limits.anonymous", "10",
                    "alongside.limits.letters", "2",
                    "alongside.limits.visitors", "4");
        }
    }

    @BeforeEach
    void forget() {
        throttle.forget();
    }

    @Test
    void every_answer_says_what_is_left() {
        Response answer = Api.reader().get(READ);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=10;w=60");
        assertThat(answer.header("RateLimit")).isEqualTo("\"anonymous\";r=9;t=6");
        assertThat(Api.reader().get(READ).header("RateLimit")).startsWith("\"anonymous\";r=8;t=");
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_go_on() {
        exhaust();
        Response answer = Api.reader().get(READ);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 6);
        assertThat(answer.header("RateLimit")).startsWith("\"anonymous\";r=0;t=");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_key_has_its_own_limit() {
        String key = Api.admin()
                .body(Map.of(
                        "name", "A test", "owner", "Its author", "scopes", List.of("read"), "requestsPerMinute", 3))
                .post("/api/v1/keys")
                .path("key");
        exhaust();
        for (int i = 2; i >= 0; i--) {
            Response answer = Api.reader().header("X-API-Key", key).get(READ);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"key\";q=3;w=60");
            assertThat(answer.header("RateLimit")).startsWith("\"key\";r=" + i);
        }
        assertThat(Api.reader().header("X-API-Key", key).get(READ).statusCode()).isEqualTo(429);
    }

    @Test
    void a_visitor_cannot_use_up_what_all_visitors_of_a_site_share() throws IOException {
        String key = pageKey(6);
        for (int i = 3; i >= 0; i--) {
            String answer = from("127.0.0.1", key);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"visitor\";q=4;w=60, \"key\";q=6;w=60");
            assertThat(answer).contains("\"visitor\";r=" + i + ";");
        }
        assertThat(from("127.0.0.1", key)).startsWith("HTTP/1.1 429").contains("You may ask 4 times");
        assertThat(from("127.0.0.2", key)).startsWith("HTTP/1.1 200").contains("\"key\";r=1;");
        assertThat(from("127.0.0.1", pageKey(6))).startsWith("HTTP/1.1 200");
        assertThat(Api.reader().get(READ).statusCode()).isEqualTo(200);
    }

    @Test
    void a_second_slash_gets_past_nothing() throws IOException {
        assertThat(from("127.0.0.1", pageKey(6), "//api/v1/organisations")).startsWith("HTTP/1.1 403");
        assertThat(from("127.0.0.1", pageKey(6), "/api//v1/organisations")).startsWith("HTTP/1.1 403");
    }

    @Test
    void visitors_together_have_what_the_key_has() throws IOException {
        String key = pageKey(2);
        assertThat(from("127.0.0.1", key)).startsWith("HTTP/1.1 200");
        assertThat(from("127.0.0.2", key)).startsWith("HTTP/1.1 200");
        assertThat(from("127.0.0.3", key)).startsWith("HTTP/1.1 429").contains("You may ask 2 times");
    }

    @Test
    void a_page_that_has_copied_the_key_uses_nothing_of_it() throws IOException {
        String key = pageKey(2);
        for (int i = 0; i < 3; i++) {
            assertThat(Api.reader()
                            .header("X-API-Key", key)
                            .header("Origin", "https://copied.test")
                            .get(READ)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(from("127.0.0.1", key)).startsWith("HTTP/1.1 200").contains("\"key\";r=1;");
    }

    @Test
    void trying_keys_is_asking_too() {
        for (int i = 0; i < 10; i++) {
            assertThat(Api.reader()
                            .header("X-API-Key", "alongside_nonsense")
                            .get(READ)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(Api.reader()
                        .header("X-API-Key", "alongside_nonsense")
                        .get(READ)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void what_operators_and_readers_of_the_contract_look_at_is_not_counted() {
        exhaust();
        for (String path : List.of("/q/health/live", "/q/metrics", "/openapi", "/docs/")) {
            Response answer = Api.reader().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.header("RateLimit")).as(path).isNull();
        }
    }

    @Test
    void an_address_that_a_stranger_makes_up_changes_nothing() {
        exhaust();
        assertThat(Api.reader()
                        .header("X-Forwarded-For", "192.0.2.9")
                        .header("Forwarded", "for=192.0.2.9")
                        .get(READ)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void strangers_have_us_write_only_so_many_letters() {
        for (int i = 0; i < 3; i++) {
            String email = "stranger" + i + "@example.org";
            Map<String, Object> draft = Proposals.creation("champion", Drafts.champion("Of a Stranger"));
            draft.put("email", email);
            Response answer = Proposals.visitor().body(draft).post(Proposals.PATH);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(i < 2 ? 202 : 429);
            assertThat(Proposals.ask("select count(*) from letter where to_address = ?", email))
                    .isEqualTo(i < 2 ? "1" : "0");
        }
        Map<String, Object> request = Map.of(
                "from", Map.of("name", "Priya", "email", "stranger@example.org"),
                "to", Map.of("champion", UUID.randomUUID().toString()),
                "about", "A cup of tea");
        assertThat(introduction(request)).isEqualTo(429);
        assertThat(introduction(Map.of())).isEqualTo(422);
    }

    private static int introduction(Map<String, ?> draft) {
        return Proposals.visitor().body(draft).post("/api/v1/introductions").statusCode();
    }

    private static String pageKey(int requests) {
        return People.made(Map.of(
                        "filter",
                        Map.of("region", List.of("Salford")),
                        "origins",
                        List.of("https://www.partner.test"),
                        "requestsPerMinute",
                        requests))
                .path("key");
    }

    /** What is answered to somebody at another address of this machine. */
    private static String from(String address, String key) throws IOException {
        return from(address, key, READ);
    }

    private static String from(String address, String key, String path) throws IOException {
        int port = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class))
                .getPort();
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(10_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + key
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void exhaust() {
        for (int i = 0; i < 10; i++) {
            Api.reader().get(READ);
        }
    }
}
