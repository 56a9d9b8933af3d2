package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is said as problem+json, with the field named, and without a word of the inside. */
@QuarkusTest
class ErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api", "/api/v1/nothing", "/docs/nothing", "/q/nothing", "/api/v2/areas"})
    void an_unknown_path_is_a_problem_like_any_other(String path) throws JsonProcessingException {
        problem(404, Http.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations/%zz",
                "/api/v1/organisations/%",
                "/api/v1/organisations/a%00b",
                "/api/v1/organisations/%C3%28",
                "/api/v1/organisations?cursor=%zz",
                "/api/v1/search?q=%00",
                "/api/v1/search?q=%FF",
                "/api/v1/search?q=%ED%A0%80",
                "/api/v1/areas?%00=x",
                "/%zz"
            })
    void an_address_that_cannot_be_decoded_is_a_bad_request(String target) {
        String answer = Http.rawGet(target);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "percent-encoding");
        assertThat(answer)
                .containsIgnoringCase("X-Request-Id: ")
                .containsIgnoringCase("X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @CsvSource({"limit, abc", "limit, 1.5", "limit, 99999999999", "limit, 0", "limit, -1", "limit, 101", "cursor, @"})
    void a_parameter_that_cannot_be_read_is_named(String name, String value) throws JsonProcessingException {
        JsonNode problem = problem(400, Http.get("/api/v1/organisations?" + name + "=" + value));
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nam\":\"x\"} | nam",
                "{\"name\":{}} | name",
                "{\"name\":5} | name",
                "{\"name\":\"a\\u0000b\"} | name",
                "{\"name\":\"a\\ud800b\"} | name",
                "{\"otherNames\":[\"x\",\"\\u0000\"]} | otherNames[1]",
                "{\"willingness\":{\"statedByRole\":\"\\u0000\"}} | willingness.statedByRole",
                "{\"startWithinDays\":1.5} | startWithinDays",
                "{\"startWithinDays\":\"3\"} | startWithinDays",
                "{\"startWithinDays\":99999999999} | startWithinDays",
                "{\"confirmedOn\":\"yesterday\"} | confirmedOn",
                "{\"confirmedOn\":\"2026-02-30\"} | confirmedOn",
                "{\"confirmedOn\":\"-999999999-01-01\"} | confirmedOn",
                "{\"base\":{\"lat\":\"north\"}} | base.lat",
                "[] | body",
                "{} {} | body"
            })
    void a_field_that_cannot_be_read_is_named(String body, String field) throws JsonProcessingException {
        JsonNode problem = problem(400, Http.write("POST", "/api/v1/organisations", body));
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void broken_json_is_answered_with_the_place() throws JsonProcessingException {
        JsonNode problem = problem(400, Http.write("POST", "/api/v1/organisations", "{\n \"name\": oops}"));
        assertThat(problem.path("detail").asText()).contains("line 2, column 10");
    }

    @Test
    void a_field_sent_twice_is_refused_rather_than_one_of_them_dropped() throws JsonProcessingException {
        problem(400, Http.write("POST", "/api/v1/organisations", "{\"name\":\"a\",\"name\":\"b\"}"));
    }

    @Test
    void json_that_is_not_utf_8_is_refused() {
        String head = "POST /api/v1/organisations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + Http.ADMIN + "\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n";
        assertThat(Http.raw(head + "{\"name\":\"\u00ff\u00fe\"}"))
                .startsWith("HTTP/1.1 400 ")
                .contains("problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void a_body_of_another_media_type_is_refused(String type) throws JsonProcessingException {
        problem(415, Http.send("POST", "/api/v1/champions", "x", "Authorization", Http.ADMIN, "Content-Type", type));
    }

    @Test
    void what_cannot_be_answered_in_any_type_asked_for_is_said_so() throws JsonProcessingException {
        problem(406, Http.get("/api/v1/champions", "Accept", "image/png"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/v1/organisations | GET, HEAD, OPTIONS, POST",
                "POST | /api/v1/organisations/x | DELETE, GET, HEAD, OPTIONS, PUT",
                "DELETE | /api/v1/areas | GET, HEAD, OPTIONS",
                "PATCH | /api/v1/search | GET, HEAD, OPTIONS"
            })
    void a_method_that_an_address_does_not_take_is_answered_with_those_it_does(
            String method, String path, String allowed) throws JsonProcessingException {
        HttpResponse<String> answer = Http.write(method, path, "{}");
        problem(405, answer);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "0198c0de", "0198c0de-7a11-7000-8000-00000000000g"})
    void what_is_no_id_finds_nothing(String id) throws JsonProcessingException {
        problem(404, Http.get("/api/v1/case-studies/" + id));
        problem(404, Http.get("/api/v1/champions/" + id));
        problem(404, Http.get("/api/v1/organisations/" + id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic !!!",
                "Basic YQ==",
                "Basic YWRtaW46d3Jvbmc=",
                "Basic bm9ib2R5Ong=",
                "Basic AGE6eA==",
                "basic AGE6eA==",
                "Basic YWRtaW46AA==",
                "Bearer abc",
                "nonsense"
            })
    void whoever_is_not_known_is_told_how_to_sign_in(String authorization) throws JsonProcessingException {
        HttpResponse<String> answer = Http.send(
                "POST",
                "/api/v1/organisations",
                "{}",
                "Authorization",
                authorization,
                "Content-Type",
                "application/json");
        problem(401, answer);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"Alongside\", charset=\"UTF-8\"");
    }

    @Test
    void a_failure_of_ours_says_nothing_of_the_inside() throws JsonProcessingException {
        HttpResponse<String> answer = Http.get("/broken");
        problem(500, answer);
        assertThat(answer.body()).doesNotContain(Broken.INSIDE, "Exception", "org.alongside");
    }

    @Test
    void a_problem_carries_the_id_of_its_request() throws JsonProcessingException {
        HttpResponse<String> answer = Http.get("/api/v1/nothing", "X-Request-Id", "asked-by-a-test");
        assertThat(problem(404, answer).path("instance").asText()).isEqualTo("asked-by-a-test");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("asked-by-a-test");
    }

    private static JsonNode problem(int status, HttpResponse<String> answer) throws JsonProcessingException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }
}
