package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key lets a service in until it is over, and can be read only once. */
@QuarkusTest
class KeyTest {

    private static final String KEYS = "/api/v1/keys";

    /** What only those may do who decide. */
    private static final String CURATED = "/api/v1/duplicates/" + new UUID(1, 1) + "/" + new UUID(1, 2);

    @Inject
    Keys keys;

    @Test
    void a_key_is_sent_in_either_header() {
        String key = People.key("curate");
        assertThat(write("Authorization", "Bearer " + key).statusCode()).isEqualTo(422);
        assertThat(write("X-API-Key", key).statusCode()).isEqualTo(422);
        assertThat(write("X-API-Key", People.key("read", "propose")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_key_is_shown_once_and_kept_nowhere() {
        String key = People.key("read");
        String secret = key.substring(key.length() - 43);
        Api.admin()
                .get(KEYS + "?limit=100")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(not(containsString(secret)));
        assertThat(People.ask("select secret from api_key where id = '" + id(key) + "'"))
                .hasSize(64)
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alongside_", "alongside_nonsense", "alongside_0198c0de7a1170008000000000000001_x", "other"})
    void what_is_no_key_is_refused_even_where_none_is_needed(String key) {
        Response answer = Api.reader().header("X-API-Key", key).get("/api/v1/rungs");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("detail")).isEqualTo("This is no key of ours.");
    }

    @Test
    void another_key_s_secret_does_not_do() {
        String one = People.key("curate");
        String other = People.key("curate");
        String mixed = one.substring(0, one.length() - 43) + other.substring(other.length() - 43);
        assertThat(write("X-API-Key", mixed).statusCode()).isEqualTo(401);
    }

    @Test
    void a_revoked_key_is_told_so() {
        String key = People.key("curate");
        Api.admin().delete(KEYS + "/" + id(key)).then().statusCode(204);
        Response answer = write("X-API-Key", key);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String>path("detail")).isEqualTo("This key has been revoked.");
        Api.admin().delete(KEYS + "/" + id(key)).then().statusCode(409);
    }

    @Test
    void a_key_that_is_over_is_told_so() {
        String key = People.key("curate");
        People.change("update api_key set expires_at = now() - interval '1 second' where id = '" + id(key) + "'");
        keys.reload();
        Response answer = write("X-API-Key", key);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String>path("detail")).startsWith("This key was good until ");
    }

    @Test
    void its_last_use_is_on_record_to_the_minute() {
        String key = People.key("read");
        String at = KEYS + "/" + id(key);
        assertThat(Api.admin().get(at).<String>path("usedAt")).isNull();
        Api.reader().header("X-API-Key", key).get("/api/v1/rungs").then().statusCode(200);
        keys.catchUp();
        assertThat(Api.admin().get(at).<String>path("usedAt")).endsWith(":00Z");
    }

    @Test
    void what_a_key_writes_is_signed_with_it() {
        String key = People.key("curate");
        Map<String, ?> draft = Map.of(
                "name", "Weaste Kettle", "kind", "charity", "size", "micro", "summary", "Tea, decided on together.");
        String entry = Api.reader()
                .header("X-API-Key", key)
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(People.ask("select made_by from proposal where target_id = '" + entry + "'"))
                .isEqualTo("key:" + id(key));
        Api.remove("organisations", entry);
    }

    @ParameterizedTest
    @CsvSource({"scopes, write", "expiresAt, 2020-01-01T00:00:00Z", "requestsPerMinute, 0", "owner, ''", "name, ''"})
    void what_breaks_a_rule_is_named(String field, String value) {
        Map<String, Object> draft =
                new java.util.HashMap<>(Map.of("name", "A test", "owner", "Its author", "scopes", List.of("read")));
        draft.put(field, field.equals("scopes") ? List.of(value) : field.equals("requestsPerMinute") ? 0 : value);
        Response answer = Api.admin().body(draft).post(KEYS);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].field")).startsWith(field);
    }

    private static Response write(String header, String value) {
        return Api.reader()
                .header(header, value)
                .contentType(ContentType.JSON)
                .body("{}")
                .put(CURATED);
    }

    private static String id(String key) {
        return ApiKey.idIn(key).orElseThrow().toString();
    }
}
