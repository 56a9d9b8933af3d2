package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two have changed the same entry, and nothing is overwritten. */
@QuarkusTest
class ConflictTest {

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @Test
    void what_was_published_meanwhile_is_shown_three_way_and_not_overwritten() {
        String organisation = Api.listed("organisations", Drafts.organisation("Base Name"));
        String id = Proposals.waiting(Proposals.change(
                organisation, Drafts.organisation("Proposed Name", "website", "https://proposed.example.org")));
        Api.replace("organisations", organisation, Drafts.organisation("Published Name", "size", "small"))
                .then()
                .statusCode(200);
        Proposals.approve(id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("Version 2 has been published since"))
                .body("conflict.baseVersion", equalTo(1), "conflict.publishedVersion", equalTo(2))
                .body("conflict.fields.path", contains("name", "size", "website"))
                .body("conflict.fields.changedBy", contains("both", "published", "proposed"))
                .body("conflict.fields.mergeable", contains(false, true, true))
                .body("conflict.fields[0].base", equalTo("Base Name"))
                .body("conflict.fields[0].published", equalTo("Published Name"))
                .body("conflict.fields[0].proposed", equalTo("Proposed Name"))
                .body("conflict.merged.name", equalTo("Published Name"))
                .body("conflict.merged.size", equalTo("small"))
                .body("conflict.merged.website", equalTo("https://proposed.example.org"));
        published(organisation, "Published Name", 2);
        Proposals.seen(id).then().body("status", equalTo("waiting"), "review.conflict.publishedVersion", equalTo(2));
    }

    @Test
    void it_is_decided_again_on_top_of_what_is_published() {
        String organisation = Api.listed("organisations", Drafts.organisation("Old"));
        String id = Proposals.waiting(Proposals.change(organisation, Drafts.organisation("Proposed")));
        Api.replace("organisations", organisation, Drafts.organisation("Old", "size", "small"))
                .then()
                .statusCode(200);
        Proposals.decide(id, Map.of("decision", "approve", "baseVersion", 2))
                .then()
                .statusCode(422)
                .body("errors.field", contains("state"));
        Map<String, Object> merged = Drafts.organisation("Proposed", "size", "small");
        Proposals.decide(id, Map.of("decision", "approve", "baseVersion", 1, "state", merged))
                .then()
                .statusCode(409);
        Proposals.decide(id, Map.of("decision", "approve", "baseVersion", 2, "state", merged))
                .then()
                .statusCode(200)
                .body("resultVersion", equalTo(3));
        published(organisation, "Proposed", 3);
        given().get("/api/v1/organisations/" + organisation).then().body("size", equalTo("small"));
    }

    @Test
    void evidence_that_was_weighed_again_is_no_conflict() {
        String organisation = Api.listed("organisations", Drafts.organisation("Weighed"));
        String id = Proposals.waiting(Proposals.change(organisation, Drafts.organisation("Weighed Anew")));
        Api.listed("case-studies", Drafts.caseStudy("In between", 5, organisation));
        published(organisation, "Weighed", 2);
        Proposals.seen(id).then().body("review.conflict", nullValue());
        Proposals.approve(id).then().statusCode(200);
        published(organisation, "Weighed Anew", 3);
    }

    @Test
    void a_confirmation_in_between_is_no_conflict_and_stands() {
        String organisation =
                Api.listed("organisations", Drafts.organisation("Confirmed", "confirmedOn", "2026-01-01"));
        String id = Proposals.waiting(
                Proposals.change(organisation, Drafts.organisation("Confirmed Anew", "confirmedOn", "2026-01-01")));
        String today = Api.admin()
                .post("/api/v1/freshness/" + organisation + "/confirmation")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .extract()
                .path("confirmedOn");
        Proposals.seen(id).then().body("review.conflict", nullValue(), "changes.path", contains("name"));
        Proposals.approve(id).then().statusCode(200);
        published(organisation, "Confirmed Anew", 3);
        given().get("/api/v1/organisations/" + organisation).then().body("confirmedOn", equalTo(today));
    }

    @Test
    void what_was_taken_down_meanwhile_is_not_listed_again_by_accident() {
        String organisation = Api.listed("organisations", Drafts.organisation("Closed Meanwhile"));
        String id = Proposals.waiting(Proposals.change(organisation, Drafts.organisation("Open")));
        Api.remove("organisations", organisation).then().statusCode(204);
        Proposals.approve(id).then().statusCode(409).body("conflict.publishedVersion", equalTo(2));
        given().get("/api/v1/organisations/" + organisation).then().statusCode(410);
    }

    @Test
    void taking_down_what_has_changed_since_has_to_be_looked_at_again() {
        String organisation = Api.listed("organisations", Drafts.organisation("Better Now"));
        String id = Proposals.waiting(Proposals.draft("organisation", "archive", organisation, null));
        Api.replace("organisations", organisation, Drafts.organisation("Better Than Ever"))
                .then()
                .statusCode(200);
        Proposals.approve(id)
                .then()
                .statusCode(409)
                .body("conflict.fields.changedBy", contains("published"), "conflict.merged", nullValue());
        Proposals.decide(id, Map.of("decision", "approve", "baseVersion", 2))
                .then()
                .statusCode(200);
        given().get("/api/v1/organisations/" + organisation).then().statusCode(410);
    }

    @Test
    void a_proposal_may_be_based_on_an_older_version_from_the_start() {
        String organisation = Api.listed("organisations", Drafts.organisation("Read Yesterday"));
        Api.replace("organisations", organisation, Drafts.organisation("Read Today"))
                .then()
                .statusCode(200);
        Map<String, Object> draft =
                Proposals.change(organisation, Drafts.organisation("Read Yesterday", "supports", List.of("travel")));
        draft.put("baseVersion", 1);
        String id = Proposals.waiting(draft);
        Proposals.seen(id)
                .then()
                .body("review.conflict.fields.path", contains("name", "supports"))
                .body("review.conflict.fields.mergeable", contains(true, true));
        Proposals.approve(id).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 999})
    void a_version_that_never_was_is_no_way_past_what_was_published_meanwhile(int version) {
        String organisation = Api.listed("organisations", Drafts.organisation("Read Once"));
        String contributor = Proposals.contributor();
        String id = Proposals.as(contributor)
                .body(Proposals.change(organisation, Drafts.organisation("Overwritten")))
                .post(Proposals.PATH)
                .path("id");
        Api.replace("organisations", organisation, Drafts.organisation("Published Since"))
                .then()
                .statusCode(200);
        Proposals.decide(id, Map.of("decision", "approve", "baseVersion", version))
                .then()
                .statusCode(400)
                .body("errors.field", contains("baseVersion"));
        Proposals.decide(id, Map.of("decision", "return", "question", "Is it still so?"))
                .then()
                .statusCode(200);
        Proposals.as(contributor)
                .body(Map.of("answer", "Yes", "baseVersion", version))
                .put(Proposals.PATH + "/" + id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("baseVersion"));
        published(organisation, "Published Since", 2);
    }

    @Test
    void two_that_are_to_be_one_and_have_changed_are_left_alone() {
        String stays = Api.listed("organisations", Drafts.organisation("Stays But Changes"));
        String goes = Api.listed("organisations", Drafts.organisation("Goes"));
        Map<String, Object> draft =
                Proposals.draft("organisation", "merge", goes, Drafts.organisation("Stays But Changes"));
        draft.put("survivor", stays);
        String id = Proposals.waiting(draft);
        Api.replace("organisations", goes, Drafts.organisation("Goes Elsewhere"))
                .then()
                .statusCode(200);
        Proposals.approve(id).then().statusCode(409);
        published(goes, "Goes Elsewhere", 2);
    }

    private static void published(String organisation, String name, int version) {
        given().get("/api/v1/organisations/" + organisation)
                .then()
                .statusCode(200)
                .body("name", equalTo(name), "version", equalTo(version));
    }
}
