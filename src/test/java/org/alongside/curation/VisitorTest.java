package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without an account proposes, is written to, and answers. */
@QuarkusTest
class VisitorTest {

    private static final String UNKNOWN = "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m";

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @Test
    void nobody_looks_at_a_proposal_before_its_sender_has_confirmed_it() {
        String email = "confirms@example.org";
        String id = Proposals.unconfirmed(email, creation("Unconfirmed Loaves"));
        Proposals.seen(id).then().statusCode(404);
        assertThat(queue()).doesNotContain(id);
        Api.admin().get(Proposals.PATH + "?status=unconfirmed").then().statusCode(400);
        Proposals.approve(id).then().statusCode(404);
        Proposals.confirm(Proposals.token(email))
                .then()
                .statusCode(200)
                .body("id", equalTo(id), "status", equalTo("waiting"), "$", not(hasKey("review")));
        assertThat(queue()).contains(id);
        Proposals.seen(id).then().body("review.madeBy", nullValue(), "origin", equalTo("visitor"));
    }

    @Test
    void a_link_confirms_once_and_looking_at_it_confirms_nothing() {
        String email = "once@example.org";
        String id = Proposals.unconfirmed(email, creation("Confirmed Once"));
        String token = Proposals.token(email);
        given().get("/links/" + token);
        given().get(Proposals.PATH + "/confirmations?token=" + token).then().statusCode(401);
        assertThat(Proposals.ask("select status from proposal where id::text = ?", id))
                .isEqualTo("UNCONFIRMED");
        Proposals.confirm(token).then().statusCode(200);
        Proposals.confirm(token).then().statusCode(410);
        Proposals.confirm(UNKNOWN).then().statusCode(404);
        Proposals.visitor()
                .body(Map.of("token", token, "answer", "Not meant for that"))
                .post(Proposals.PATH + "/answers")
                .then()
                .statusCode(410);
    }

    @Test
    void the_letter_says_nothing_that_the_sender_wrote() {
        String email = "quiet@example.org";
        Map<String, Object> draft = creation("Cheap Watches");
        draft.put("why", "Buy now");
        draft.put("source", "https://watches.example");
        Proposals.unconfirmed(email, draft);
        assertThat(Proposals.letter(email))
                .contains("/links/", "7 days")
                .doesNotContain("Cheap", "Buy", "watches.example");
    }

    @Test
    void who_asks_in_welsh_is_written_to_in_welsh() {
        Map<String, Object> draft = creation("Torthau Cynnes");
        draft.put("email", "cymraeg@example.org");
        Proposals.visitor()
                .header("Accept-Language", "cy")
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(202);
        assertThat(Proposals.letter("cymraeg@example.org")).contains("Ai chi oedd hwn?", "Ie, fi oedd hwn");
    }

    @Test
    void the_address_is_shown_to_nobody() {
        String email = "planted.visitor@example.org";
        String id = Proposals.confirmed(email, creation("Address Kept"));
        Response made = Proposals.visitor()
                .body(Drafts.with(creation("Address Kept Too"), "email", email))
                .post(Proposals.PATH);
        for (Response answer : List.of(
                made,
                Proposals.seen(id),
                Api.admin().get(Proposals.PATH + "?limit=100"),
                given().get("/api/v1/changes?limit=100"))) {
            assertThat(answer.asString()).doesNotContain("planted.visitor");
        }
        assertThat(Proposals.ask("select proposal::text from proposal where id::text = ?", id))
                .doesNotContain("planted.visitor");
        String target = Proposals.approve(id).then().statusCode(200).extract().path("target");
        assertThat(Api.admin()
                        .get("/api/v1/organisations/" + target + "/history")
                        .asString())
                .doesNotContain("planted.visitor");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no address", "two@example.org, three@example.org", "x@y@example.org"})
    void an_address_that_cannot_be_written_to_is_refused(String email) {
        Map<String, Object> draft = creation("No Address");
        if (email != null) {
            draft.put("email", email);
        }
        Proposals.visitor()
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(422)
                .body("errors.field", contains("email"));
    }

    @Test
    void what_is_wrong_with_the_state_is_named_together_with_the_address() {
        Map<String, Object> draft = Proposals.creation("organisation", Drafts.organisation("x".repeat(201)));
        draft.put("email", "no address");
        Proposals.visitor()
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(422)
                .body("errors.field", contains("email", "state.name"));
    }

    @Test
    void what_a_visitor_sends_is_checked_at_once() {
        Map<String, Object> draft = Proposals.creation("organisation", Drafts.organisation("x".repeat(201)));
        draft.put("email", "checked@example.org");
        Proposals.visitor()
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(422)
                .body("errors.field", contains("state.name"));
        assertThat(Proposals.letter("checked@example.org")).isNull();
    }

    @Test
    void nobody_is_flooded_with_letters() {
        String email = "flooded@example.org";
        for (int i = 0; i < 10; i++) {
            Proposals.unconfirmed(email, creation("Flood " + i));
        }
        Map<String, Object> draft = creation("One too many");
        draft.put("email", email);
        Proposals.visitor().body(draft).post(Proposals.PATH).then().statusCode(429);
        assertThat(Proposals.ask("select count(*) from proposal_sender where email = ?", email))
                .isEqualTo("10");
    }

    @Test
    void the_same_request_with_the_same_key_is_one_proposal_and_another_is_another() {
        Map<String, Object> draft = creation("Sent by a Visitor");
        draft.put("email", "again@example.org");
        String first = keyed(draft).then().statusCode(202).extract().path("id");
        assertThat(keyed(draft).then().statusCode(202).extract().<String>path("id"))
                .isEqualTo(first);
        draft.put("email", "other@example.org");
        assertThat(keyed(draft).then().statusCode(202).extract().<String>path("id"))
                .isNotEqualTo(first);
    }

    @Test
    void a_question_is_answered_through_a_link() {
        String email = "answers@example.org";
        String id = Proposals.confirmed(email, creation("Asked About"));
        Proposals.decide(id, Map.of("decision", "return", "question", "Which street is it in?"))
                .then()
                .statusCode(200)
                .body("status", equalTo("returned"));
        assertThat(Proposals.letter(email)).contains("Which street is it in?", "/links/");
        assertThat(queue()).doesNotContain(id);
        String token = Proposals.token(email);
        Map<String, Object> better = Drafts.organisation("Asked About in Weaste");
        answer(token, Drafts.with(Drafts.organisation("x"), "kind", "guild"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("state.kind"));
        answer(token, better)
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting"), "revision", equalTo(2))
                .body("state.name", equalTo("Asked About in Weaste"))
                .body("remarks.kind", contains("question", "answer"))
                .body("remarks.by", contains(nullValue(), nullValue()));
        answer(token, better).then().statusCode(410);
        assertThat(queue()).contains(id);
        Proposals.seen(id)
                .then()
                .body("remarks.by", contains("admin", null), "remarks[1].text", equalTo("Weaste Road."));
        assertThat(Proposals.ask(
                        "select state->>'name' from proposal_remark where kind = 'ANSWER' and proposal_id::text = ?",
                        id))
                .isEqualTo("Asked About");
    }

    @Test
    void who_has_not_answered_can_be_asked_again_by_a_new_link() {
        String email = "slow@example.org";
        String id = Proposals.confirmed(email, creation("Slow to Answer"));
        Proposals.decide(id, Map.of("decision", "return", "question", "Is it open?"))
                .then()
                .statusCode(200);
        String first = Proposals.token(email);
        Sql.run("update one_time_link set expires_at = now() - interval '1 day' where subject_id = '" + id + "'");
        Proposals.decide(id, Map.of("decision", "return", "question", "Is it open now?"))
                .then()
                .statusCode(200);
        answer(first, Drafts.organisation("Too Slow")).then().statusCode(410);
        answer(Proposals.token(email), Drafts.organisation("Slow but Sure"))
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting"));
    }

    @Test
    void an_answer_that_comes_after_the_decision_is_told_so() {
        String email = "late@example.org";
        String id = Proposals.confirmed(email, creation("Answered Late"));
        Proposals.decide(id, Map.of("decision", "return", "question", "Is it open?"))
                .then()
                .statusCode(200);
        String token = Proposals.token(email);
        Proposals.approve(id).then().statusCode(200);
        answer(token, Drafts.organisation("Too Late"))
                .then()
                .statusCode(409)
                .body("detail", not(containsString("admin")));
    }

    @Test
    void a_visitor_is_told_what_was_decided_and_why() {
        String approved = "approved@example.org";
        Proposals.approve(Proposals.confirmed(approved, creation("Approved of a Visitor")))
                .then()
                .statusCode(200);
        assertThat(Proposals.letter(approved)).contains("has been approved");
        String rejected = "rejected@example.org";
        String id = Proposals.confirmed(rejected, creation("Rejected of a Visitor"));
        Proposals.decide(id, Map.of("decision", "reject", "reason", "It closed in May."))
                .then()
                .statusCode(200);
        assertThat(Proposals.letter(rejected)).contains("It closed in May.");
    }

    @Test
    void once_they_have_confirmed_letters_name_what_they_are_about() {
        String email = "named@example.org";
        String id = Proposals.confirmed(email, creation("Named Loaves"));
        Proposals.decide(id, Map.of("decision", "return", "question", "Where?"))
                .then()
                .statusCode(200);
        assertThat(Proposals.letter(email)).contains("“Named Loaves”");
        String target = Proposals.approve(id).then().statusCode(200).extract().path("target");
        assertThat(Proposals.letter(email))
                .contains("“Named Loaves”", "/organisations/" + target)
                .doesNotContain("changed something");
        String listed = Api.listed("organisations", Drafts.organisation("Listed Loaves"));
        String change = Proposals.confirmed(email, Proposals.change(listed, Drafts.organisation("Renamed Loaves")));
        Proposals.decide(change, Map.of("decision", "reject", "reason", "It isn't called that."))
                .then()
                .statusCode(200);
        assertThat(Proposals.letter(email)).contains("“Listed Loaves”").doesNotContain("Renamed Loaves");
    }

    @Test
    void a_visitor_is_told_when_a_curator_changed_something_first() {
        String email = "changed@example.org";
        String id = Proposals.confirmed(email, creation("Loavse"));
        Proposals.decide(id, Map.of("decision", "approve", "state", Drafts.organisation("Corrected Loaves")))
                .then()
                .statusCode(200);
        assertThat(Proposals.letter(email)).contains("“Corrected Loaves”", "a curator changed something in it first");
    }

    @Test
    void a_letter_about_what_was_taken_down_names_it_and_leads_nowhere() {
        String email = "down@example.org";
        String listed = Api.listed("organisations", Drafts.organisation("Closed Loaves"));
        Proposals.approve(Proposals.confirmed(email, Proposals.draft("organisation", "archive", listed, null)))
                .then()
                .statusCode(200);
        assertThat(Proposals.letter(email)).contains("“Closed Loaves”").doesNotContain("/organisations/");
    }

    @Test
    void a_champion_is_not_named_in_letters() {
        String email = "champion@example.org";
        String id = Proposals.confirmed(email, Proposals.creation("champion", Drafts.champion("Rosalind Thimble")));
        Proposals.approve(id).then().statusCode(200);
        assertThat(Proposals.letter(email))
                .contains("a champion", "/champions/")
                .doesNotContain("Thimble");
    }

    @Test
    void a_decision_stands_although_its_sender_has_had_all_letters_of_the_day() {
        String email = "full@example.org";
        String id = Proposals.confirmed(email, creation("Full Mailbox 0"));
        for (int i = 1; i < 10; i++) {
            Proposals.unconfirmed(email, creation("Full Mailbox " + i));
        }
        Proposals.decide(id, Map.of("decision", "return", "question", "Which one?"))
                .then()
                .statusCode(429);
        Proposals.seen(id).then().body("status", equalTo("waiting"));
        Proposals.decide(id, Map.of("decision", "reject", "reason", "An advertisement"))
                .then()
                .statusCode(200);
        Proposals.seen(id).then().body("status", equalTo("rejected"));
    }

    @Test
    void what_was_taken_down_is_not_shown_to_who_would_have_it_back() {
        String organisation = Api.listed("organisations", Drafts.organisation("Hidden Kettle"));
        Api.remove("organisations", organisation).then().statusCode(204);
        Map<String, Object> draft = Proposals.draft("organisation", "restore", organisation, null);
        draft.putAll(Map.of("restoredVersion", 1, "email", "back@example.org"));
        Response made = Proposals.visitor().body(draft).post(Proposals.PATH);
        made.then().statusCode(202).body("state", nullValue(), "changes", equalTo(List.of()));
        assertThat(made.asString()).doesNotContain("Hidden Kettle");
    }

    private static List<String> queue() {
        Response page = Api.admin().get(Proposals.PATH + "?limit=100");
        page.then().statusCode(200).body("items.status", not(hasItem("unconfirmed")));
        return page.path("items.id");
    }

    private static Response answer(String token, Map<String, Object> state) {
        return Proposals.visitor()
                .body(Map.of("token", token, "answer", "Weaste Road.", "state", state))
                .post(Proposals.PATH + "/answers");
    }

    private static Response keyed(Map<String, Object> draft) {
        return Proposals.visitor()
                .header("Idempotency-Key", "a-visitors-key")
                .body(draft)
                .post(Proposals.PATH);
    }

    private static Map<String, Object> creation(String name) {
        return Proposals.creation("organisation", Drafts.organisation(name));
    }
}
