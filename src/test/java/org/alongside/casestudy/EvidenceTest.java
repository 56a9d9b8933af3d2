package org.alongside.casestudy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.organisation.Organisation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceTest {

    @Inject
    EvidenceKeeper keeper;

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @Test
    void a_claim_is_not_evidence() {
        String id = Api.listed(
                "organisations",
                Drafts.organisation("Only Says So", "claimed", Map.of("rung", 7, "statedOn", "2026-01-01")));
        organisation(id)
                .body("claimed.rung", equalTo(7))
                .body("claimed.label", equalTo("Deciding and doing together"))
                .body("evidenced.rung", equalTo(null))
                .body("evidenced.reason", equalTo("No case study has been published yet."));
    }

    @Test
    void a_case_study_bears_out_a_rung_until_it_is_changed_or_taken_down() {
        String id = Api.listed("organisations", Drafts.organisation("Bears It Out"));
        String study = Api.listed("case-studies", Drafts.caseStudy("Menus by vote", 7, id));
        organisation(id)
                .body("evidenced.rung", equalTo(7))
                .body("evidenced.caseStudy", equalTo(study))
                .body("evidenced.reason", containsString("Menus by vote"))
                .body("version", equalTo(2));
        Map<String, Object> draft = Drafts.caseStudy("Menus by vote", 7, id);
        draft.remove("corroboration");
        Api.replace("case-studies", study, draft).then().statusCode(200);
        organisation(id).body("evidenced.rung", equalTo(null)).body("evidenced.reason", containsString("participant"));
        Api.replace("case-studies", study, Drafts.caseStudy("Menus by vote", 4, id))
                .then()
                .statusCode(200);
        organisation(id).body("evidenced.rung", equalTo(4));
        Api.remove("case-studies", study).then().statusCode(204);
        organisation(id).body("evidenced.rung", equalTo(null));
        given().get("/api/v1/case-studies/" + study).then().statusCode(410);
    }

    @Test
    void a_case_study_counts_for_each_organisation_it_names_and_no_longer_for_one_it_drops() {
        String lead = Api.listed("organisations", Drafts.organisation("Lead"));
        String partner = Api.listed("organisations", Drafts.organisation("Partner"));
        Map<String, Object> draft = Drafts.caseStudy("Quilting", 6, lead);
        draft.put(
                "organisations", List.of(Map.of("id", lead, "part", "lead"), Map.of("id", partner, "part", "partner")));
        String study = Api.listed("case-studies", draft);
        organisation(lead).body("evidenced.rung", equalTo(6));
        organisation(partner).body("evidenced.rung", equalTo(6));
        given().get("/api/v1/organisations/" + partner + "/case-studies").then().body("items.id", contains(study));
        search("q=quilting").body("items.organisation.name", hasItems("Lead", "Partner"));
        Api.replace("case-studies", study, Drafts.caseStudy("Quilting", 6, lead))
                .then()
                .statusCode(200);
        organisation(partner).body("evidenced.rung", equalTo(null));
        given().get("/api/v1/organisations/" + partner + "/case-studies").then().body("items", empty());
        search("q=quilting").body("items.organisation.name", contains("Lead"));
    }

    @Test
    void evidence_lapses_by_itself() {
        String id = Api.listed("organisations", Drafts.organisation("Long Ago"));
        Api.listed("case-studies", Drafts.endedCaseStudy("A finished thing", 5, id, 12));
        organisation(id)
                .body("evidenced.rung", equalTo(5))
                .body(
                        "evidenced.until",
                        equalTo(LocalDate.now().minusMonths(12).plusMonths(36).toString()));
        QuarkusTransaction.requiringNew().run(() -> {
            Organisation.update("evidenced.until = ?1 where id = ?2", LocalDate.now(), java.util.UUID.fromString(id));
            CaseStudy.update("endedOn = ?1 where title = ?2", LocalDate.now().minusMonths(37), "A finished thing");
        });
        keeper.lapse();
        organisation(id).body("evidenced.rung", equalTo(null)).body("version", equalTo(3));
        List<Map<String, Object>> changes =
                given().get("/api/v1/changes?limit=100").jsonPath().getList("items");
        assertThat(changes)
                .anySatisfy(change -> assertThat(change)
                        .containsEntry("id", id)
                        .containsEntry("version", 3)
                        .containsEntry("action", "changed"));
    }

    @Test
    void a_case_study_says_what_is_wrong_with_it() {
        Map<String, Object> draft = Drafts.caseStudy("", 9, "0198c0de-7a11-7000-8000-00000000dead");
        draft.put("endedOn", "2026-01-01");
        draft.put("barriers", List.of(Map.of("code", "gremlins")));
        draft.put("evidence", List.of(Map.of("kind", "webpage", "url", "ftp://x")));
        Api.list("case-studies", draft)
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        hasItems(
                                "title",
                                "rung",
                                "organisations[0].id",
                                "endedOn",
                                "barriers[0].code",
                                "evidence[0].url"));
        Map<String, Object> unfinished = Drafts.caseStudy("No end", 5, "0198c0de-7a11-7000-8000-00000000dead");
        unfinished.put("ongoing", false);
        Api.list("case-studies", unfinished).then().statusCode(422).body("errors.field", hasItem("endedOn"));
    }

    private static ValidatableResponse organisation(String id) {
        return given().get("/api/v1/organisations/" + id).then().statusCode(200);
    }

    private static ValidatableResponse search(String query) {
        return given().get("/api/v1/search?" + query).then().statusCode(200);
    }
}
