package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Admins look after accounts; everybody looks after their own password. */
@QuarkusTest
class AccountTest {

    /** What only those may do who decide. */
    private static final String CURATED = "/api/v1/duplicates/" + new UUID(1, 1) + "/" + new UUID(1, 2);

    private static final String ACCOUNTS = "/api/v1/accounts";

    @BeforeEach
    void forgive() {
        People.forgive();
    }

    @Test
    void a_new_account_opens_with_its_password_and_shows_it_to_nobody() {
        String name = People.made("curator");
        assertThat(write(People.basic(name)).statusCode()).isEqualTo(422);
        assertThat(write(People.basic(name, "willow-kettle-drun")).statusCode()).isEqualTo(401);
        Api.admin()
                .get(ACCOUNTS + "?limit=100")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(not(containsString("$2a$")))
                .body(not(containsString("password")));
    }

    @Test
    void a_name_is_told_apart_by_letters_and_not_by_their_size() {
        String name = People.made("curator");
        assertThat(write(People.basic(name.toUpperCase(java.util.Locale.ROOT))).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "name, Rosa",
                "name, r",
                "name, key:1",
                "name, null",
                "role, boss",
                "role, null",
                "email, nowhere",
                "areas, E99999999",
                "password, short",
                "password, null"
            })
    void what_breaks_a_rule_is_named_and_not_repeated(String field, String value) {
        Map<String, Object> draft = new HashMap<>(People.draft("rosa", "curator"));
        draft.put(field, field.equals("areas") ? List.of(value) : value);
        Response answer = Api.admin().body(draft).post(ACCOUNTS);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].field")).startsWith(field);
        assertThat(answer.<Object>path("errors[0].value")).isNull();
    }

    @Test
    void a_name_that_is_taken_is_a_conflict() {
        String name = People.made("curator");
        Api.admin().body(People.draft(name, "admin")).post(ACCOUNTS).then().statusCode(409);
    }

    @Test
    void nobody_else_can_be_called_like_somebody_who_is_gone() {
        String name = People.made("curator");
        Api.admin().delete(ACCOUNTS + "/" + People.idOf(name)).then().statusCode(204);
        Api.admin()
                .body(People.draft(name, "contributor"))
                .post(ACCOUNTS)
                .then()
                .statusCode(409)
                .body("detail", containsString("or was"));
    }

    @Test
    void what_is_changed_counts_at_once() {
        String name = People.made("curator");
        String id = People.idOf(name);
        assertThat(write(People.basic(name)).statusCode()).isEqualTo(422);
        change(id, Map.of("name", name, "role", "contributor")).then().statusCode(200);
        assertThat(write(People.basic(name)).statusCode()).isEqualTo(403);
        change(id, Map.of("name", name, "role", "curator", "disabled", true))
                .then()
                .statusCode(200);
        assertThat(write(People.basic(name)).statusCode()).isEqualTo(401);
        change(id, Map.of("name", name, "role", "curator", "password", "rowan-teapot-fiddle"))
                .then()
                .statusCode(200);
        assertThat(write(People.basic(name)).statusCode()).isEqualTo(401);
        assertThat(write(People.basic(name, "rowan-teapot-fiddle")).statusCode())
                .isEqualTo(422);
        Api.admin().delete(ACCOUNTS + "/" + id).then().statusCode(204);
        assertThat(write(People.basic(name, "rowan-teapot-fiddle")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_name_never_changes() {
        String name = People.made("curator");
        change(People.idOf(name), Map.of("name", "somebody-else", "role", "curator"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("name"));
    }

    @Test
    void somebody_is_always_left_to_look_after_the_directory() {
        List<String> others = Api.admin()
                .get(ACCOUNTS + "?limit=100")
                .path("items.findAll { it.role == 'admin' && !it.disabled && it.name != 'admin' }.id");
        others.forEach(other -> Api.admin().delete(ACCOUNTS + "/" + other));
        String admin = People.idOf("admin");
        Api.admin().delete(ACCOUNTS + "/" + admin).then().statusCode(409);
        change(admin, Map.of("name", "admin", "role", "curator")).then().statusCode(409);
        change(admin, Map.of("name", "admin", "role", "admin", "disabled", true))
                .then()
                .statusCode(409);
    }

    @Test
    void everybody_changes_their_own_password_with_the_old_one() {
        String name = People.made("contributor");
        String wanted = "rowan-teapot-fiddle";
        changePassword(name, Map.of("current", "not-" + People.PASSWORD, "password", wanted))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("current"));
        changePassword(name, Map.of("current", People.PASSWORD, "password", "passwordpassword"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("password"));
        changePassword(name, Map.of("current", People.PASSWORD, "password", wanted))
                .then()
                .statusCode(204);
        assertThat(write(People.basic(name)).statusCode()).isEqualTo(401);
        assertThat(write(People.basic(name, wanted)).statusCode()).isEqualTo(403);
    }

    @Test
    void an_account_nobody_has_is_not_found() {
        Api.admin().get(ACCOUNTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static Response write(String credentials) {
        return Api.reader()
                .header("Authorization", credentials)
                .contentType(ContentType.JSON)
                .body("{}")
                .put(CURATED);
    }

    private static Response change(String id, Map<String, ?> draft) {
        return Api.admin().body(draft).put(ACCOUNTS + "/" + id);
    }

    private static Response changePassword(String name, Map<String, ?> draft) {
        return Api.reader()
                .header("Authorization", People.basic(name))
                .contentType(ContentType.JSON)
                .body(draft)
                .put(ACCOUNTS + "/me/password");
    }
}
