package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What became of entries, and going back to what they were. */
@QuarkusTest
class HistoryTest {

    @BeforeAll
    static void start_empty() {
        Directory.empty();
        ReportLimits.forget();
    }

    @Test
    void everybody_sees_what_changed_when_and_why_but_not_who() {
        String id = Api.listed("organisations", Drafts.organisation("First Name"));
        Map<String, Object> draft =
                Proposals.change(id, Drafts.organisation("Second Name", "supports", List.of("travel")));
        draft.put("why", "They told us; ring 0161 496 0000.");
        String proposal = Proposals.waiting(draft);
        Proposals.approve(proposal).then().statusCode(200);
        Response open = given().get("/api/v1/organisations/" + id + "/history");
        open.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, no-cache"))
                .body("items.version", contains(2, 1), "items.action", contains("change", "create"))
                .body("items[0].changed.path", contains("name", "supports"))
                .body("items[0].changed.label", contains("Name", "What taking part comes with"))
                .body("items[0].why", equalTo("They told us; ring [contact removed]."))
                .body("items[1].changed.path", hasItems("name", "summary", "kind"))
                .body("items", everyItem(not(hasKey("by"))), "items", everyItem(not(hasKey("proposal"))));
        assertThat(open.asString()).doesNotContain("admin", "contributor", proposal);
        Api.admin()
                .get("/api/v1/organisations/" + id + "/history")
                .then()
                .header("Cache-Control", equalTo("private, no-store"))
                .body("items[0].by", containsString("contributor-"), "items[0].decidedBy", equalTo("admin"))
                .body("items[0].proposal", equalTo(proposal))
                .body("items[0].why", equalTo("They told us; ring 0161 496 0000."));
    }

    @Test
    void a_visitor_s_why_is_for_curators_and_everybody_reads_that_a_visitor_proposed() {
        String path = "/api/v1/organisations/" + approved("vague@history.example.org", Map.of()) + "/history";
        given().get(path).then().body("items.why", contains("Proposed by a visitor."));
        given().header("Accept-Language", "cy").get(path).then().body("items.why", contains("Cynigiwyd gan ymwelydd."));
        Api.admin().get(path).then().body("items.why", contains("Rosa Lane told me."));
        String bare = approved("bare@history.example.org", Map.of("why", " "));
        given().get("/api/v1/organisations/" + bare + "/history")
                .then()
                .body("items.why", contains("Proposed by a visitor."));
    }

    @Test
    void whoever_approves_can_put_why_into_other_words() {
        String id = approved("other@history.example.org", Map.of("why", "A neighbour told us; ring 0161 496 0000."));
        String path = "/api/v1/organisations/" + id + "/history";
        given().get(path).then().body("items.why", contains("A neighbour told us; ring [contact removed]."));
        String proposal = Api.admin()
                .get(path)
                .then()
                .body("items.why", contains("Rosa Lane told me."))
                .extract()
                .path("items[0].proposal");
        Proposals.seen(proposal)
                .then()
                .body("why", equalTo("Rosa Lane told me."))
                .body("review.publishedWhy", equalTo("A neighbour told us; ring 0161 496 0000."));
    }

    @Test
    void a_contributor_s_why_stays_unsaid_where_whoever_approves_empties_it() {
        Map<String, Object> draft = Proposals.creation("organisation", Drafts.organisation("Unsaid"));
        draft.put("why", "Rosa Lane told me.");
        String target = Proposals.decide(Proposals.waiting(draft), Map.of("decision", "approve", "why", ""))
                .then()
                .statusCode(200)
                .extract()
                .path("target");
        given().get("/api/v1/organisations/" + target + "/history").then().body("items.why", contains(nullValue()));
    }

    @Test
    void of_several_that_are_approved_a_visitor_s_why_is_not_published_either() {
        String one = Proposals.confirmed("several@history.example.org", byVisitor());
        Api.admin()
                .body(Map.of("decision", "approve", "items", List.of(Map.of("id", one, "revision", 1))))
                .post(Proposals.PATH + "/decisions")
                .then()
                .body("items.status", contains(200));
        String target = Proposals.seen(one).path("target");
        given().get("/api/v1/organisations/" + target + "/history")
                .then()
                .body("items.why", contains("Proposed by a visitor."));
    }

    @Test
    void it_goes_on_from_page_to_page() {
        String id = Api.listed("organisations", Drafts.organisation("Page 1"));
        Api.replace("organisations", id, Drafts.organisation("Page 2"));
        Api.replace("organisations", id, Drafts.organisation("Page 3"));
        Response first = given().get("/api/v1/organisations/" + id + "/history?limit=2");
        first.then().body("items.version", contains(3, 2), "items[1].changed.path", contains("name"));
        given().get("/api/v1/organisations/" + id + "/history?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.version", contains(1), "next", nullValue());
        given().get("/api/v1/organisations/" + id + "/history?cursor=nonsense")
                .then()
                .statusCode(400);
    }

    @Test
    void the_state_at_a_version_is_the_one_it_had_then() {
        String id = Api.listed("organisations", Drafts.organisation("Then", "orgIds", List.of("GB-CHC-7300001")));
        Api.replace("organisations", id, Drafts.organisation("Now"));
        String path = "/api/v1/organisations/" + id + "/history/";
        given().get(path + 1).then().statusCode(200).body("state.name", equalTo("Then"), "action", equalTo("create"));
        given().get(path + 2).then().body("state.name", equalTo("Now"), "version", equalTo(2));
        given().get(path + 3).then().statusCode(404).contentType("application/problem+json");
        given().get(path + 0).then().statusCode(404);
        given().get(path + "one").then().statusCode(404);
    }

    @Test
    void a_version_in_which_only_evidence_was_weighed_has_the_state_before_it() {
        String id = Api.listed("organisations", Drafts.organisation("Weighed Once"));
        Api.listed("case-studies", Drafts.caseStudy("For its history", 5, id));
        Api.replace("organisations", id, Drafts.organisation("Weighed Twice"));
        String path = "/api/v1/organisations/" + id + "/history";
        given().get(path).then().body("items.version", contains(3, 1));
        given().get(path + "/2").then().body("state.name", equalTo("Weighed Once"), "version", equalTo(2));
        given().get(path + "/1/2").then().statusCode(200).body("changes", empty());
    }

    @Test
    void any_two_versions_can_be_compared_either_way() {
        String organisation = Api.listed("organisations", Drafts.organisation("Of a study"));
        String id = Api.listed("case-studies", Drafts.caseStudy("One", 3, organisation));
        Map<String, Object> second = Drafts.caseStudy("Two", 3, organisation);
        second.put("barriers", List.of(Map.of("code", "power", "whatWasDone", "A vote")));
        Api.replace("case-studies", id, second).then().statusCode(200);
        Map<String, Object> third = Drafts.caseStudy("Two", 4, organisation);
        third.put("barriers", List.of(Map.of("code", "power", "whatWasDone", "Two votes")));
        Api.replace("case-studies", id, third).then().statusCode(200);
        String path = "/api/v1/case-studies/" + id + "/history/";
        given().get(path + "2/3")
                .then()
                .statusCode(200)
                .body("changes.path", contains("rung", "barriers[0].whatWasDone"))
                .body("changes.before", contains(3, "A vote"), "changes.after", contains(4, "Two votes"));
        given().get(path + "3/1")
                .then()
                .body("from", equalTo(3), "to", equalTo(1))
                .body("changes.path", contains("title", "rung", "barriers"))
                .body("changes[2].kind", equalTo("removed"));
        given().header("Accept-Language", "cy")
                .get(path + "1/2")
                .then()
                .body("changes.label", contains("Teitl", "Beth oedd yn rhwystr"));
    }

    @Test
    void what_was_taken_down_has_a_history_for_curators_only() {
        String id = Api.listed("organisations", Drafts.organisation("Taken Down Again"));
        Api.remove("organisations", id).then().statusCode(204);
        for (String path : List.of("/history", "/history/1", "/history/1/2")) {
            given().get("/api/v1/organisations/" + id + path).then().statusCode(410);
        }
        Api.admin()
                .get("/api/v1/organisations/" + id + "/history")
                .then()
                .body("items.action", contains("archive", "create"), "items[0].changed", empty());
        Api.admin()
                .get("/api/v1/organisations/" + id + "/history/2")
                .then()
                .body("action", equalTo("archive"), "state.name", equalTo("Taken Down Again"));
    }

    @Test
    void of_a_champion_nothing_is_shown_but_what_is_shown_now() {
        Map<String, Object> draft = Drafts.champion("Robin Fullname");
        draft.put("topics", List.of("Sharing a budget", "My own illness"));
        Map<String, Object> proposed = Proposals.creation("champion", draft);
        proposed.put("why", "Robin Fullname asked us");
        String id = Api.admin().body(proposed).post(Proposals.PATH).path("target");
        Map<String, Object> less = Drafts.champion("Robin");
        less.put("topics", List.of("Sharing a budget"));
        Api.replace("champions", id, less).then().statusCode(200);
        String path = "/api/v1/champions/" + id + "/history";
        for (String below : List.of("", "/1", "/2", "/1/2", "/2/1")) {
            assertThat(given().get(path + below)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain("Fullname", "illness", "planted");
        }
        given().get(path + "/1").then().body("state.displayName", nullValue(), "state.offers", contains("talkToBoard"));
        given().get(path + "/1/2")
                .then()
                .body("changes.path", contains("displayName", "topics"))
                .body("changes[0].before", nullValue(), "changes[0].after", equalTo("Robin"));
        Api.admin().get(path + "/1").then().body("state.displayName", equalTo("Robin Fullname"));
        Api.remove("champions", id).then().statusCode(204);
        given().get(path).then().statusCode(410);
    }

    @Test
    void a_text_that_was_reported_for_showing_somebody_is_not_to_be_read_in_what_was_either() {
        String id = Api.listed(
                "organisations", Drafts.organisation("Reported", "description", "Ms Plantagenet lives upstairs."));
        Map<String, Object> report = Map.of(
                "kind", "organisation", "id", id, "matter", "personalData", "field", "description", "text", "Me");
        Proposals.visitor().body(report).post("/api/v1/reports").then().statusCode(202);
        hides(id, "/1");
        uphold(id);
        hides(id, "/1", "/1/3", "/3/1");
        given().get("/api/v1/organisations/" + id + "/history/1/3")
                .then()
                .body("changes.path", contains("description"), "changes[0].before", nullValue());
        Api.admin()
                .get("/api/v1/organisations/" + id + "/history/1")
                .then()
                .body("state.description", containsString("Plantagenet"));
    }

    @Test
    void what_was_taken_out_for_showing_somebody_does_not_come_back_with_an_earlier_version() {
        String id = Api.listed(
                "organisations", Drafts.organisation("Taken Out", "description", "Ms Plantagenet lives upstairs."));
        Map<String, Object> report = Map.of(
                "kind", "organisation", "id", id, "matter", "personalData", "field", "description", "text", "Me");
        Proposals.visitor().body(report).post("/api/v1/reports").then().statusCode(202);
        uphold(id);
        Api.replace("organisations", id, Drafts.organisation("Another Name"))
                .then()
                .statusCode(200);
        restore("organisations", id, 1)
                .then()
                .statusCode(200)
                .body("name", equalTo("Taken Out"), "description", nullValue());
        String proposal = Proposals.as(Proposals.contributor())
                .body(Map.of("version", 1))
                .post("/api/v1/organisations/" + id + "/restorations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Proposals.seen(proposal).then().body("state.description", nullValue());
    }

    @Test
    void a_text_that_is_hidden_is_on_record_as_it_is_and_not_as_what_stands_in_its_place() {
        String id = Api.listed("organisations", Drafts.organisation("Hiding"));
        Map<String, Object> report =
                Map.of("kind", "organisation", "id", id, "matter", "personalData", "field", "summary", "text", "Me");
        Proposals.visitor().body(report).post("/api/v1/reports").then().statusCode(202);
        Map<String, Object> read = Drafts.organisation("Renamed");
        read.put("summary", given().get("/api/v1/organisations/" + id).path("summary"));
        assertThat(read.get("summary")).isEqualTo("Hidden while somebody checks it.");
        Api.replace("organisations", id, read).then().statusCode(200);
        Proposals.approve(Proposals.waiting(Proposals.change(id, Drafts.with(read, "name", "Renamed Twice"))))
                .then()
                .statusCode(200);
        for (int version : List.of(3, 4)) {
            Api.admin()
                    .get("/api/v1/organisations/" + id + "/history/" + version)
                    .then()
                    .body("state.summary", equalTo("Neighbours who cook and eat together."));
        }
    }

    @Test
    void an_entry_goes_back_to_what_it_was_by_a_new_version() {
        String id = Api.listed("organisations", Drafts.organisation("Original", "orgIds", List.of("GB-CHC-7300002")));
        Api.replace("organisations", id, Drafts.organisation("Vandalised"))
                .then()
                .statusCode(200);
        restore("organisations", id, 1)
                .then()
                .statusCode(200)
                .body("name", equalTo("Original"), "version", equalTo(3), "orgIds", contains("GB-CHC-7300002"));
        Api.admin()
                .get("/api/v1/organisations/" + id + "/history")
                .then()
                .body("items.action", contains("restore", "change", "create"))
                .body("items[0].why", equalTo("It was right before."), "items[0].by", equalTo("admin"));
        given().get("/api/v1/organisations/" + id + "/history/1/3").then().body("changes", empty());
    }

    @Test
    void going_back_takes_nobody_s_word_back_that_the_entry_is_right() {
        String id = Api.listed("organisations", Drafts.organisation("Confirmed", "confirmedOn", "2026-01-01"));
        Api.replace("organisations", id, Drafts.organisation("Vandalised", "confirmedOn", "2026-01-01"));
        String today =
                Api.admin().post("/api/v1/freshness/" + id + "/confirmation").path("confirmedOn");
        restore("organisations", id, 1)
                .then()
                .statusCode(200)
                .body("name", equalTo("Confirmed"), "confirmedOn", equalTo(today));
    }

    @Test
    void what_was_taken_down_comes_back_as_it_was() {
        String organisation = Api.listed("organisations", Drafts.organisation("Comes Back"));
        String study = Api.listed("case-studies", Drafts.caseStudy("Comes back too", 5, organisation));
        Api.remove("case-studies", study).then().statusCode(204);
        restore("case-studies", study, 1).then().statusCode(200).body("version", equalTo(3));
        given().get("/api/v1/case-studies/" + study).then().statusCode(200);
        given().get("/api/v1/organisations/" + organisation).then().body("evidenced.rung", equalTo(5));
        Api.remove("organisations", organisation).then().statusCode(204);
        restore("organisations", organisation, 1).then().statusCode(200);
        given().get("/api/v1/organisations/" + organisation).then().statusCode(200);
    }

    @Test
    void a_champion_who_was_taken_down_has_to_agree_again() {
        String id = Api.listed("champions", Drafts.champion("Agrees Again"));
        Api.replace("champions", id, Drafts.champion("Agrees Still")).then().statusCode(200);
        restore("champions", id, 1).then().statusCode(200).body("displayName", equalTo("Agrees Again"));
        Api.remove("champions", id).then().statusCode(204);
        restore("champions", id, 1).then().statusCode(422).body("errors.field", hasItems("contact", "consent"));
        given().get("/api/v1/champions/" + id).then().statusCode(410);
    }

    @Test
    void what_would_break_a_rule_now_is_not_restored() {
        String id = Api.listed("organisations", Drafts.organisation("Gave It Up", "orgIds", List.of("GB-CHC-7300003")));
        Api.replace("organisations", id, Drafts.organisation("Gave It Up"))
                .then()
                .statusCode(200);
        Api.listed("organisations", Drafts.organisation("Took It Up", "orgIds", List.of("GB-CHC-7300003")));
        restore("organisations", id, 1).then().statusCode(422).body("errors.field", contains("orgIds"));
        restore("organisations", id, 9).then().statusCode(404);
        Api.admin()
                .body(Map.of("why", "x"))
                .post("/api/v1/organisations/" + id + "/restorations")
                .then()
                .statusCode(422)
                .body("errors.field", contains("version"));
    }

    @Test
    void whoever_may_not_decide_proposes_to_go_back() {
        String id = Api.listed("organisations", Drafts.organisation("Went Wrong"));
        Api.replace("organisations", id, Drafts.organisation("Wrong")).then().statusCode(200);
        Response made = Proposals.as(Proposals.contributor())
                .body(Map.of("version", 1, "why", "The new one is about others."))
                .post("/api/v1/organisations/" + id + "/restorations");
        made.then()
                .statusCode(202)
                .body("action", equalTo("restore"), "restoredVersion", equalTo(1), "baseVersion", equalTo(2))
                .body("changes.path", contains("name"));
        given().get("/api/v1/organisations/" + id).then().body("name", equalTo("Wrong"));
        Proposals.approve(made.path("id")).then().statusCode(200);
        given().get("/api/v1/organisations/" + id).then().body("name", equalTo("Went Wrong"), "version", equalTo(3));
        given().contentType("application/json")
                .body(Map.of("version", 1))
                .post("/api/v1/organisations/" + id + "/restorations")
                .then()
                .statusCode(401);
    }

    @Test
    void a_curator_restores_in_their_areas_only() {
        String id = Api.listed("organisations", Drafts.organisation("Cardiff", "areasServed", List.of(Drafts.CARDIFF)));
        Proposals.as(People.basic(People.made("curator", Drafts.GREATER_MANCHESTER)))
                .body(Map.of("version", 1))
                .post("/api/v1/organisations/" + id + "/restorations")
                .then()
                .statusCode(403);
    }

    @Test
    void a_restoration_sent_again_with_its_key_makes_no_second_version() {
        String id = Api.listed("organisations", Drafts.organisation("Keyed"));
        Api.replace("organisations", id, Drafts.organisation("Keyed Twice"))
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            Api.admin()
                    .header("Idempotency-Key", "restore-once")
                    .body(Map.of("version", 1))
                    .post("/api/v1/organisations/" + id + "/restorations")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3));
        }
    }

    /** Has what a visitor proposes approved, with what more is decided; answers with the entry's id. */
    private static String approved(String email, Map<String, ?> more) {
        Map<String, Object> decision = new HashMap<>(more);
        decision.put("decision", "approve");
        return Proposals.decide(Proposals.confirmed(email, byVisitor()), decision)
                .then()
                .statusCode(200)
                .extract()
                .path("target");
    }

    private static Map<String, Object> byVisitor() {
        Map<String, Object> draft = Proposals.creation("organisation", Drafts.organisation("By a Visitor"));
        draft.put("why", "Rosa Lane told me.");
        return draft;
    }

    /** Decides that what an entry was reported for does show somebody. */
    private static void uphold(String entry) {
        String report = Api.admin().get("/api/v1/reports").path("items.find { it.entry == '" + entry + "' }.id");
        Api.admin()
                .body(Map.of("outcome", "upheld", "reason", "It was her home."))
                .post("/api/v1/reports/" + report + "/decision")
                .then()
                .statusCode(200);
    }

    private static void hides(String organisation, String... paths) {
        for (String path : paths) {
            given().get("/api/v1/organisations/" + organisation + "/history" + path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Plantagenet")));
        }
    }

    private static Response restore(String path, String id, int version) {
        return Api.admin()
                .header("Prefer", "wait=10")
                .body(Map.of("version", version, "why", "It was right before."))
                .post("/api/v1/" + path + "/" + id + "/restorations");
    }
}
