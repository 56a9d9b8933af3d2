package org.alongside.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry that has become part of another leads there for ever. */
@QuarkusTest
class MergedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    ChangeLog log;

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
    void its_org_ids_lead_there_too_however_they_are_written() {
        String survivor = listed("Numbered survivor");
        String merged = listed(Drafts.organisation("Numbered", "orgIds", List.of("GB-COH-01234588")));
        merge(merged, survivor);
        moved("GB-COH-01234588", survivor);
        moved("GB-COH-1234588/champions?limit=1", survivor + "/champions?limit=1");
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
    void it_can_be_neither_changed_nor_taken_down_nor_merged_again() {
        String survivor = listed("Whole");
        String merged = listed("Part");
        merge(merged, survivor);
        Api.replace("organisations", merged, Drafts.organisation("Apart"))
                .then()
                .statusCode(409)
                .body("detail", containsString(survivor));
        Api.remove("organisations", merged).then().statusCode(409);
        assertThatThrownBy(() -> merge(survivor, merged)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merge(survivor, survivor)).isInstanceOf(Refusal.class);
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

    /** As a decision to merge will do it. */
    private void merge(String id, String into) {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID loser = UUID.fromString(id);
            UUID survivor = UUID.fromString(into);
            Organisation.findLocked(List.of(loser, survivor));
            Organisation merged = Organisation.findById(loser);
            merged.mergeInto(Organisation.findById(survivor), NOW);
            log.recordReplaced(EntityKind.ORGANISATION, loser, merged.version, survivor);
        });
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
