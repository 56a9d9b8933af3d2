package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is too large is turned away, as early as can be and with a word. */
@QuarkusTest
class LimitsTest {

    private static final String POST = "POST /api/v1/organisations HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
            + Http.ADMIN + "\r\nContent-Type: application/json\r\n";

    @Test
    void a_body_just_small_enough_is_read() {
        String body = "{\"name\":\"" + "a".repeat(1_000_000 - 11) + "\"}";
        assertThat(Http.write("POST", "/api/v1/organisations", body).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_body_that_is_announced_too_large_is_not_even_waited_for() {
        String answer = Http.raw(POST + "Content-Length: 1000001\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
    }

    @Test
    void a_body_of_absurd_length_is_refused() {
        assertThat(Http.raw(POST + "Content-Length: 99999999999999999999\r\n\r\n"))
                .matches("(?s)HTTP/1.. 4.*");
    }

    @Test
    void a_body_without_its_length_is_cut_off_while_it_is_read() {
        byte[] body = ("{\"name\":\"" + "a".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = Http.send(
                "POST",
                "/api/v1/organisations",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Authorization",
                Http.ADMIN,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void the_rest_of_an_endless_body_is_not_waited_for() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        assertThat(Http.raw(POST + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk.repeat(17)))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void a_query_may_have_4096_characters_and_no_more() {
        assertThat(Http.get("/api/v1/areas?x=" + "a".repeat(4094)).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = Http.get("/api/v1/areas?x=" + "a".repeat(4095));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void an_address_beyond_what_the_server_reads_is_refused_in_good_form() {
        assertThat(Http.rawGet("/" + "a".repeat(40_000))).startsWith("HTTP/1.0 414 ");
    }

    @Test
    void headers_beyond_what_the_server_reads_are_refused_in_good_form() {
        assertThat(Http.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void what_is_no_http_is_refused_in_good_form() {
        assertThat(Http.raw("nonsense\r\n\r\n")).startsWith("HTTP/1.0 400 ");
    }
}
