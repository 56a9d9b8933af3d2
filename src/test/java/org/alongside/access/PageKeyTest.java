package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that stands in a web page opens little, for the pages it is for, and only while it is good. */
@QuarkusTest
class PageKeyTest {

    private static final Map<String, ?> FILTER = Map.of("region", List.of("Salford"));
    private static final String OURS = "https://www.partner.test";
    private static final String SEARCH = "/api/v1/search?limit=1";

    @Test
    void names_in_a_filter_are_kept_as_the_codes_they_stand_for() {
        String one = new UUID(7, 1).toString();
        Response made = People.made(Map.of(
                "filter",
                Map.of(
                        "region", List.of("Salford,E08000009", "Bristol, City of"),
                        "sector", List.of("HE, SC"),
                        "maturity", 5,
                        "organisations", List.of(one, one)),
                "origins",
                List.of("HTTPS://www.Partner.test")));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        Response key = Api.admin().get("/api/v1/keys/" + made.path("about.id"));
        assertThat(key.<List<String>>path("filter.region")).containsExactly("E08000006,E08000009", "E06000023");
        assertThat(key.<List<String>>path("filter.sector")).containsExactly("HE,SC");
        assertThat(key.<Integer>path("filter.maturity")).isEqualTo(5);
        assertThat(key.<List<String>>path("filter.organisations")).containsExactly(one);
        assertThat(key.<List<String>>path("origins")).containsExactly(OURS);
        assertThat(Api.admin().get("/api/v1/keys/" + idOf(People.key("read"))).<Object>path("filter"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "region, Narnia, filter.region",
        "sector, QQ, filter.sector",
        "supports, umbrellas, filter.supports",
        "type, gang, filter.type",
        "size, huge, filter.size",
        "offers, moon, filter.offers",
        "needs, moon, filter.needs"
    })
    void a_filter_is_read_as_a_search_would_read_it(String name, String value, String field) {
        Response answer = People.made(Map.of("filter", Map.of(name, List.of(value))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.field")).containsExactly(field);
    }

    @Test
    void what_breaks_a_rule_is_named() {
        refused(Map.of("filter", Map.of("maturity", 8)), "filter.maturity");
        refused(Map.of("filter", Map.of("regionMode", "near")), "filter.regionMode");
        refused(Map.of("filter", Map.of("willing", "perhaps")), "filter.willing");
        refused(Map.of("filter", Map.of()), "filter");
        refused(Map.of("filter", Map.of("regionMode", "based", "willing", "any")), "filter");
        refused(Map.of("filter", FILTER, "scopes", List.of("read", "propose")), "scopes");
        refused(Map.of("filter", FILTER, "scopes", List.of("curate")), "scopes");
        refused(Map.of("origins", List.of(OURS)), "origins");
        for (String origin : List.of("https://a.test/", "a.test", "https://*.a.test", "ftp://a.test", "null")) {
            refused(Map.of("filter", FILTER, "origins", List.of(origin)), "origins[0]");
        }
        List<String> many = IntStream.range(0, 1001)
                .mapToObj(i -> new UUID(8, i).toString())
                .toList();
        refused(Map.of("filter", Map.of("organisations", many)), "filter.organisations");
        assertThat(People.made(Map.of("filter", Map.of("q", "bread"))).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/suggest?q=sa",
                "/areas?limit=1",
                "/areas/E08000006",
                "/sectors",
                "/rungs",
                "/stages",
                "/barriers",
                "/supports",
                "/offers",
                "/champion-offers",
                "/evidence-kinds",
                "/formats",
                "/kinds",
                "/sizes"
            })
    void it_opens_search_and_the_vocabularies(String path) {
        assertThat(with(People.pageKey(FILTER), "/api/v1" + path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations",
                "/api/v1/organisations/" + "0198c0de-7a11-7000-8000-000000000001",
                "/api/v1/organisations/a/b/matches",
                "/api/v1/case-studies",
                "/api/v1/champions",
                "/api/v1/changes?after=0",
                "/api/v1/search/index",
                "/api/v1/search/",
                "/api/v1/keys",
                "/api/v1/proposals",
                "/api/v1/nothing",
                "/api/v1/areas/../organisations"
            })
    void it_opens_nothing_else(String path) {
        Response answer = with(People.pageKey(FILTER), path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("This key has a filter");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=bread", "/cy/search", "/organisations/x", "/gaps.csv", "/feed.atom", "/"})
    void it_opens_no_page(String path) {
        assertThat(with(People.pageKey(FILTER), path).statusCode()).isEqualTo(403);
        assertThat(with(People.key("read"), path).statusCode()).isNotEqualTo(403);
    }

    @Test
    void it_writes_nothing_not_even_what_strangers_may() {
        String key = People.pageKey(FILTER);
        for (String path : List.of("proposals", "reports", "duplicates", "introductions", "organisations")) {
            Response answer = Api.reader()
                    .header("X-API-Key", key)
                    .contentType("application/json")
                    .body("{}")
                    .post("/api/v1/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.test",
                "http://www.partner.test",
                "https://www.partner.test:8443",
                "https://www.partner.test.evil.test",
                "https://partner.test",
                "null"
            })
    void pages_of_other_origins_are_told_that_it_is_not_theirs(String origin) {
        Response answer = from(origin, People.pageKey(FILTER, OURS));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("detail")).isEqualTo("This key is not for pages of " + origin + ".");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void pages_of_its_own_origins_and_what_is_no_page_are_answered() {
        String key = People.pageKey(FILTER, "https://first.test", OURS);
        assertThat(from(OURS, key).statusCode()).isEqualTo(200);
        assertThat(from("https://first.test", key).statusCode()).isEqualTo(200);
        assertThat(with(key, SEARCH).statusCode()).isEqualTo(200);
        assertThat(from("https://anybody.test", People.pageKey(FILTER)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_browser_may_ask_with_it_and_needs_not_ask_again_for_an_hour() {
        Response asked = Api.reader()
                .header("Origin", OURS)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "x-api-key")
                .options(SEARCH);
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("X-API-Key");
        assertThat(asked.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(asked.header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    void a_revoked_one_ends_at_once() {
        String key = People.pageKey(FILTER);
        assertThat(with(key, SEARCH).statusCode()).isEqualTo(200);
        Api.admin().delete("/api/v1/keys/" + idOf(key)).then().statusCode(204);
        Response answer = with(key, SEARCH);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String>path("detail")).isEqualTo("This key has been revoked.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "alongside_"})
    void one_that_got_lost_does_not_open_the_whole_directory(String key) {
        assertThat(with(key, SEARCH).statusCode()).isEqualTo(401);
    }

    @Test
    void no_cache_takes_one_caller_s_answer_for_another_s() {
        Api.listed("organisations", Drafts.organisation("Cached in Cardiff", "areasServed", List.of(Drafts.CARDIFF)));
        Response open = Api.reader().get("/api/v1/search?q=cached");
        assertThat(open.<List<?>>path("items")).isNotEmpty();
        assertThat(open.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(open.header("Vary")).contains("X-API-Key", "Authorization");
        Response limited = Api.reader()
                .header("X-API-Key", People.pageKey(FILTER))
                .header("If-None-Match", open.header("ETag"))
                .get("/api/v1/search?q=cached");
        assertThat(limited.statusCode()).isEqualTo(200);
        assertThat(limited.<List<?>>path("items")).isEqualTo(Collections.emptyList());
        assertThat(limited.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(limited.header("ETag")).isNotEqualTo(open.header("ETag"));
    }

    private static void refused(Map<String, ?> draft, String field) {
        Response answer = People.made(draft);
        assertThat(answer.statusCode()).as(draft.toString()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].field")).as(draft.toString()).isEqualTo(field);
    }

    private static Response with(String key, String path) {
        return Api.reader().header("X-API-Key", key).get(path);
    }

    private static Response from(String origin, String key) {
        return Api.reader().header("Origin", origin).header("X-API-Key", key).get(SEARCH);
    }

    private static String idOf(String key) {
        return ApiKey.idIn(key).orElseThrow().toString();
    }
}
