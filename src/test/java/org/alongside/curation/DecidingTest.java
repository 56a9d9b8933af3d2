package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.access.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of proposals. */
@QuarkusTest
class DecidingTest {

    private static final int TIMES = 100;

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @Test
    void what_is_approved_is_published_and_found() {
        String id = waiting("Approved Kettle");
        Response decided = Proposals.approve(id);
        decided.then()
                .statusCode(200)
                .header("Preference-Applied", equalTo("wait=10"))
                .body("status", equalTo("approved"), "resultVersion", equalTo(1))
                .body("review.decidedBy", equalTo("admin"), "editedState", nullValue());
        given().get("/api/v1/organisations/" + decided.path("target"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Approved Kettle"));
        given().get("/api/v1/search?q=approved+kettle")
                .then()
                .body("items.organisation.name", hasItems("Approved Kettle"));
    }

    @Test
    void what_is_approved_with_edits_is_published_so_and_both_states_are_kept() {
        String id = waiting("As Proposed");
        Map<String, Object> edited = Drafts.organisation("As Edited");
        Response decided = Proposals.decide(id, Map.of("decision", "approve", "state", edited, "reason", "Spelling"));
        decided.then()
                .statusCode(200)
                .body("state.name", equalTo("As Proposed"), "editedState.name", equalTo("As Edited"))
                .body("reason", equalTo("Spelling"));
        String path = "/api/v1/organisations/" + decided.path("target");
        given().get(path).then().body("name", equalTo("As Edited"));
        given().get(path + "/history/1").then().body("state.name", equalTo("As Edited"));
    }

    @Test
    void a_champion_approved_with_edits_keeps_how_they_can_be_reached() {
        String id = Proposals.waiting(Proposals.creation("champion", Drafts.champion("Robyn")));
        Map<String, Object> edited = Drafts.champion("Robin");
        edited.remove("contact");
        edited.remove("consent");
        String champion = Proposals.decide(id, Map.of("decision", "approve", "state", edited))
                .then()
                .statusCode(200)
                .extract()
                .path("target");
        given().get("/api/v1/champions/" + champion).then().body("displayName", equalTo("Robin"));
    }

    @Test
    void what_breaks_a_rule_by_now_is_not_published() {
        String organisation = Api.listed("organisations", Drafts.organisation("Gone Soon"));
        String id =
                Proposals.waiting(Proposals.creation("caseStudy", Drafts.caseStudy("About nobody", 4, organisation)));
        Api.remove("organisations", organisation).then().statusCode(204);
        Proposals.approve(id).then().statusCode(422).body("errors.field", contains("state.organisations[0].id"));
        Proposals.decide(id, Map.of("decision", "approve", "state", Map.of("titel", "x")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("state.titel"));
        Proposals.seen(id).then().body("status", equalTo("waiting"));
    }

    @ParameterizedTest
    @CsvSource({"reject, reason", "return, question"})
    void a_no_and_a_question_need_words(String decision, String field) {
        Proposals.decide(waiting("Needs Words"), Map.of("decision", decision))
                .then()
                .statusCode(422)
                .body("errors.field", contains(field));
    }

    @Test
    void what_is_rejected_is_not_published_and_its_maker_is_told_why_but_not_by_whom() {
        String maker = Proposals.contributor();
        Response made = Proposals.as(maker)
                .body(Proposals.creation("organisation", Drafts.organisation("Rejected Kettle")))
                .post(Proposals.PATH);
        String id = made.path("id");
        Proposals.decide(id, Map.of("decision", "reject", "reason", "It is a shop."))
                .then()
                .statusCode(200);
        given().get("/api/v1/organisations/" + made.path("target")).then().statusCode(404);
        Response told = Proposals.as(maker).get(Proposals.PATH + "/" + id);
        told.then()
                .body("status", equalTo("rejected"), "reason", equalTo("It is a shop."))
                .body("$", not(hasKey("review")));
        assertThat(told.asString()).doesNotContain("admin");
    }

    @Test
    void a_question_is_answered_by_whoever_proposed() {
        String maker = Proposals.contributor();
        String id = Proposals.as(maker)
                .body(Proposals.creation("organisation", Drafts.organisation("Asked")))
                .post(Proposals.PATH)
                .path("id");
        String path = Proposals.PATH + "/" + id;
        Proposals.as(maker).body(Map.of("answer", "Early")).put(path).then().statusCode(409);
        Proposals.decide(id, Map.of("decision", "return", "question", "Since when?"))
                .then()
                .statusCode(200)
                .body("remarks.text", contains("Since when?"));
        Proposals.decide(id, Map.of("decision", "return", "question", "And where?"))
                .then()
                .statusCode(200);
        Proposals.as(maker)
                .get(path)
                .then()
                .body("status", equalTo("returned"), "remarks[0].by", nullValue())
                .body("remarks.text", contains("Since when?", "And where?"));
        Proposals.as(maker)
                .body(Map.of("answer", "May", "state", Drafts.organisation(" ")))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.field", contains("state.name"));
        Proposals.as(maker)
                .body(Map.of("answer", "Since May.", "state", Drafts.organisation("Asked, since May")))
                .put(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting"), "revision", equalTo(2), "name", equalTo("Asked, since May"));
        Proposals.as(maker).body(Map.of("answer", "Again")).put(path).then().statusCode(409);
        Proposals.decide(id, Map.of("decision", "approve", "revision", 1))
                .then()
                .statusCode(409)
                .body("detail", containsString("changed it since"));
        Proposals.decide(id, Map.of("decision", "approve", "revision", 2))
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_is_asked_who_could_not_answer() {
        String letter = waiting("By a Letter");
        Proposals.alter(
                "update proposal set origin = 'LETTER', made_by = 'the organisation''s own contact' where id::text = ?",
                letter);
        String email = "gone@example.org";
        String erased = Proposals.confirmed(
                email, Proposals.creation("organisation", Drafts.organisation("By Somebody Erased")));
        Proposals.alter("delete from proposal_sender where proposal_id::text = ?", erased);
        for (String id : List.of(letter, erased)) {
            Proposals.decide(id, Map.of("decision", "return", "question", "Why?"))
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("Nobody could answer"));
            Proposals.seen(id).then().body("status", equalTo("waiting"));
        }
    }

    @Test
    void a_proposal_with_an_open_question_can_be_decided_all_the_same() {
        String id = waiting("Decided Anyway");
        Proposals.decide(id, Map.of("decision", "return", "question", "Why?"));
        Proposals.approve(id).then().statusCode(200).body("status", equalTo("approved"));
    }

    @Test
    void several_are_decided_with_one_reason_each_by_itself() {
        String good = waiting("Bulk One");
        String decided = waiting("Bulk Two");
        Proposals.approve(decided).then().statusCode(200);
        String other = waiting("Bulk Three");
        String nobody = "0198c0de-7a11-7000-8000-000000000009";
        Api.admin()
                .body(Map.of(
                        "items", items(good, decided, nobody, other, good),
                        "decision", "reject",
                        "reason", "An advertisement"))
                .post(Proposals.PATH + "/decisions")
                .then()
                .statusCode(200)
                .body("items.id", contains(good, decided, nobody, other))
                .body("items.status", contains(200, 409, 404, 200))
                .body("items[1].detail", containsString("admin approved this"))
                .body("items[0]", not(hasKey("detail")));
        Proposals.seen(good).then().body("status", equalTo("rejected"), "reason", equalTo("An advertisement"));
        Api.admin()
                .body(Map.of("items", List.of(), "decision", "reject"))
                .post(Proposals.PATH + "/decisions")
                .then()
                .statusCode(422)
                .body("errors.field", contains("items", "reason"));
        Api.admin()
                .body(Map.of("items", List.of(Map.of("id", other)), "decision", "approve"))
                .post(Proposals.PATH + "/decisions")
                .then()
                .statusCode(422)
                .body("errors.field", contains("items[0].revision"));
    }

    @Test
    void what_could_show_how_to_reach_somebody_is_approved_by_itself() {
        String plain = waiting("Plain Friends");
        String telling = Proposals.waiting(Proposals.creation(
                "organisation", Drafts.organisation("Telling Friends", "summary", "Ring Joan on 07700 900123.")));
        bulk("approve", items(telling, plain))
                .then()
                .statusCode(200)
                .body("items.status", contains(409, 200))
                .body("items[0].detail", containsString("by itself"));
        Proposals.seen(telling).then().body("status", equalTo("waiting"));
        Proposals.approve(telling).then().statusCode(200);
    }

    @Test
    void of_several_nobody_decides_about_one_that_was_changed_since_they_read_it() {
        String maker = Proposals.contributor();
        String id = Proposals.as(maker)
                .body(Proposals.creation("organisation", Drafts.organisation("Looks Harmless")))
                .post(Proposals.PATH)
                .path("id");
        Proposals.decide(id, Map.of("decision", "return", "question", "Since when?"))
                .then()
                .statusCode(200);
        Proposals.as(maker)
                .body(Map.of("answer", "May", "state", Drafts.organisation("Is Not")))
                .put(Proposals.PATH + "/" + id)
                .then()
                .statusCode(200);
        bulk("approve", items(id)).then().body("items.status", contains(409));
        Proposals.seen(id).then().body("status", equalTo("waiting"), "revision", equalTo(2));
        Api.admin()
                .get(Proposals.PATH + "?limit=100")
                .then()
                .body("items.find { it.id == '" + id + "' }.revision", equalTo(2));
    }

    @Test
    void of_several_one_that_meets_another_write_stops_no_other() {
        String listed = Api.listed("organisations", Drafts.organisation("Was Quicker"));
        String meets = Proposals.waiting(Proposals.creation(
                "organisation", Drafts.organisation("Was Slower", "orgIds", List.of("GB-CHC-7400001"))));
        String other = waiting("Is Not Concerned");
        Response decided = Sql.whileChanging(
                "insert into organisation_identifier (org_id, organisation_id) values ('GB-CHC-7400001', '" + listed
                        + "')",
                () -> bulk("approve", items(meets, other)));
        decided.then().statusCode(200).body("items.status", contains(409, 200));
        Proposals.seen(meets).then().body("status", equalTo("waiting"));
    }

    @Test
    void a_decision_sent_again_with_its_key_is_answered_as_the_first_time() {
        String id = waiting("Decided Once");
        for (int i = 0; i < 2; i++) {
            Api.admin()
                    .header("Idempotency-Key", "decide-once")
                    .body(Map.of("decision", "approve"))
                    .post(Proposals.PATH + "/" + id + "/decision")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("approved"), "resultVersion", equalTo(1));
        }
        Proposals.approve(id).then().statusCode(409).body("detail", containsString("admin approved this on"));
    }

    @Test
    void of_two_curators_who_decide_at_once_one_does_and_the_other_is_told() throws Exception {
        String rosa = People.made("curator");
        String sam = People.made("curator");
        for (String curator : List.of(rosa, sam)) {
            // Signing in is not what they meet at
            Proposals.as(People.basic(curator)).get(Proposals.PATH).then().statusCode(200);
        }
        List<String> ids = new ArrayList<>();
        String maker = Proposals.contributor();
        for (int i = 0; i < TIMES; i++) {
            ids.add(Proposals.as(maker)
                    .body(Proposals.creation("organisation", Drafts.organisation("Contested " + i)))
                    .post(Proposals.PATH)
                    .path("id"));
        }
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (String id : ids) {
                List<Future<Response>> answers = both.invokeAll(List.of(
                        decision(rosa, id, Map.of("decision", "approve")),
                        decision(sam, id, Map.of("decision", "reject", "reason", "No"))));
                oneDecided(id, rosa, answers.get(0), sam, answers.get(1));
            }
        } finally {
            both.shutdown();
        }
        int listed =
                Integer.parseInt(Proposals.ask("select count(*) from organisation where name like ?", "Contested %"));
        int approved = Integer.parseInt(Proposals.ask(
                "select count(*) from proposal where status = 'APPROVED' and state->>'name' like ?", "Contested %"));
        assertThat(listed).isEqualTo(approved);
    }

    private static void oneDecided(String id, String rosa, Future<Response> hers, String sam, Future<Response> his)
            throws InterruptedException, ExecutionException {
        Response approved = hers.get();
        Response rejected = his.get();
        assertThat(List.of(approved.statusCode(), rejected.statusCode()))
                .as(id + ": " + approved.asString() + rejected.asString())
                .containsExactlyInAnyOrder(200, 409);
        boolean yes = approved.statusCode() == 200;
        Response told = yes ? rejected : approved;
        assertThat(told.<String>path("detail"))
                .matches((yes ? rosa + " approved" : sam + " rejected")
                        + " this on \\d+ \\w+ 20\\d\\d at \\d\\d:\\d\\d UTC\\.");
        Proposals.seen(id).then().body("status", equalTo(yes ? "approved" : "rejected"));
    }

    private static Callable<Response> decision(String curator, String id, Map<String, String> decision) {
        return () -> Proposals.as(People.basic(curator)).body(decision).post(Proposals.PATH + "/" + id + "/decision");
    }

    /** Decides about several as the administrator. */
    private static Response bulk(String decision, List<Map<String, Object>> items) {
        return Api.admin().body(Map.of("decision", decision, "items", items)).post(Proposals.PATH + "/decisions");
    }

    private static List<Map<String, Object>> items(String... ids) {
        return Stream.of(ids)
                .map(id -> Map.<String, Object>of("id", id, "revision", 1))
                .toList();
    }

    private static String waiting(String name) {
        return Proposals.waiting(Proposals.creation("organisation", Drafts.organisation(name)));
    }
}
