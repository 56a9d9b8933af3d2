package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public read has a strong tag, and nobody is sent again what they have. */
@QuarkusTest
class CachingTest {

    private static final String RUNGS = "/api/v1/rungs";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations",
                "/api/v1/case-studies",
                "/api/v1/areas",
                "/api/v1/areas/E08000006",
                "/api/v1/sectors",
                "/api/v1/rungs",
                "/api/v1/kinds",
                "/api/v1/changes",
                "/api/v1/search?q=bread"
            })
    void a_read_has_a_strong_tag_and_says_how_long_it_keeps(String path) {
        HttpResponse<String> answer = Http.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tag(answer)).matches("\"[A-Za-z0-9_-]+\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public, ");
        assertThat(String.join(", ", answer.headers().allValues("Vary")))
                .contains("Accept", "Accept-Language", "Accept-Encoding", "Origin");
        assertThat(Http.get(path, "If-None-Match", tag(answer)).statusCode()).isEqualTo(304);
    }

    @Test
    void who_champions_are_is_kept_by_readers_only_and_asked_about_each_time() {
        HttpResponse<String> answer = Http.get("/api/v1/champions");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(Http.get("/api/v1/champions", "If-None-Match", tag(answer)).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/organisations", "/api/v1/rungs", "/api/v1/search?q=bread"})
    void head_answers_as_get_does_without_the_body(String path) {
        HttpResponse<String> get = Http.get(path);
        HttpResponse<String> head = Http.send("HEAD", path, (String) null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
    }

    @Test
    void who_has_it_already_is_sent_no_body() {
        HttpResponse<String> answer = Http.get(RUNGS, "If-None-Match", tag(Http.get(RUNGS)));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
    }

    @Test
    void one_of_several_tags_is_enough_and_weak_ones_count() {
        String tag = tag(Http.get(RUNGS));
        assertThat(Http.get(RUNGS, "If-None-Match", "\"x\", " + tag + ", \"y\"").statusCode())
                .isEqualTo(304);
        assertThat(Http.get(RUNGS, "If-None-Match", "W/" + tag).statusCode()).isEqualTo(304);
        assertThat(Http.get(RUNGS, "If-None-Match", "*").statusCode()).isEqualTo(304);
    }

    @Test
    void a_tag_that_only_contains_the_right_one_is_another() {
        String tag = tag(Http.get(RUNGS));
        String bare = tag.substring(1, tag.length() - 1);
        assertThat(Http.get(RUNGS, "If-None-Match", "\"x" + bare + "\"").statusCode())
                .isEqualTo(200);
        assertThat(Http.get(RUNGS, "If-None-Match", bare).statusCode()).isEqualTo(200);
        assertThat(Http.get(RUNGS, "If-None-Match", "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {RUNGS, "/api/v1/search?q=bread"})
    void another_language_and_another_encoding_have_other_tags(String path) {
        String english = tag(Http.get(path));
        assertThat(tag(Http.get(path, "Accept-Language", "cy"))).isNotEqualTo(english);
        assertThat(tag(Http.get(path, "Accept-Encoding", "gzip"))).isNotEqualTo(english);
        assertThat(tag(Http.get(path, "Accept-Encoding", "gzip;q=0"))).isEqualTo(english);
    }

    @Test
    void a_problem_is_kept_by_nobody() {
        HttpResponse<String> answer = Http.get("/api/v1/areas?limit=0", "If-None-Match", "*");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
