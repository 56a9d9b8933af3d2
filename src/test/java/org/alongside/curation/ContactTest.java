package org.alongside.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom to write to about an entry is between the organisation and whoever looks after the directory. */
@QuarkusTest
class ContactTest {

    private static final Map<String, Object> ROSA =
            Map.of("name", "Rosa", "email", "rosa@example.org", "language", "cy", "consentOn", "2026-03-02");

    private String id;

    @BeforeEach
    void list_somebody() {
        Directory.empty();
        id = Api.listed("organisations", Drafts.organisation("Weaste Warm Loaves"));
    }

    @Test
    void a_contact_is_kept_read_and_forgotten() {
        Api.admin().get(path(id)).then().statusCode(404);
        Api.admin()
                .body(ROSA)
                .put(path(id))
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("email", equalTo("rosa@example.org"), "source", equalTo("admin"));
        Api.admin().get(path(id)).then().statusCode(200).body("name", equalTo("Rosa"), "language", equalTo("cy"));
        Api.admin().delete(path(id)).then().statusCode(204);
        Api.admin().get(path(id)).then().statusCode(404).body(not(containsString("@")));
        Api.admin().delete(path(id)).then().statusCode(204);
    }

    @Test
    void contributors_look_after_their_own_organisation_s_and_no_other() {
        String other = Api.listed("organisations", Drafts.organisation("Salford Choir"));
        String contributor = People.basic(People.contributorOf(id));
        as(contributor).body(ROSA).put(path(id)).then().statusCode(200);
        as(contributor).get(path(id)).then().statusCode(200);
        as(contributor).body(ROSA).put(path(other)).then().statusCode(403);
        as(contributor).get(path(other)).then().statusCode(403);
        as(contributor).delete(path(other)).then().statusCode(403);
    }

    @Test
    void whoever_was_written_to_goes_along_when_an_entry_becomes_part_of_another() {
        String other = Api.listed("organisations", Drafts.organisation("Salford Choir"));
        Api.admin().body(ROSA).put(path(id)).then().statusCode(200);
        Api.merge(other, id, Map.of()).then().statusCode(200);
        Api.admin().get(path(other)).then().statusCode(200).body("email", equalTo("rosa@example.org"));
        Api.admin().redirects().follow(false).get(path(id)).then().statusCode(308);
    }

    @Test
    void a_curator_for_other_areas_does_not_see_it() {
        Api.admin().body(ROSA).put(path(id)).then().statusCode(200);
        String elsewhere = People.basic(People.made("curator", Drafts.CARDIFF));
        as(elsewhere).get(path(id)).then().statusCode(403).body(not(containsString("rosa")));
        as(People.basic(People.made("curator", Drafts.SALFORD)))
                .get(path(id))
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_else_ever_sees_it() {
        Api.admin().body(ROSA).put(path(id)).then().statusCode(200);
        Api.reader().get(path(id)).then().statusCode(401);
        for (String place : List.of(
                "/api/v1/organisations", "/api/v1/organisations/" + id, "/api/v1/search?q=weaste", "/api/v1/changes")) {
            assertThat(Api.reader().get(place).asString()).as(place).doesNotContain("rosa@", "Rosa");
        }
        assertThat(Api.reader().accept("text/csv").get("/api/v1/organisations").asString())
                .doesNotContain("rosa@");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "email, null",
                "email, nowhere",
                "email, Rosa <rosa@example.org>",
                "language, fr",
                "consentOn, null",
                "consentOn, 2126-01-01"
            })
    void what_breaks_a_rule_is_named_and_not_repeated(String field, String value) {
        Map<String, Object> draft = new HashMap<>(ROSA);
        draft.put(field, value);
        Api.admin()
                .body(draft)
                .put(path(id))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field))
                .body(not(containsString("nowhere")));
    }

    private static RequestSpecification as(String credentials) {
        return Api.reader().header("Authorization", credentials).contentType(ContentType.JSON);
    }

    private static String path(String organisation) {
        return "/api/v1/organisations/" + organisation + "/contact";
    }
}
