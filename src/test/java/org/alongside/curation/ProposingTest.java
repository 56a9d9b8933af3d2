package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people propose who don't decide. */
@QuarkusTest
class ProposingTest {

    private static final String NOBODY = "0198c0de-7a11-7000-8000-000000000009";

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @Test
    void what_a_contributor_lists_waits_and_nobody_sees_it_before() {
        String contributor = Proposals.contributor();
        Response made = Proposals.as(contributor)
                .body(Drafts.organisation("Not Yet Listed"))
                .post("/api/v1/organisations");
        made.then()
                .statusCode(202)
                .header("Location", endsWith("/api/v1/proposals/" + made.path("id")))
                .body("status", equalTo("waiting"), "action", equalTo("create"), "kind", equalTo("organisation"))
                .body("state.name", equalTo("Not Yet Listed"), "name", equalTo("Not Yet Listed"))
                .body("$", not(hasKey("review")));
        given().get("/api/v1/organisations/" + made.path("target")).then().statusCode(404);
        Proposals.as(contributor).get(made.header("Location")).then().statusCode(200);
    }

    @Test
    void what_a_contributor_changes_or_takes_down_stays_as_it_is_meanwhile() {
        String id = Api.listed("organisations", Drafts.organisation("Stays Meanwhile"));
        String contributor = Proposals.contributor();
        Proposals.as(contributor)
                .header("If-Match", "\"v1-en\"")
                .body(Drafts.organisation("Would Be Renamed"))
                .put("/api/v1/organisations/" + id)
                .then()
                .statusCode(202)
                .body("action", equalTo("change"), "target", equalTo(id), "baseVersion", equalTo(1))
                .body("changes.path", contains("name"))
                .body("changes[0].before", equalTo("Stays Meanwhile"))
                .body("changes[0].after", equalTo("Would Be Renamed"));
        Proposals.as(contributor)
                .header("If-Match", "*")
                .delete("/api/v1/organisations/" + id)
                .then()
                .statusCode(202)
                .body("action", equalTo("archive"), "state", nullValue());
        given().get("/api/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Stays Meanwhile"), "version", equalTo(1));
    }

    @Test
    void whoever_writes_in_welsh_is_answered_in_welsh() {
        String id = Api.listed("organisations", Drafts.organisation("Torthau"));
        Proposals.as(Proposals.contributor())
                .header("Accept-Language", "cy")
                .header("If-Match", "*")
                .body(Drafts.organisation("Torthau Cynnes"))
                .put("/api/v1/organisations/" + id)
                .then()
                .statusCode(202)
                .body("changes.label", contains("Enw"));
    }

    @Test
    void case_studies_and_champions_wait_too() {
        String id = Api.listed("organisations", Drafts.organisation("Has Both"));
        String contributor = Proposals.contributor();
        String study = Proposals.as(contributor)
                .body(Drafts.caseStudy("Waiting study", 7, id))
                .post("/api/v1/case-studies")
                .then()
                .statusCode(202)
                .extract()
                .path("target");
        given().get("/api/v1/case-studies/" + study).then().statusCode(404);
        given().get("/api/v1/organisations/" + id).then().body("evidenced.rung", nullValue());
        Proposals.as(contributor)
                .body(Drafts.champion("Waiting Robin"))
                .post("/api/v1/champions")
                .then()
                .statusCode(202)
                .body("state.displayName", equalTo("Waiting Robin"))
                .body("state", not(hasKey("contact")));
    }

    @Test
    void a_service_with_a_key_to_propose_proposes() {
        Response made = Proposals.as("Bearer " + People.key("propose"))
                .body(Drafts.organisation("Sent by a Service"))
                .post("/api/v1/organisations");
        made.then().statusCode(202).body("origin", equalTo("api"));
        Proposals.seen(made.path("id")).then().body("review.madeBy", containsString("key:"));
    }

    @Test
    void a_change_says_which_version_it_is_based_on() {
        String id = Api.listed("organisations", Drafts.organisation("Versioned"));
        Api.replace("organisations", id, Drafts.organisation("Versioned twice"))
                .then()
                .statusCode(200);
        String contributor = Proposals.contributor();
        Map<String, Object> draft = Drafts.organisation("Versioned thrice");
        String path = "/api/v1/organisations/" + id;
        Proposals.as(contributor).body(draft).put(path).then().statusCode(428);
        Proposals.as(contributor)
                .header("If-Match", "\"v1-en\"")
                .body(draft)
                .put(path)
                .then()
                .statusCode(412);
        Proposals.as(contributor)
                .header("If-Match", "\"v2-en\"")
                .body(draft)
                .put(path)
                .then()
                .statusCode(202)
                .body("baseVersion", equalTo(2));
    }

    @Test
    void who_may_decide_has_it_done_at_once_and_can_say_why() {
        Map<String, Object> draft = Proposals.creation("organisation", Drafts.organisation("Done at Once"));
        draft.put("why", "They asked us at the market.");
        draft.put("source", "Their members' meeting");
        Response made = Api.admin().body(draft).post(Proposals.PATH);
        made.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/proposals/" + made.path("id")))
                .body("status", equalTo("approved"), "resultVersion", equalTo(1))
                .body("why", equalTo("They asked us at the market."), "source", equalTo("Their members' meeting"))
                .body("review.madeBy", equalTo("admin"), "review.decidedBy", equalTo("admin"));
        given().get("/api/v1/organisations/" + made.path("target")).then().statusCode(200);
    }

    @Test
    void a_curator_proposes_where_they_dont_decide() {
        String curator = People.basic(People.made("curator", Drafts.GREATER_MANCHESTER));
        Map<String, Object> elsewhere = Drafts.organisation("Elsewhere", "areasServed", List.of(Drafts.CARDIFF));
        Response proposed = Proposals.as(curator)
                .body(Proposals.creation("organisation", elsewhere))
                .post(Proposals.PATH);
        proposed.then().statusCode(202).body("$", not(hasKey("review")));
        Proposals.as(curator)
                .get(Proposals.PATH + "/" + proposed.path("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting"), "$", not(hasKey("review")));
        String others = Proposals.waiting(Proposals.creation("organisation", elsewhere));
        Proposals.as(curator).get(Proposals.PATH + "/" + others).then().statusCode(403);
        Proposals.as(curator)
                .body(Proposals.creation("organisation", Drafts.organisation("Here")))
                .post(Proposals.PATH)
                .then()
                .statusCode(201);
        Proposals.as(curator)
                .body(elsewhere)
                .post("/api/v1/organisations")
                .then()
                .statusCode(403);
    }

    @Test
    void two_organisations_can_be_proposed_to_be_one() {
        String stays = Api.listed("organisations", Drafts.organisation("Stays On"));
        String goes =
                Api.listed("organisations", Drafts.organisation("Goes Over", "orgIds", List.of("GB-CHC-7200001")));
        Map<String, Object> state = Drafts.organisation("Stays On", "orgIds", List.of("GB-CHC-7200001"));
        Map<String, Object> draft = Proposals.draft("organisation", "merge", goes, state);
        draft.put("survivor", stays);
        String id = Proposals.waiting(draft);
        given().get("/api/v1/organisations/" + goes).then().statusCode(200);
        Proposals.seen(id)
                .then()
                .body("survivor", equalTo(stays), "changes.path", contains("orgIds"))
                .body("review.risks.code", hasItems("merges"));
        Proposals.approve(id).then().statusCode(200).body("status", equalTo("approved"));
        given().redirects()
                .follow(false)
                .get("/api/v1/organisations/" + goes)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/organisations/" + stays));
        given().get("/api/v1/organisations/GB-CHC-7200001")
                .then()
                .statusCode(200)
                .body("id", equalTo(stays));
    }

    @Test
    void every_fault_of_the_state_is_named_below_it_and_nothing_is_kept() {
        Map<String, Object> state = Drafts.organisation(" ");
        state.remove("summary");
        state.put("areasServed", List.of(Drafts.SALFORD, "X99"));
        Proposals.as(Proposals.contributor())
                .body(Proposals.creation("organisation", state))
                .post(Proposals.PATH)
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("state.name", "state.summary", "state.areasServed[1]"));
        state.put("nam", "oops");
        Proposals.as(Proposals.contributor())
                .body(Proposals.creation("organisation", state))
                .post(Proposals.PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("state.nam"));
        assertThat(Proposals.ask("select count(*) from proposal where state->>'nam' = ?", "oops"))
                .isEqualTo("0");
    }

    @Test
    void what_two_entries_would_share_is_named_when_it_is_proposed() {
        Api.listed("organisations", Drafts.organisation("Number Holder", "orgIds", List.of("GB-CHC-7200002")));
        Proposals.as(Proposals.contributor())
                .body(Drafts.organisation("Number Taker", "orgIds", List.of("GB-CHC-7200002")))
                .post("/api/v1/organisations")
                .then()
                .statusCode(422)
                .body("errors.field", contains("orgIds"));
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, change, target",
        "organisation, change, state",
        "organisation, archive, target",
        "champion, create, state",
        "caseStudy, restore, restoredVersion",
        "organisation, merge, survivor",
        "champion, merge, kind"
    })
    void what_is_missing_is_named(String kind, String action, String field) {
        Proposals.as(Proposals.contributor())
                .body(Map.of("kind", kind, "action", action))
                .post(Proposals.PATH)
                .then()
                .statusCode(422)
                .body("errors.field", hasItems(field));
    }

    @Test
    void nothing_can_be_proposed_about_what_is_not_there() {
        String contributor = Proposals.contributor();
        Map<String, Object> state = Drafts.organisation("Ghost");
        Proposals.as(contributor)
                .body(Proposals.change(NOBODY, state))
                .post(Proposals.PATH)
                .then()
                .statusCode(404);
        String down = Api.listed("organisations", Drafts.organisation("Taken Down"));
        Api.remove("organisations", down).then().statusCode(204);
        Proposals.as(contributor)
                .body(Proposals.change(down, state))
                .post(Proposals.PATH)
                .then()
                .statusCode(410);
        String survivor = Api.listed("organisations", Drafts.organisation("Survivor of Two"));
        String merged = Api.listed("organisations", Drafts.organisation("Merged of Two"));
        Api.merge(survivor, merged, Map.of()).then().statusCode(200);
        Proposals.as(contributor)
                .body(Proposals.change(merged, state))
                .post(Proposals.PATH)
                .then()
                .statusCode(409)
                .body("detail", containsString(survivor));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 999})
    void a_version_that_never_was_is_no_base(int version) {
        String id = Api.listed("organisations", Drafts.organisation("One Version"));
        Map<String, Object> draft = Proposals.change(id, Drafts.organisation("Two Versions"));
        draft.put("baseVersion", version);
        Proposals.as(Proposals.contributor())
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("baseVersion"));
    }

    @Test
    void a_proposal_is_its_makers_own() {
        String maker = Proposals.contributor();
        String id = Proposals.as(maker)
                .body(Proposals.creation("organisation", Drafts.organisation("Mine Alone")))
                .post(Proposals.PATH)
                .path("id");
        String somebody = Proposals.contributor();
        Proposals.as(somebody).get(Proposals.PATH + "/" + id).then().statusCode(404);
        Proposals.as(somebody).delete(Proposals.PATH + "/" + id).then().statusCode(404);
        Proposals.as(somebody)
                .body(Map.of("answer", "Mine"))
                .put(Proposals.PATH + "/" + id)
                .then()
                .statusCode(404);
        Proposals.visitor().get(Proposals.PATH + "/" + id).then().statusCode(401);
        Proposals.as(somebody).get(Proposals.PATH).then().statusCode(200).body("items.size()", equalTo(0));
        Proposals.as(maker)
                .get(Proposals.PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("items.id", contains(id), "items[0].risk", nullValue(), "items[0].claim", nullValue());
    }

    @Test
    void a_proposal_can_be_taken_back_until_somebody_has_decided() {
        String maker = Proposals.contributor();
        String id = Proposals.as(maker)
                .body(Proposals.creation("champion", Drafts.champion("Taken Back")))
                .post(Proposals.PATH)
                .path("id");
        Proposals.as(maker).delete(Proposals.PATH + "/" + id).then().statusCode(204);
        Proposals.as(maker).delete(Proposals.PATH + "/" + id).then().statusCode(409);
        Proposals.seen(id).then().body("status", equalTo("withdrawn"));
        Proposals.approve(id).then().statusCode(409).body("detail", containsString("withdrew"));
        assertThat(contacts(id)).isEqualTo("0");
    }

    @Test
    void a_request_sent_again_with_its_key_proposes_nothing_twice() {
        String contributor = Proposals.contributor();
        Map<String, Object> draft = Drafts.organisation("Proposed Once");
        for (String path : List.of("/api/v1/organisations", Proposals.PATH)) {
            Map<String, Object> body =
                    path.equals(Proposals.PATH) ? Proposals.creation("organisation", draft) : new HashMap<>(draft);
            String key = "once " + path;
            Response first = Proposals.as(contributor)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(path);
            Response second = Proposals.as(contributor)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(path);
            assertThat(first.statusCode()).isEqualTo(202);
            assertThat(second.statusCode()).isEqualTo(202);
            assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        }
    }

    @Test
    void how_to_reach_a_champion_stays_apart_from_the_proposal_and_is_gone_with_the_decision() {
        String id = Proposals.waiting(Proposals.creation("champion", Drafts.champion("Apart Robin")));
        assertThat(Proposals.ask("select state::text from proposal where id::text = ?", id))
                .contains("Apart Robin")
                .doesNotContain("planted", "consent");
        assertThat(contacts(id)).isEqualTo("1");
        assertThat(Proposals.seen(id).asString()).doesNotContain("planted");
        String champion = Proposals.approve(id).then().statusCode(200).extract().path("target");
        given().get("/api/v1/champions/" + champion).then().statusCode(200);
        assertThat(contacts(id)).isEqualTo("0");
        assertThat(Proposals.ask("select email from champion_contact where champion_id::text = ?", champion))
                .isEqualTo("planted.champion@example.org");
        String rejected = Proposals.waiting(Proposals.creation("champion", Drafts.champion("Not Robin")));
        Proposals.decide(rejected, Map.of("decision", "reject", "reason", "Listed already"))
                .then()
                .statusCode(200);
        assertThat(contacts(rejected)).isEqualTo("0");
    }

    private static String contacts(String proposal) {
        return Proposals.ask("select count(*) from proposal_contact where proposal_id::text = ?", proposal);
    }
}
