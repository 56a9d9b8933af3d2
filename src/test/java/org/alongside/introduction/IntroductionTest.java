package org.alongside.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.letter.Written;
import org.alongside.report.Reporting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being put in touch: who hears what of whom, and when. */
@QuarkusTest
class IntroductionTest {

    private static final String CHAMPION = "mair@champions.example.org";
    private static final String SENDER = "priya@council.example.org";

    private String champion;

    @BeforeEach
    void list_a_champion() {
        Directory.empty();
        champion = Asking.champion("Mair", CHAMPION);
    }

    @Test
    void nobody_is_asked_before_the_sender_has_confirmed() {
        Asking.ask(Asking.draft(champion, SENDER))
                .then()
                .statusCode(202)
                .body("letter", equalTo("sending"), "says", containsString("Confirm"));
        assertThat(Written.kindsTo(SENDER)).containsExactly("introductionConfirm");
        assertThat(Written.to(CHAMPION)).isEmpty();
        Asking.confirm(SENDER).then().statusCode(200).body("letter", equalTo("sending"));
        assertThat(Written.lastTo(CHAMPION))
                .contains("Priya (Canal Borough Council) asks to be put in touch with Mair", "decide our care budget");
    }

    @Test
    void nothing_a_stranger_writes_is_sent_to_an_address_nobody_has_confirmed() {
        Asking.ask(Asking.draft(champion, SENDER));
        assertThat(Written.lastTo(SENDER)).contains("Mair").doesNotContain("Priya", "Canal Borough", "care budget");
    }

    @Test
    void neither_side_is_told_the_other_s_address_before_both_have_said_yes() {
        Map<String, Object> draft = Asking.draft(champion, SENDER);
        draft.put(
                "from",
                Map.of("name", "Priya 0161 496 0000", "organisation", "priya2@council.example.org", "email", SENDER));
        draft.put("about", "Ring 07700 900123, write to p (at) home [dot] example, or see https://spam.example/x now.");
        draft.put("share", Map.of("email", true, "phone", "0161 496 0999"));
        Asking.ask(draft).then().statusCode(202);
        Asking.confirm(SENDER).then().statusCode(200);
        String letter = Written.lastTo(CHAMPION);
        String said = Asking.look(Written.tokenTo(CHAMPION))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String listed =
                Api.admin().get(Asking.PATH).then().statusCode(200).extract().asString();
        for (String seen : List.of(letter, said, listed)) {
            assertThat(seen)
                    .contains("Ring [contact removed]", "[link removed] now")
                    .doesNotContain("@", "496 0", "900123", "home", "spam.example", CHAMPION);
        }
        assertThat(Written.lastTo(SENDER)).doesNotContain(CHAMPION);
    }

    @Test
    void a_name_that_is_hidden_is_in_no_letter_and_behind_no_link() {
        Asking.ask(Asking.draft(champion, "before@council.example.org")).then().statusCode(202);
        Reporting.hide("champion", champion, "displayName");
        Asking.sent(champion, SENDER);
        List<String> seen = new ArrayList<>(Written.to(SENDER));
        seen.addAll(Written.to(CHAMPION));
        seen.add(Asking.look(Written.tokenTo("before@council.example.org")).asString());
        seen.add(Asking.look(Written.tokenTo(CHAMPION)).asString());
        Asking.answer(CHAMPION, "decline").then().statusCode(200);
        seen.add(Written.lastTo(SENDER));
        assertThat(seen)
                .hasSize(5)
                .allMatch(text -> text.contains("Hidden while somebody checks it."))
                .noneMatch(text -> text.contains("Mair"));
    }

    @Test
    void with_a_yes_each_gets_what_the_other_chose() {
        Map<String, Object> draft = Asking.draft(champion, SENDER);
        draft.put("share", Map.of("email", false, "phone", "0161 496 0999"));
        Asking.ask(draft);
        Asking.confirm(SENDER);
        Asking.use(
                        Written.tokenTo(CHAMPION),
                        Map.of("action", "accept", "share", Map.of("email", true, "phone", "07700 900 456")))
                .then()
                .statusCode(200)
                .body("says", not(containsString("@")));
        assertThat(Written.lastTo(SENDER)).contains("Mair", CHAMPION, "07700 900 456");
        assertThat(Written.lastTo(CHAMPION)).contains("0161 496 0999").doesNotContain(SENDER);
        assertThat(Sql.column("select introduction::text from introduction")).noneMatch(row -> row.contains("900 456"));
    }

    @Test
    void with_a_no_the_sender_is_told_and_learns_no_address() {
        Asking.sent(champion, SENDER);
        Asking.answer(CHAMPION, "decline").then().statusCode(200);
        assertThat(Written.kindsTo(SENDER)).endsWith("introductionDeclined");
        assertThat(Written.lastTo(SENDER)).contains("can't take it up").doesNotContain(CHAMPION);
        assertThat(Written.to(CHAMPION)).hasSize(1);
    }

    @Test
    void who_is_blocked_is_heard_no_more_and_others_are() {
        Asking.sent(champion, SENDER);
        Asking.answer(CHAMPION, "block").then().statusCode(200);
        assertThat(Written.kindsTo(SENDER)).endsWith("introductionDeclined");
        Asking.ask(Asking.draft(champion, "Priya+again@council.example.org"))
                .then()
                .statusCode(202);
        Asking.confirm("Priya+again@council.example.org")
                .then()
                .statusCode(409)
                .body("detail", containsString("not taking introductions"));
        assertThat(Written.to(CHAMPION)).hasSize(1);
        Asking.sent(champion, "somebody.else@council.example.org");
        assertThat(Written.to(CHAMPION)).hasSize(2);
    }

    @Test
    void who_takes_a_pause_is_asked_by_nobody_until_it_is_over() {
        Asking.ask(Asking.draft(champion, "other@council.example.org")).then().statusCode(202);
        Asking.sent(champion, SENDER);
        Asking.use(Written.tokenTo(CHAMPION), Map.of("action", "pause", "days", 30))
                .then()
                .statusCode(200)
                .body("says", containsString("30 days"));
        Asking.ask(Asking.draft(champion, SENDER)).then().statusCode(409);
        Asking.confirm("other@council.example.org").then().statusCode(409);
        assertThat(Sql.column("select (until::date - current_date)::text from introduction_pause"))
                .containsExactly("30");
        Sql.run("update introduction_pause set until = now()");
        Asking.confirm("other@council.example.org").then().statusCode(200);
    }

    @Test
    void a_link_works_once_and_looking_does_not_use_it() {
        Asking.ask(Asking.draft(champion, SENDER));
        String token = Written.tokenTo(SENDER);
        for (int i = 0; i < 3; i++) {
            Asking.look(token)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .body("actions", contains("confirm"))
                    .body("says[0]", containsString("asked to be put in touch with Mair"));
        }
        Asking.use(token, Map.of("action", "accept")).then().statusCode(422).body("errors.field", contains("action"));
        Asking.confirm(SENDER).then().statusCode(200);
        Asking.use(token, Map.of("action", "confirm")).then().statusCode(410);
        Asking.look(token).then().statusCode(410);
        Asking.look(Written.tokenTo(CHAMPION)).then().body("actions", contains("accept", "decline", "block", "pause"));
    }

    @Test
    void an_address_that_is_no_longer_whoever_was_asked_answers_nothing() {
        Asking.sent(champion, SENDER);
        String token = Written.tokenTo(CHAMPION);
        Api.replace("champions", champion, Drafts.champion("Mair", "new." + CHAMPION))
                .then()
                .statusCode(200);
        Asking.look(token).then().statusCode(410);
        Asking.use(token, Map.of("action", "accept")).then().statusCode(410);
        assertThat(Written.kindsTo(SENDER)).containsExactly("introductionConfirm");
    }

    @Test
    void a_link_nobody_got_does_nothing() {
        String nobodys = "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m";
        Asking.look(nobodys).then().statusCode(404);
        Asking.use(nobodys, Map.of("action", "accept")).then().statusCode(404);
        Asking.use(nobodys, Map.of("action", "publish")).then().statusCode(400);
        Asking.use(nobodys, Map.of()).then().statusCode(422);
    }

    @Test
    void who_has_not_agreed_to_be_asked_is_not() {
        String shy = Api.listed("champions", Drafts.champion("Shy"));
        Asking.ask(Asking.draft(shy, SENDER)).then().statusCode(409);
        assertThat(Written.to(SENDER)).isEmpty();
        Api.remove("champions", champion);
        Asking.ask(Asking.draft(champion, SENDER)).then().statusCode(422).body("errors.field", contains("to.champion"));
    }

    @Test
    void an_organisation_is_asked_through_whoever_speaks_for_it() {
        String contact = "secretary@loaves.example.org";
        String organisation =
                Api.listed("organisations", Drafts.organisation("Weaste Loaves", "orgIds", List.of("GB-CHC-1234567")));
        Map<String, Object> draft = Asking.draft(champion, SENDER);
        draft.put("to", Map.of("organisation", "GB-CHC-1234567"));
        Asking.ask(draft).then().statusCode(409);
        Api.admin()
                .body(Map.of("email", contact, "consentOn", "2026-03-01", "language", "cy"))
                .put("/api/v1/organisations/" + organisation + "/contact")
                .then()
                .statusCode(lessThan(300));
        Asking.ask(draft).then().statusCode(202);
        Asking.confirm(SENDER).then().statusCode(200);
        assertThat(Written.lastTo(contact)).contains("Mae Priya", "Weaste Loaves");
        Asking.answer(contact, "accept").then().statusCode(200);
        assertThat(Written.lastTo(SENDER)).contains("Weaste Loaves", contact);
    }

    @Test
    void what_an_organisation_was_asked_goes_to_whoever_speaks_for_the_one_it_becomes_part_of() {
        String from = organisation("Weaste Loaves", "secretary@loaves.example.org");
        String to = organisation("Ordsall Loaves", "chair@loaves.example.org");
        String blocked = "blocked@council.example.org";
        for (String sender : List.of(blocked, SENDER)) {
            Map<String, Object> draft = Asking.draft(champion, sender);
            draft.put("to", Map.of("organisation", from));
            Asking.ask(draft).then().statusCode(202);
            Asking.confirm(sender).then().statusCode(200);
            if (sender.equals(blocked)) {
                Asking.answer("secretary@loaves.example.org", "block").then().statusCode(200);
            }
        }
        String token = Written.tokenTo("secretary@loaves.example.org");
        Api.merge(to, from, Map.of()).then().statusCode(200);
        Asking.use(token, Map.of("action", "accept")).then().statusCode(410);
        assertThat(Written.to("chair@loaves.example.org")).hasSize(1);
        Asking.answer("chair@loaves.example.org", "accept").then().statusCode(200);
        assertThat(Written.lastTo(SENDER)).contains("Ordsall Loaves", "chair@loaves.example.org");
        Map<String, Object> again = Asking.draft(champion, blocked);
        again.put("to", Map.of("organisation", to));
        Asking.ask(again).then().statusCode(202);
        Asking.confirm(blocked).then().statusCode(409);
    }

    @Test
    void who_speaks_for_it_no_more_answers_nothing() {
        String contact = "secretary@loaves.example.org";
        String organisation = organisation("Weaste Loaves", contact);
        Map<String, Object> draft = Asking.draft(champion, SENDER);
        draft.put("to", Map.of("organisation", organisation));
        Asking.ask(draft).then().statusCode(202);
        Asking.confirm(SENDER).then().statusCode(200);
        String token = Written.tokenTo(contact);
        Api.admin()
                .delete("/api/v1/organisations/" + organisation + "/contact")
                .then()
                .statusCode(204);
        Asking.look(token).then().statusCode(410);
        Asking.use(token, Map.of("action", "pause", "days", 90)).then().statusCode(410);
    }

    private static String organisation(String name, String contact) {
        String id = Api.listed("organisations", Drafts.organisation(name));
        Api.admin()
                .body(Map.of("email", contact, "consentOn", "2026-03-01"))
                .put("/api/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void a_request_says_what_is_wrong_with_it() {
        Map<String, Object> draft = new HashMap<>();
        Asking.ask(draft).then().statusCode(422).body("errors.field", contains("about", "from", "to"));
        draft = Asking.draft(champion, "no address");
        draft.put("about", "x".repeat(2001));
        Asking.ask(draft)
                .then()
                .statusCode(422)
                .body("errors.field", contains("about", "from.email"))
                .body("errors.value", not(hasItem("no address")));
        draft = Asking.draft(champion, SENDER);
        draft.put("to", Map.of("champion", champion, "organisation", "GB-CHC-1234567"));
        Asking.ask(draft).then().statusCode(422).body("errors.field", contains("to"));
        draft = Asking.draft(champion, SENDER);
        draft.put("share", Map.of("email", false));
        Asking.ask(draft).then().statusCode(422).body("errors.field", contains("share"));
    }

    @Test
    void who_asks_in_welsh_is_written_to_in_welsh() {
        Map<String, Object> draft = Asking.draft(champion, SENDER);
        draft.put("from", Map.of("name", "Priya", "email", SENDER, "language", "cy"));
        Api.reader()
                .contentType("application/json")
                .header("Accept-Language", "cy")
                .body(draft)
                .post(Asking.PATH)
                .then()
                .statusCode(202)
                .body("says", containsString("Cadarnhewch"));
        assertThat(Written.lastTo(SENDER)).contains("cadarnhewch");
        Asking.confirm(SENDER);
        assertThat(Written.lastTo(CHAMPION)).contains("asks to be put in touch");
    }
}
