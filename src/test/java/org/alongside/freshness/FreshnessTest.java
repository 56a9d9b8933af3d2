package org.alongside.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.MovedClock;
import org.alongside.access.People;
import org.alongside.letter.Outbox;
import org.alongside.report.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year and more in the life of entries. */
@QuarkusTest
class FreshnessTest {

    private static final String NAME = "Weaste Warm Loaves";
    private static final String ROSA = "rosa@loaves.example.org";

    @Inject
    FreshnessKeeper keeper;

    private LocalDate start;

    @BeforeEach
    void start_empty() {
        MovedClock.back();
        Directory.empty();
        start = MovedClock.today();
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void an_entry_is_asked_about_reminded_of_marked_left_out_and_confirmed_again() {
        String id = listed(NAME, ROSA);
        on(start.plusYears(1).minusDays(1));
        assertThat(Outbox.to(ROSA)).isEmpty();
        board("").body("items", empty());

        LocalDate asked = start.plusYears(1);
        on(asked);
        assertThat(Outbox.to(ROSA)).singleElement().asString().startsWith("Is the entry of " + NAME + " still right?");
        board("").body("items.state", contains("asked"), "counts.asked", equalTo(1));
        on(asked.plusDays(29));
        assertThat(Outbox.to(ROSA)).hasSize(1);

        LocalDate reminded = asked.plusDays(30);
        on(reminded);
        assertThat(Outbox.to(ROSA)).hasSize(2).last().asString().startsWith("A reminder: is the entry of");
        board("").body("items.state", contains("reminded"));
        on(reminded.plusDays(29));
        organisation(id).body("notConfirmedSince", nullValue());

        LocalDate marked = reminded.plusDays(30);
        on(marked);
        assertThat(Outbox.to(ROSA)).hasSize(2);
        organisation(id).body("notConfirmedSince", equalTo(start.toString()), "unlistedOn", nullValue());
        shown("notConfirmedSince", start.toString());
        export("text/csv").body(containsString("," + start + ",,"));
        export("application/x-ndjson").body(containsString("\"notConfirmedSince\":\"" + start + "\""));
        board("").body("items.state", contains("unconfirmed"), "counts.unconfirmed", equalTo(1));

        LocalDate unlisted = marked.plusDays(180);
        on(unlisted.minusDays(1));
        search("").body("total.value", equalTo(1));
        on(unlisted);
        assertThat(Outbox.to(ROSA)).hasSize(3).last().asString().startsWith("Search no longer shows " + NAME);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> search("").body("total.value", equalTo(0)));
        search("").body("suggestion.parameter", equalTo("unlisted"), "suggestion.total", equalTo(1));
        search("&unlisted=include").body("items.organisation.unlistedOn", contains(unlisted.toString()));
        Api.reader().get("/api/v1/suggest?q=weaste").then().body("items.text", not(contains(NAME)));
        list("").body("items", empty());
        list("?unlisted=include").body("items.unlistedOn", contains(unlisted.toString()));
        export("text/csv").body(not(containsString(NAME)));
        organisation(id).body("unlistedOn", equalTo(unlisted.toString()), "name", equalTo(NAME));
        board("?state=unlisted").body("items.id", contains(id));

        LocalDate confirmed = unlisted.plusDays(3);
        on(confirmed);
        use(link(0, 0), "{}").statusCode(410).body("title", equalTo("Expired"));
        use(link(2, 0), "{}").statusCode(200).body("says", containsString("confirmed"));
        organisation(id)
                .body("confirmedOn", equalTo(confirmed.toString()))
                .body("notConfirmedSince", nullValue(), "unlistedOn", nullValue());
        shown("confirmedOn", confirmed.toString());
        board("").body("items", empty());
        assertThat(ask("select made_by || ' ' || confirmed_on from confirmation"))
                .isEqualTo("the organisation's own contact " + confirmed);
        use(link(2, 0), "{}").statusCode(410).body("title", equalTo("Already used"));

        on(confirmed.plusYears(1).minusDays(1));
        assertThat(Outbox.to(ROSA)).hasSize(3);
        on(confirmed.plusYears(1));
        assertThat(Outbox.to(ROSA)).hasSize(4);
    }

    @Test
    void who_never_answers_is_asked_again_each_year() {
        listed(NAME, ROSA);
        LocalDate asked = start.plusYears(1);
        for (LocalDate day : List.of(asked, asked.plusDays(30), asked.plusDays(60), asked.plusDays(240))) {
            on(day);
        }
        assertThat(Outbox.to(ROSA)).hasSize(3);
        on(asked.plusYears(1));
        assertThat(Outbox.to(ROSA)).hasSize(4).last().asString().startsWith("Is the entry of");
        board("").body("items.state", contains("unlisted"));
    }

    @Test
    void looking_at_a_link_changes_nothing() {
        String id = listed(NAME, ROSA);
        on(start.plusYears(1));
        int version = organisation(id).extract().path("version");
        for (int i = 0; i < 3; i++) {
            look(link(0, 0))
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .body("purpose", equalTo("stillRight"), "name", equalTo(NAME), "organisation", nullValue())
                    .body(
                            "says",
                            equalTo("With this link you confirm that what the directory says of " + NAME
                                    + " is still right."));
        }
        organisation(id).body("version", equalTo(version), "confirmedOn", nullValue());
        use(link(0, 0), "{}").statusCode(200);
    }

    @Test
    void a_change_is_proposed_and_nobody_is_reminded_of_what_they_have_answered() {
        String id = listed(NAME, ROSA);
        on(start.plusYears(1));
        Map<String, Object> state = look(link(0, 1))
                .body("purpose", equalTo("changeEntry"))
                .extract()
                .path("organisation");
        state.put("summary", null);
        use(link(0, 1), Map.of("organisation", state)).statusCode(422).body("errors[0].field", equalTo("summary"));
        use(link(0, 1), "{}").statusCode(422).body("errors[0].field", equalTo("organisation"));
        state.put("summary", "We bake on Fridays now.");
        use(link(0, 1), Map.of("organisation", state)).statusCode(200);
        organisation(id).body("summary", equalTo("Neighbours who cook and eat together."));
        assertThat(ask(
                        "select action || ' ' || status || ' ' || (state ->> 'summary') || ' ' || (state ->> 'confirmedOn')"
                                + " from proposal where target_id = '" + id + "' and status = 'WAITING'"))
                .isEqualTo("CHANGE WAITING We bake on Fridays now. " + start.plusYears(1));
        on(start.plusYears(1).plusDays(60));
        assertThat(Outbox.to(ROSA)).hasSize(1);
        board("").body("items.state", contains("answered"));
    }

    @Test
    void what_is_hidden_is_in_no_letter_and_behind_no_link_and_stays_when_the_rest_is_changed() {
        String id = listed(NAME, ROSA);
        String study = Api.listed("case-studies", Drafts.endedCaseStudy("Menus by Ms Plant", 5, id, 12));
        Reporting.hide("organisation", id, "summary");
        Reporting.hide("organisation", id, "name");
        Reporting.hide("caseStudy", study, "title");
        on(start.plusYears(1));
        assertThat(Outbox.to(ROSA)).isNotEmpty().noneMatch(letter -> letter.contains(NAME) || letter.contains("cook"));
        look(link(0, 0)).body("name", equalTo("Hidden while somebody checks it."));
        Map<String, Object> state = look(link(0, 1)).extract().path("organisation");
        assertThat(state.toString()).doesNotContain(NAME, "cook and eat");
        state.put("supports", List.of("travel"));
        use(link(0, 1), Map.of("organisation", state)).statusCode(200);
        on(LocalDate.parse(organisation(id).extract().path("evidenced.until")).minusDays(60));
        assertThat(Outbox.to(ROSA))
                .anyMatch(letter -> letter.startsWith("Will you look at this again?"))
                .noneMatch(letter -> letter.contains("Ms Plant"));
    }

    @Test
    void a_change_can_be_asked_for_in_words() {
        String id = listed(NAME, ROSA);
        on(start.plusYears(1));
        use(link(0, 1), Map.of("text", "x".repeat(1001))).statusCode(422).body("errors[0].field", equalTo("text"));
        use(link(0, 1), Map.of("text", "We moved to Eccles.")).statusCode(200);
        Api.admin()
                .get("/api/v1/reports")
                .then()
                .body("items.entry", contains(id), "items.matter", contains("wrong"))
                .body("items.text", contains("We moved to Eccles."))
                .body("items.fromContact", contains(true));
        board("").body("items.state", contains("answered"));
    }

    @Test
    void taking_down_is_proposed() {
        String id = listed(NAME, ROSA);
        on(start.plusYears(1));
        use(link(0, 2), "{}").statusCode(200).body("says", containsString("take " + NAME + " down"));
        organisation(id).body("name", equalTo(NAME));
        assertThat(ask("select action || ' ' || status from proposal where target_id = '" + id
                        + "' and status = 'WAITING'"))
                .isEqualTo("ARCHIVE WAITING");
    }

    @Test
    void a_letter_comes_in_the_language_of_whoever_reads_it() {
        String id = Api.listed("organisations", Drafts.organisation(NAME));
        contact(id, "mair@loaves.example.org", "cy");
        on(start.plusYears(1));
        assertThat(Outbox.to("mair@loaves.example.org"))
                .singleElement()
                .asString()
                .startsWith("A yw cofnod " + NAME + " yn dal yn gywir?")
                .contains("Mae'n dal yn gywir", "Helo,");
    }

    @Test
    void an_entry_without_a_contact_is_marked_and_left_out_unless_somebody_asks_in_another_way() {
        String id = Api.listed("organisations", Drafts.organisation(NAME));
        LocalDate marked = start.plusYears(1).plusDays(60);
        on(marked.minusDays(1));
        organisation(id).body("notConfirmedSince", nullValue());
        on(marked);
        organisation(id).body("notConfirmedSince", equalTo(start.toString()), "unlistedOn", nullValue());
        board("").body("items.state", contains("withoutContact"), "items[0].contact", equalTo(false));
        on(marked.plusDays(179));
        organisation(id).body("unlistedOn", nullValue());
        on(marked.plusDays(180));
        organisation(id).body("unlistedOn", equalTo(marked.plusDays(180).toString()));
        assertThat(ask("select count(*) from letter")).isEqualTo("0");
        Api.admin()
                .post("/api/v1/freshness/" + id + "/confirmation")
                .then()
                .statusCode(200)
                .body("confirmedOn", equalTo(marked.plusDays(180).toString()))
                .body("notConfirmedSince", nullValue(), "unlistedOn", nullValue());
        board("").body("items", empty());
    }

    @Test
    void an_old_entry_that_nobody_could_be_asked_about_is_left_out_half_a_year_after_it_was_marked()
            throws SQLException {
        String id = Api.listed("organisations", Drafts.organisation(NAME));
        LocalDate later = start.plusYears(4);
        on(later);
        on(later.plusDays(1));
        organisation(id).body("notConfirmedSince", equalTo(start.toString()), "unlistedOn", nullValue());
        contact(id, ROSA, "en");
        on(later.plusDays(2));
        assertThat(Outbox.to(ROSA)).singleElement().asString().startsWith("Is the entry of " + NAME);
        on(later.plusDays(32));
        on(later.plusDays(180));
        organisation(id).body("unlistedOn", equalTo(later.plusDays(180).toString()));
    }

    @Test
    void whoever_puts_a_later_confirmation_into_an_entry_takes_the_mark_off() {
        String id = listed(NAME, ROSA);
        LocalDate asked = start.plusYears(1);
        List.of(0, 30, 60).forEach(days -> on(asked.plusDays(days)));
        organisation(id).body("notConfirmedSince", equalTo(start.toString()));
        Map<String, Object> draft = Drafts.organisation(NAME);
        Api.replace("organisations", id, draft).then().body("notConfirmedSince", equalTo(start.toString()));
        draft.put("confirmedOn", asked.plusDays(60).toString());
        Api.replace("organisations", id, draft).then().statusCode(200).body("notConfirmedSince", nullValue());
        draft.put("confirmedOn", asked.plusDays(61).toString());
        Api.replace("organisations", id, draft).then().statusCode(422).body("errors[0].field", equalTo("confirmedOn"));
    }

    @Test
    void no_more_letters_are_written_a_day_than_were_meant_to() throws SQLException {
        listed(NAME, ROSA);
        LocalDate asked = start.plusYears(1);
        change("update freshness_turn set day = '" + asked + "', letters = 199");
        String other = listed("Salford Choir", "choir@example.org");
        on(asked);
        assertThat(Outbox.to(ROSA)).hasSize(1);
        assertThat(Outbox.to("choir@example.org")).isEmpty();
        board("").body("items.find { it.id == '" + other + "' }.state", equalTo("due"));
        on(asked.plusDays(1));
        assertThat(Outbox.to("choir@example.org")).hasSize(1);
    }

    @Test
    void a_mailbox_that_is_full_keeps_no_other_waiting() {
        for (int i = 0; i < 11; i++) {
            listed("Branch " + i, "all@branches.example.org");
        }
        listed(NAME, ROSA);
        on(start.plusYears(1));
        assertThat(Outbox.to("all@branches.example.org")).hasSize(10);
        assertThat(Outbox.to(ROSA)).hasSize(1);
        on(start.plusYears(1).plusDays(2));
        assertThat(Outbox.to("all@branches.example.org")).hasSize(11);
    }

    @Test
    void of_several_nodes_one_writes() throws SQLException {
        listed(NAME, ROSA);
        MovedClock.to(start.plusYears(1));
        try (Connection other = Directory.database().getConnection();
                Statement hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.execute("select 1 from freshness_turn for update");
            keeper.keep();
            assertThat(Outbox.to(ROSA)).isEmpty();
            other.rollback();
        }
        CompletableFuture<?>[] nodes = Stream.generate(() -> CompletableFuture.runAsync(keeper::keep))
                .limit(4)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(nodes).join();
        assertThat(Outbox.to(ROSA)).hasSize(1);
    }

    @Test
    void evidence_is_asked_about_once_before_it_lapses() {
        String id = listed(NAME, ROSA);
        String study = Api.listed("case-studies", Drafts.endedCaseStudy("Menus by vote", 5, id, 12));
        LocalDate until = LocalDate.parse(organisation(id).extract().path("evidenced.until"));
        Api.admin().post("/api/v1/freshness/" + id + "/confirmation").then().statusCode(200);
        on(until.minusDays(61));
        long before = Outbox.to(ROSA).stream()
                .filter(letter -> letter.contains("Menus by vote"))
                .count();
        assertThat(before).isZero();
        on(until.minusDays(60));
        on(until.minusDays(59));
        List<String> about = Outbox.to(ROSA).stream()
                .filter(letter -> letter.contains("Menus by vote"))
                .toList();
        assertThat(about).singleElement().asString().startsWith("Will you look at this again?");
        use(Outbox.tokens(about.get(0)).get(0), "{}").statusCode(200);
        Api.reader()
                .get("/api/v1/case-studies/" + study)
                .then()
                .body("lookedAtAgain.on", equalTo(until.minusDays(59).toString()));
        look(Outbox.tokens(about.get(0)).get(1)).statusCode(200).body("caseStudy.title", equalTo("Menus by vote"));
    }

    @Test
    void only_who_led_the_work_is_asked_about_evidence_and_can_say_that_it_is_right() {
        String lead = listed(NAME, ROSA);
        String funder = listed("Salford Funders", "funder@example.org");
        Map<String, Object> draft = Drafts.endedCaseStudy("Menus by vote", 5, lead, 12);
        draft.put("organisations", List.of(Map.of("id", lead, "part", "lead"), Map.of("id", funder, "part", "funder")));
        String study = Api.listed("case-studies", draft);
        LocalDate until = LocalDate.parse(organisation(lead).extract().path("evidenced.until"));
        on(until.minusDays(60));
        assertThat(Outbox.to("funder@example.org")).noneMatch(letter -> letter.contains("Menus by vote"));
        String letter = Outbox.to(ROSA).stream()
                .filter(each -> each.contains("Menus by vote"))
                .findFirst()
                .orElseThrow();
        draft.put(
                "organisations", List.of(Map.of("id", funder, "part", "lead"), Map.of("id", lead, "part", "partner")));
        Api.replace("case-studies", study, draft).then().statusCode(200);
        use(Outbox.tokens(letter).get(0), "{}").statusCode(410);
    }

    @Test
    void a_link_that_went_to_another_address_is_over() {
        String id = listed(NAME, ROSA);
        on(start.plusYears(1));
        contact(id, "Rosa+directory@loaves.example.org", "en");
        look(link(0, 0)).statusCode(200);
        contact(id, "mair@loaves.example.org", "en");
        look(link(0, 0)).statusCode(410).body("title", equalTo("Over"));
        use(link(0, 0), "{}").statusCode(410);
        Api.admin().delete("/api/v1/organisations/" + id + "/contact").then().statusCode(204);
        use(link(0, 2), "{}").statusCode(410);
        organisation(id).body("confirmedOn", nullValue());
    }

    @Test
    void a_link_to_an_entry_that_was_taken_down_is_over() {
        String id = listed(NAME, ROSA);
        on(start.plusYears(1));
        String link = link(0, 0);
        Api.remove("organisations", id).then().statusCode(204);
        look(link).statusCode(410);
        use(link, "{}").statusCode(410);
        look("NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m").statusCode(404);
    }

    @Test
    void the_board_shows_an_area_or_an_age() {
        String salford = listed(NAME, ROSA);
        Map<String, Object> cardiff = Drafts.organisation("Cardiff Choir");
        cardiff.put("areasServed", List.of(Drafts.CARDIFF));
        String other = Api.listed("organisations", cardiff);
        on(start.plusYears(1).plusDays(10));
        board("?area=" + Drafts.GREATER_MANCHESTER)
                .body("items.id", contains(salford), "counts.withoutContact", equalTo(0));
        board("?area=" + Drafts.CARDIFF).body("items.id", contains(other));
        board("?state=withoutContact").body("items.id", contains(other), "counts.asked", equalTo(1));
        board("?days=400").body("items", empty());
        String next =
                board("?limit=1").body("items.id", contains(salford)).extract().path("next");
        board("?limit=1&cursor=" + next).body("items.id", contains(other), "next", nullValue());
        Api.admin().get("/api/v1/freshness?state=lost").then().statusCode(400);
        Api.admin().get("/api/v1/freshness?cursor=lost").then().statusCode(400);
        Api.reader().get("/api/v1/freshness").then().statusCode(401);
        String curator = People.basic(People.made("curator", Drafts.CARDIFF));
        Api.reader()
                .header("Authorization", curator)
                .post("/api/v1/freshness/" + salford + "/confirmation")
                .then()
                .statusCode(403);
    }

    private void on(LocalDate day) {
        MovedClock.to(day);
        keeper.keep();
    }

    private String listed(String name, String contact) {
        String id = Api.listed("organisations", Drafts.organisation(name));
        contact(id, contact, "en");
        return id;
    }

    private static void contact(String id, String email, String language) {
        Api.admin()
                .body(Map.of("email", email, "language", language, "consentOn", "2026-03-01"))
                .put("/api/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200);
    }

    /** The token of a link in a letter to Rosa. */
    private static String link(int letter, int place) {
        return Outbox.tokens(Outbox.to(ROSA).get(letter)).get(place);
    }

    private static ValidatableResponse look(String token) {
        return Api.reader().get("/api/v1/freshness/links/" + token).then();
    }

    private static ValidatableResponse use(String token, Object body) {
        return Api.reader()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/freshness/links/" + token)
                .then();
    }

    private static ValidatableResponse organisation(String id) {
        return Api.reader().get("/api/v1/organisations/" + id).then().statusCode(200);
    }

    private static ValidatableResponse board(String query) {
        return Api.admin().get("/api/v1/freshness" + query).then().statusCode(200);
    }

    private static ValidatableResponse search(String more) {
        return Api.reader().get("/api/v1/search?q=weaste" + more).then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Api.reader().get("/api/v1/organisations" + query).then().statusCode(200);
    }

    private static ValidatableResponse export(String type) {
        return Api.reader().accept(type).get("/api/v1/organisations").then().statusCode(200);
    }

    private static void shown(String field, String value) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> search("").body("items.organisation." + field, contains(value)));
    }

    private static String ask(String query) {
        try (Connection connection = Directory.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void change(String statement) throws SQLException {
        try (Connection connection = Directory.database().getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
