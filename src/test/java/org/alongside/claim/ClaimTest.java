package org.alongside.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.MovedClock;
import org.alongside.Sql;
import org.alongside.access.People;
import org.alongside.letter.Outbox;
import org.alongside.report.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation's own people get to look after their entry, and nobody learns how to become one of them. */
@QuarkusTest
class ClaimTest {

    private static final String CLAIMS = "/api/v1/claims";
    private static final String PASSWORD = "rowan-teapot-fiddle";

    @Inject
    Claims claims;

    private String id;

    /** At the organisation's own domain, and nobody's account has it. */
    private String rosa;

    @BeforeEach
    void list_somebody() {
        MovedClock.back();
        Directory.empty();
        id = Api.listed(
                "organisations", Drafts.organisation("Weaste Warm Loaves", "website", "https://www.loaves.org.uk"));
        rosa = "rosa-" + UUID.randomUUID() + "@loaves.org.uk";
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void an_address_at_the_own_domain_gets_a_link_that_makes_an_account() {
        claim(rosa).statusCode(202);
        assertThat(Outbox.to(rosa)).singleElement().asString().startsWith("Look after the entry of Weaste Warm Loaves");
        look(link(rosa))
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("organisation", equalTo(id), "account", nullValue())
                .body("says", containsString("choose a name and a password"));
        String name = "rosa-" + UUID.randomUUID();
        use(link(rosa), name, PASSWORD, true)
                .statusCode(200)
                .body("account", equalTo(name), "organisation", equalTo(id));
        Api.reader()
                .auth()
                .preemptive()
                .basic(name, PASSWORD)
                .get("/api/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200)
                .body("email", equalTo(rosa), "name", equalTo("Rosa"))
                .body("consentOn", equalTo(MovedClock.today().toString()));
        Api.admin()
                .get("/api/v1/accounts/"
                        + Sql.column("select id::text from account where name = '" + name + "'")
                                .get(0))
                .then()
                .body("role", equalTo("contributor"), "organisations", contains(id));
        use(link(rosa), name, PASSWORD, true).statusCode(410).body("title", equalTo("Already used"));
        waiting("used").body("items.email", contains(rosa));
    }

    @Test
    void a_name_that_is_hidden_is_neither_in_the_letter_nor_behind_its_link() {
        Reporting.hide("organisation", id, "name");
        claim(rosa).statusCode(202);
        assertThat(Outbox.to(rosa)).singleElement().asString().doesNotContain("Weaste Warm");
        look(link(rosa)).statusCode(200).body("says", containsString("Hidden while somebody checks it."));
        claim("stranger@gmail.com").statusCode(202);
        decide(waiting("waiting").extract().path("items[0].id"), "refused", "Nobody there knows you.")
                .statusCode(200);
        assertThat(Outbox.to("stranger@gmail.com")).singleElement().asString().doesNotContain("Weaste Warm");
    }

    @Test
    void nobody_is_made_a_contact_who_does_not_want_to_be() {
        claim(rosa);
        use(link(rosa), "rosa-" + UUID.randomUUID(), PASSWORD, false).statusCode(200);
        Api.admin().get("/api/v1/organisations/" + id + "/contact").then().statusCode(404);
    }

    @Test
    void everybody_is_told_the_same() {
        contact("on.record@gmail.com");
        String own = claim(rosa).statusCode(202).extract().asString();
        assertThat(claim("on.record@gmail.com").extract().asString()).isEqualTo(own);
        assertThat(claim("stranger@gmail.com").extract().asString()).isEqualTo(own);
        assertThat(claim("stranger@gmail.com").extract().asString()).isEqualTo(own);
        assertThat(Outbox.to(rosa)).hasSize(1);
        assertThat(Outbox.to("on.record@gmail.com")).hasSize(1);
        assertThat(Outbox.to("stranger@gmail.com")).isEmpty();
        waiting("waiting").body("items.email", contains("stranger@gmail.com"));
    }

    @Test
    void a_full_mailbox_changes_nothing_about_what_anybody_is_told() {
        String first = claim(rosa).extract().asString();
        for (int i = 0; i < 10; i++) {
            String again = rosa.replace("@", "+" + i + "@");
            assertThat(claim(again).statusCode(202).extract().asString()).isEqualTo(first);
        }
        waiting("waiting").body("items.email", contains(rosa.replace("@", "+9@")));
    }

    @Test
    void whoever_claims_again_and_again_is_told_the_same_however_often_and_gets_one_letter() {
        contact("on.record@gmail.com");
        for (int i = 0; i < 21; i++) {
            claim("on.record@gmail.com").statusCode(202);
            claim("stranger@gmail.com").statusCode(202);
        }
        assertThat(Outbox.to("on.record@gmail.com")).hasSize(1);
        MovedClock.to(MovedClock.today().plusDays(2));
        claim("On.Record@gmail.com").statusCode(202);
        assertThat(Outbox.to("On.Record@gmail.com")).hasSize(1);
    }

    @Test
    void a_website_that_others_have_too_is_nobody_s_own() {
        Api.listed("organisations", Drafts.organisation("Salford Choir", "website", "http://loaves.org.uk/"));
        claim(rosa).statusCode(202);
        assertThat(Outbox.to(rosa)).isEmpty();
        waiting("waiting").body("items.email", contains(rosa));
    }

    @Test
    void a_password_that_will_not_do_and_a_name_that_is_taken_leave_the_link_working() {
        claim(rosa);
        String taken = People.made("curator");
        use(link(rosa), "rosa", "short", false).statusCode(422).body("errors[0].field", equalTo("password"));
        use(link(rosa), taken, PASSWORD, false).statusCode(422).body("errors[0].field", equalTo("name"));
        use(link(rosa), null, PASSWORD, false).statusCode(422).body("errors[0].field", equalTo("name"));
        use(link(rosa), "rosa-" + UUID.randomUUID(), PASSWORD, false).statusCode(200);
    }

    @Test
    void who_has_an_account_looks_after_another_entry_with_it() {
        claim(rosa);
        String name = "rosa-" + UUID.randomUUID();
        use(link(rosa), name, PASSWORD, false).statusCode(200);
        String other = Api.listed(
                "organisations", Drafts.organisation("Weaste Choir", "website", "https://choir.loaves.org.uk"));
        id = other;
        claim(rosa.toUpperCase(java.util.Locale.ROOT)).statusCode(202);
        String again = Outbox.tokens(
                        Outbox.to(rosa.toUpperCase(java.util.Locale.ROOT)).get(0))
                .get(0);
        look(again).body("account", equalTo(name));
        use(again, null, null, false).statusCode(200).body("account", equalTo(name));
        Api.reader()
                .auth()
                .preemptive()
                .basic(name, PASSWORD)
                .get("/api/v1/organisations/" + other + "/contact")
                .then()
                .statusCode(404);
    }

    @Test
    void an_account_that_may_do_more_is_never_found() {
        String curator = "curator-" + UUID.randomUUID();
        Api.admin()
                .body(Map.of("name", curator, "role", "curator", "password", "willow-kettle-drum", "email", rosa))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        claim(rosa);
        look(link(rosa)).body("account", nullValue());
        use(link(rosa), null, PASSWORD, false).statusCode(422);
        use(link(rosa), "rosa-" + UUID.randomUUID(), PASSWORD, false).statusCode(200);
        Api.reader()
                .auth()
                .preemptive()
                .basic(curator, "willow-kettle-drum")
                .get(CLAIMS)
                .then()
                .statusCode(200);
    }

    @Test
    void somebody_decides_about_the_others() {
        claim("stranger@gmail.com");
        claim("other@gmail.com");
        List<String> ids = waiting("waiting").extract().path("items.id");
        decide(ids.get(0), "approved", "We rang them.").statusCode(200).body("status", equalTo("invited"));
        decide(ids.get(0), "refused", "Changed my mind.").statusCode(409);
        decide(ids.get(1), "refused", "Nobody there knows you.").statusCode(200).body("status", equalTo("refused"));
        decide(UUID.randomUUID().toString(), "refused", "Nobody.").statusCode(404);
        use(link("stranger@gmail.com"), "stranger-" + UUID.randomUUID(), PASSWORD, false)
                .statusCode(200);
        assertThat(Outbox.to("other@gmail.com"))
                .singleElement()
                .asString()
                .contains("Nobody there knows you.")
                .doesNotContain("/links/");
        waiting("waiting").body("items", empty());
    }

    @Test
    void nobody_is_let_look_after_an_entry_that_was_taken_down() {
        claim("stranger@gmail.com");
        String claim = waiting("waiting").extract().path("items[0].id");
        Api.remove("organisations", id).then().statusCode(204);
        decide(claim, "approved", "We rang them.").statusCode(409);
        assertThat(Outbox.to("stranger@gmail.com")).isEmpty();
        decide(claim, "refused", "It has closed.").statusCode(200);
    }

    @Test
    void whoever_claims_an_entry_that_is_part_of_another_now_looks_after_that_one() {
        String stays = Api.listed("organisations", Drafts.organisation("Ordsall Warm Loaves"));
        claim(rosa).statusCode(202);
        claim("stranger@gmail.com").statusCode(202);
        Api.merge(stays, id, Map.of()).then().statusCode(200);
        claim("other@gmail.com").statusCode(202);
        waiting("waiting").body("items.organisation", contains(stays, stays));
        String name = "rosa-" + UUID.randomUUID();
        use(link(rosa), name, PASSWORD, false).statusCode(200).body("organisation", equalTo(stays));
    }

    @Test
    void a_link_of_somebody_who_was_erased_is_over() {
        claim(rosa).statusCode(202);
        String link = link(rosa);
        Api.admin()
                .body(Map.of("email", rosa, "reason", "They asked for it."))
                .post("/api/v1/people/erasures")
                .then()
                .statusCode(200);
        look(link).statusCode(410);
        use(link, "rosa-" + UUID.randomUUID(), PASSWORD, false).statusCode(410);
    }

    @Test
    void only_curators_see_who_claims_what() {
        claim("stranger@gmail.com");
        Api.reader().get(CLAIMS).then().statusCode(401).body(not(containsString("stranger")));
        for (String role : List.of("contributor", "curator")) {
            String who = People.basic(role.equals("curator") ? People.made(role, Drafts.CARDIFF) : People.made(role));
            Api.reader()
                    .header("Authorization", who)
                    .contentType(ContentType.JSON)
                    .body(Map.of("outcome", "approved", "reason", "Me."))
                    .post(CLAIMS + "/" + waiting("waiting").extract().path("items[0].id") + "/decision")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void one_entry_is_not_claimed_endlessly() {
        for (int i = 0; i < 20; i++) {
            claim("stranger" + i + "@gmail.com").statusCode(202);
        }
        claim("on.record@gmail.com").statusCode(429);
        MovedClock.to(MovedClock.today().plusDays(1));
        claim("on.record@gmail.com").statusCode(202);
    }

    @Test
    void many_at_once_are_no_more_than_one_after_the_other() throws Exception {
        List<Integer> answers = atOnce(24, i -> "stranger" + i + "@gmail.com");
        assertThat(answers).filteredOn(answer -> answer == 202).hasSize(20);
        assertThat(answers).filteredOn(answer -> answer == 429).hasSize(4);
    }

    @Test
    void whoever_claims_many_times_at_once_gets_one_letter() throws Exception {
        assertThat(atOnce(12, i -> rosa)).containsOnly(202);
        assertThat(Outbox.to(rosa)).hasSize(1);
        waiting("invited").body("items.email", contains(rosa));
        waiting("waiting").body("items", empty());
    }

    @Test
    void what_can_not_be_claimed_is_named_and_no_address_is_repeated() {
        Api.reader()
                .contentType(ContentType.JSON)
                .body(Map.of("organisation", UUID.randomUUID().toString(), "email", rosa))
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("organisation"));
        claim("nowhere")
                .statusCode(422)
                .body("errors[0].field", equalTo("email"))
                .body(not(containsString("nowhere")));
        look("NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m").statusCode(404);
    }

    @Test
    void a_link_works_for_seven_days() {
        claim(rosa);
        String link = link(rosa);
        MovedClock.to(MovedClock.today().plusDays(8));
        look(link).statusCode(410).body("title", equalTo("Expired"));
        use(link, "rosa-" + UUID.randomUUID(), PASSWORD, false).statusCode(410);
    }

    @Test
    void who_claimed_is_forgotten_after_90_days_unless_they_still_wait() {
        claim(rosa);
        claim("stranger@gmail.com");
        MovedClock.to(MovedClock.today().plusDays(91));
        claims.forget();
        waiting("invited").body("items.email", contains(nullValue()), "items.name", contains(nullValue()));
        waiting("waiting").body("items.email", contains("stranger@gmail.com"));
    }

    /** What as many claims at once are answered. */
    private List<Integer> atOnce(int many, IntFunction<String> email) throws InterruptedException, ExecutionException {
        List<Callable<Integer>> claims = IntStream.range(0, many)
                .<Callable<Integer>>mapToObj(
                        i -> () -> claim(email.apply(i)).extract().statusCode())
                .toList();
        ExecutorService senders = Executors.newFixedThreadPool(many);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : senders.invokeAll(claims)) {
            answers.add(answer.get());
        }
        senders.shutdown();
        return answers;
    }

    private ValidatableResponse claim(String email) {
        return Api.reader()
                .contentType(ContentType.JSON)
                .body(Map.of("organisation", id, "email", email, "name", "Rosa"))
                .post(CLAIMS)
                .then();
    }

    private void contact(String email) {
        Api.admin()
                .body(Map.of("email", email, "consentOn", "2026-03-02"))
                .put("/api/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200);
    }

    private static String link(String email) {
        return Outbox.tokens(Outbox.to(email).get(0)).get(0);
    }

    private static ValidatableResponse look(String token) {
        return Api.reader().get(CLAIMS + "/links/" + token).then();
    }

    private static ValidatableResponse use(String token, String name, String password, boolean contact) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("name", name);
        draft.put("password", password);
        draft.put("contact", contact);
        Response answer = Api.reader().contentType(ContentType.JSON).body(draft).post(CLAIMS + "/links/" + token);
        return answer.then();
    }

    private static ValidatableResponse waiting(String status) {
        return Api.admin().get(CLAIMS + "?status=" + status).then().statusCode(200);
    }

    private static ValidatableResponse decide(String claim, String outcome, String reason) {
        return Api.admin()
                .body(Map.of("outcome", outcome, "reason", reason))
                .post(CLAIMS + "/" + claim + "/decision")
                .then();
    }
}
