package org.alongside.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry that has become part of another leads there for ever. */
@QuarkusTest
class MergedTest {

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/case-studies", "/champions", "/matches", "/matches?limit=5", "/champions?limit=2"})
    void its_id_and_what_is_below_it_lead_to_the_survivor(String below) {
        String survivor = listed("Survivor");
        String merged = listed("Merged");
        merge(merged, survivor);
        moved(merged + below, survivor + below)
                .contentType("application/problem+json")
                .body("status", equalTo(308))
                .body("detail", equalTo("The organisation " + merged + " is part of " + survivor + " now."));
    }

    @Test
    void its_org_ids_mean_the_survivor() {
        String survivor = listed("Numbered survivor");
        String merged = listed(Drafts.organisation("Numbered", "orgIds", List.of("GB-COH-01234588")));
        merge(merged, survivor);
        given().get("/api/v1/organisations/GB-COH-1234588")
                .then()
                .statusCode(200)
                .body("id", equalTo(survivor))
                .body("orgIds", contains("GB-COH-01234588"));
    }

    @Test
    void org_ids_that_were_not_wanted_still_mean_the_survivor_and_may_be_taken_later() {
        String survivor = listed("Unnumbered survivor");
        String merged = listed(Drafts.organisation("Other number", "orgIds", List.of("GB-COH-01234589")));
        Api.merge(survivor, merged, Map.of("orgIds", "survivor"))
                .then()
                .statusCode(200)
                .body("orgIds", empty());
        given().get("/api/v1/organisations/GB-COH-01234589").then().body("id", equalTo(survivor));
        Map<String, Object> draft = Drafts.organisation("Numbered after all", "orgIds", List.of("GB-COH-01234589"));
        Api.list("organisations", draft).then().statusCode(422);
        Api.replace("organisations", survivor, draft)
                .then()
                .statusCode(200)
                .body("orgIds", contains("GB-COH-01234589"));
    }

    @Test
    void what_was_merged_into_it_before_leads_to_the_last_one_at_once() {
        String first = listed("First");
        String second = listed("Second");
        String third = listed("Third");
        merge(first, second);
        merge(second, third);
        moved(first, third);
        moved(second, third);
        given().get("/api/v1/organisations/" + third).then().statusCode(200);
    }

    @Test
    void it_is_neither_listed_nor_found() {
        String survivor = listed("Kettle of the Canal");
        String merged = listed("Kettle by the Canal");
        merge(merged, survivor);
        List<String> listed = given().get("/api/v1/organisations?limit=100").path("items.id");
        assertThat(listed).contains(survivor).doesNotContain(merged);
        String streamed =
                given().accept("text/csv").get("/api/v1/organisations").asString();
        assertThat(streamed).contains(survivor).doesNotContain(merged);
        // The last change is the merging, so search shows it once it shows this
        String later = Api.listed("organisations", Drafts.organisation("Kettle on the Canal"));
        List<String> found = given().get("/api/v1/search?q=kettle&willing=any").path("items.organisation.id");
        assertThat(found).contains(later, survivor).doesNotContain(merged);
    }

    @Test
    void it_can_be_neither_changed_nor_taken_down() {
        String survivor = listed("Whole");
        String merged = listed("Part");
        merge(merged, survivor);
        Api.replace("organisations", merged, Drafts.organisation("Apart"))
                .then()
                .statusCode(409)
                .body("detail", containsString(survivor));
        Api.remove("organisations", merged).then().statusCode(409);
        given().get("/api/v1/organisations/" + survivor).then().statusCode(200);
    }

    @Test
    void its_tombstone_names_the_survivor_and_others_name_nobody() {
        String survivor = listed("Named in the log");
        String merged = listed("Buried in the log");
        String gone = listed("Gone from the log");
        Api.remove("organisations", gone);
        merge(merged, survivor);
        List<Map<String, Object>> changes =
                given().get("/api/v1/changes?limit=100").path("items.findAll { it.action == 'removed' }");
        assertThat(changes)
                .anySatisfy(
                        change -> assertThat(change).containsEntry("id", merged).containsEntry("replacedBy", survivor));
        assertThat(changes)
                .anySatisfy(
                        change -> assertThat(change).containsEntry("id", gone).doesNotContainKey("replacedBy"));
    }

    private static void merge(String id, String into) {
        Api.merge(into, id, Map.of()).then().statusCode(200);
    }

    private static String listed(String name) {
        return listed(Drafts.organisation(name));
    }

    private static String listed(Map<String, Object> draft) {
        return Api.admin()
                .body(draft)
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse moved(String from, String to) {
        return given().redirects()
                .follow(false)
                .get("/api/v1/organisations/" + from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/organisations/" + to));
    }
}
