package org.alongside.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.MovedClock;
import org.alongside.Sql;
import org.alongside.access.People;
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anybody may say that something is wrong; what is personal is gone from sight before anybody has looked. */
@QuarkusTest
class ReportTest {

    private static final String REPORTS = "/api/v1/reports";
    private static final String HIDDEN = "Hidden while somebody checks it.";

    /** A word that is in nothing but what is reported. */
    private static final String PLANTED = "plantagenet";

    @Inject
    ReportDesk desk;

    private String id;

    @BeforeEach
    void list_somebody() {
        MovedClock.back();
        Directory.empty();
        ReportLimits.forget();
        Map<String, Object> draft = Drafts.organisation("Weaste Warm Loaves");
        draft.put("summary", "Ask for Ms " + PLANTED + ".");
        draft.put("description", "She lives above the bakery.");
        draft.put("otherNames", List.of(PLANTED + " Loaves"));
        draft.put("website", "https://" + PLANTED + ".example.org");
        draft.put("base", Map.of("area", Drafts.SALFORD, "lat", 53.48, "lon", -2.29));
        draft.put("claimed", Map.of("rung", 6, "statedOn", "2026-01-01", "scope", "As " + PLANTED + " says"));
        draft.put(
                "willingness",
                Map.of("statedByRole", "Ms " + PLANTED, "statedOn", "2026-01-15", "purpose", "Anything about food"));
        id = Api.listed("organisations", draft);
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void a_named_text_is_hidden_at_once_and_says_so() {
        search(PLANTED).body("items", not(empty()));
        report("summary")
                .statusCode(202)
                .body("hidden", contains("summary"))
                .body("says", containsString("hidden now"));
        organisation()
                .body("summary", equalTo(HIDDEN))
                .body("description", equalTo("She lives above the bakery."))
                .body("hidden", contains(Map.of("field", "summary", "text", HIDDEN)));
        Api.reader()
                .header("Accept-Language", "cy")
                .get("/api/v1/organisations/" + id)
                .then()
                .body("summary", equalTo("Wedi'i guddio tra bod rhywun yn ei wirio."));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> search("weaste")
                        .body("items.organisation.summary", contains(HIDDEN))
                        .body("items.organisation.hidden.field.flatten()", contains("summary")));
    }

    @Test
    void without_a_field_everything_written_freely_is_hidden_wherever_anybody_looks() {
        Map<String, Object> without = new HashMap<>(draft("personalData", null));
        send(without)
                .statusCode(202)
                .body(
                        "hidden",
                        containsInAnyOrder(
                                "otherNames", "summary", "description", "website", "willingness", "claimed", "base"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> search(PLANTED).body("items", empty()));
        for (String place : List.of(
                "/api/v1/organisations",
                "/api/v1/organisations/" + id,
                "/api/v1/search?q=weaste",
                "/api/v1/search?q=bakery&willing=any",
                "/api/v1/search?q=weaste%20plantagenat",
                "/api/v1/search?willing=any&facets=type",
                "/api/v1/suggest?q=planta",
                "/api/v1/suggest?q=weaste")) {
            assertThat(seen(place, "application/json")).as(place).doesNotContainIgnoringCase(PLANTED);
            assertThat(seen(place, "application/json")).as(place).doesNotContain("53.48", "above the bakery");
        }
        for (String form : List.of("text/csv", "application/x-ndjson")) {
            assertThat(seen("/api/v1/organisations", form))
                    .doesNotContainIgnoringCase(PLANTED)
                    .doesNotContain("53.48");
        }
        String other = Api.listed("organisations", Drafts.organisation("Salford Choir"));
        assertThat(seen("/api/v1/organisations/" + other + "/matches", "application/json"))
                .contains("Weaste Warm Loaves")
                .doesNotContainIgnoringCase(PLANTED);
        Api.reader()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Weaste Warm Loaves", "areasServed", List.of(Drafts.SALFORD)))
                .post("/api/v1/duplicates")
                .then()
                .body("items.organisation.name", contains("Weaste Warm Loaves"))
                .body(not(containsString(PLANTED)));
        organisation().body("willing", equalTo("stated"), "willingness.statedOn", equalTo("2026-01-15"));
    }

    @Test
    void a_name_is_hidden_only_when_somebody_names_it() {
        report("name").statusCode(202);
        organisation().body("name", equalTo(HIDDEN));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> search("weaste").body("items", empty()));
        Api.reader().get("/api/v1/search?q=bakery").then().body("items.organisation.name", contains(HIDDEN));
        Api.reader().get("/api/v1/suggest?q=planta").then().body("items.kind", not(hasItem("organisation")));
    }

    @Test
    void whoever_decides_sees_what_is_hidden_and_nobody_else_sees_a_report() {
        report("summary");
        open().body("items.matter", contains("personalData"), "items.name", contains("Weaste Warm Loaves"))
                .body("items[0].text", equalTo("It names somebody."))
                .body("items[0].email", equalTo("reporter@example.org"))
                .body("items[0].says", hasEntry("summary", "Ask for Ms " + PLANTED + "."))
                .header("Cache-Control", "private, no-store");
        Api.reader().get(REPORTS).then().statusCode(401);
        Api.reader()
                .header("Authorization", People.basic(People.made("contributor")))
                .get(REPORTS)
                .then()
                .statusCode(403);
        Api.reader()
                .header("Authorization", People.basic(People.made("curator", Drafts.CARDIFF)))
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "dismissed", "reason", "Not mine"))
                .post(REPORTS + "/" + first() + "/decision")
                .then()
                .statusCode(403);
    }

    @Test
    void a_dismissed_report_shows_the_text_again_and_the_next_one_hides_nothing_for_thirty_days() {
        report("summary");
        decide(first(), "dismissed").statusCode(200).body("status", equalTo("dismissed"));
        organisation().body("summary", equalTo("Ask for Ms " + PLANTED + "."), "hidden", empty());
        report("summary").statusCode(202).body("hidden", empty()).body("says", not(containsString("hidden")));
        organisation().body("hidden", empty());
        Map<String, Object> whole = draft("personalData", null);
        send(whole).body("hidden", not(hasItem("summary"))).body("hidden", hasItem("description"));
        open().body("items.hides", hasItem(empty()));
        MovedClock.to(MovedClock.today().plusDays(31));
        report("summary").statusCode(202).body("hidden", contains("summary"));
        organisation().body("summary", equalTo(HIDDEN));
    }

    @Test
    void a_text_stays_hidden_until_the_last_report_about_it_is_decided() {
        report("summary");
        report("summary");
        decide(first(), "dismissed").statusCode(200);
        organisation().body("summary", equalTo(HIDDEN));
        decide(first(), "dismissed").statusCode(200);
        organisation().body("hidden", empty());
    }

    @Test
    void an_upheld_report_takes_the_text_out() {
        report("description");
        decide(first(), "upheld").statusCode(200).body("status", equalTo("upheld"));
        organisation().body("description", nullValue(), "hidden", empty());
        decide("01990d5e-7c00-7000-8000-00000000ffff", "upheld").statusCode(404);
    }

    @Test
    void what_an_entry_can_t_be_without_has_to_be_changed_before_a_report_about_it_is_upheld() {
        report("name");
        String report = first();
        decide(report, "upheld").statusCode(409);
        organisation().body("name", equalTo(HIDDEN));
        Map<String, Object> draft = Drafts.organisation("Weaste Bakery");
        Api.replace("organisations", id, draft).then().statusCode(200).body("name", equalTo(HIDDEN));
        decide(report, "upheld").statusCode(200);
        organisation().body("name", equalTo("Weaste Bakery"), "hidden", empty());
        decide(report, "upheld").statusCode(409);
    }

    @Test
    void a_report_about_everything_is_upheld_once_each_text_has_been_changed_or_may_be_seen() {
        send(draft("personalData", null)).statusCode(202);
        decide(first(), "upheld").statusCode(409);
        Map<String, Object> read = read();
        read.put("summary", "We bake together.");
        Api.replace("organisations", id, read).then().statusCode(200);
        decide(first(), "upheld")
                .statusCode(409)
                .body("detail", containsString("description"))
                .body("detail", not(containsString("summary")));
        organisation().body("description", nullValue(), "hidden", not(empty()));
        List<String> fit = List.of("otherNames", "website", "willingness", "claimed", "base");
        uphold(first(), fit).statusCode(409).body("detail", containsString("say what they said: description."));
        uphold(first(), List.of("name")).statusCode(422).body("errors.field", contains("shows"));
        read = read();
        read.put("description", "We bake above the library.");
        Api.replace("organisations", id, read).then().statusCode(200);
        uphold(first(), fit).statusCode(200).body("hides", containsInAnyOrder("summary", "description"));
        organisation()
                .body("summary", equalTo("We bake together."))
                .body("description", equalTo("We bake above the library."))
                .body("otherNames", contains(PLANTED + " Loaves"))
                .body("hidden", empty());
    }

    @Test
    void other_words_than_those_somebody_has_decided_about_are_hidden_again() {
        report("summary");
        decide(first(), "dismissed").statusCode(200);
        Map<String, Object> read = read();
        read.put("summary", "Ask for Ms Plant at the bakery.");
        Api.replace("organisations", id, read).then().statusCode(200);
        report("summary").body("hidden", contains("summary"));
        organisation().body("summary", equalTo(HIDDEN));
    }

    @Test
    void nothing_is_told_of_what_was_taken_down_after_its_tombstone() {
        String champion = Api.listed("champions", Drafts.champion("Mair " + PLANTED));
        report("summary");
        Map<String, Object> about = draft("personalData", "displayName");
        about.putAll(Map.of("kind", "champion", "id", champion));
        send(about).statusCode(202);
        Api.remove("organisations", id).then().statusCode(204);
        Api.remove("champions", champion).then().statusCode(204);
        decide(first(), "upheld").statusCode(200);
        decide(first(), "dismissed").statusCode(200);
        for (String entry : List.of(id, champion)) {
            List<String> actions = Api.reader()
                    .get("/api/v1/changes?limit=100")
                    .jsonPath()
                    .getList("items.findAll { it.id == '" + entry + "' }.action");
            assertThat(actions).endsWith("removed");
        }
    }

    @Test
    void what_was_read_with_hidden_texts_in_it_can_be_sent_back_and_loses_nothing() {
        send(draft("personalData", null)).statusCode(202);
        report("name").statusCode(202);
        Map<String, Object> read = read();
        Api.replace("organisations", id, read).then().statusCode(200);
        decide(first(), "dismissed").statusCode(200);
        decide(first(), "dismissed").statusCode(200);
        organisation()
                .body("name", equalTo("Weaste Warm Loaves"))
                .body("summary", equalTo("Ask for Ms " + PLANTED + "."))
                .body("description", equalTo("She lives above the bakery."))
                .body("website", equalTo("https://" + PLANTED + ".example.org"))
                .body("base.lat", equalTo(53.48f))
                .body("claimed.scope", equalTo("As " + PLANTED + " says"))
                .body("willingness.statedByRole", equalTo("Ms " + PLANTED));
    }

    @Test
    void a_case_study_is_hidden_where_it_is_told_of_too() {
        String study = Api.listed("case-studies", Drafts.caseStudy("Menus by " + PLANTED, 7, id));
        Map<String, Object> draft = draft("personalData", "title");
        draft.putAll(Map.of("kind", "caseStudy", "id", study));
        send(draft).statusCode(202);
        Api.reader()
                .get("/api/v1/case-studies/" + study)
                .then()
                .body("title", equalTo(HIDDEN), "hidden.field", contains("title"));
        organisation().body("evidenced.rung", equalTo(7)).body("evidenced.reason", not(containsString(PLANTED)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(seen("/api/v1/search?q=menus", "application/json"))
                        .doesNotContain("Menus by"));
        draft.put("field", "corroboration");
        send(draft).statusCode(202);
        organisation().body("evidenced.rung", equalTo(7));
        decide(first(), "dismissed").statusCode(200);
        organisation().body("evidenced.reason", containsString("Menus by " + PLANTED));
    }

    @Test
    void what_is_hidden_is_not_carried_into_another_entry() {
        String other = Api.listed("organisations", Drafts.organisation("Salford Choir"));
        report("summary");
        Api.merge(other, id, Map.of()).then().statusCode(409).body("detail", containsString("hidden"));
    }

    @Test
    void a_champion_is_hidden_by_name_and_topics() {
        Map<String, Object> champion = Drafts.champion("Mair " + PLANTED);
        champion.put("topics", List.of("Sharing a budget with " + PLANTED));
        String listed = Api.listed("champions", champion);
        Map<String, Object> draft = draft("personalData", null);
        draft.putAll(Map.of("kind", "champion", "id", listed));
        send(draft).statusCode(202).body("hidden", containsInAnyOrder("displayName", "topics"));
        assertThat(seen("/api/v1/champions", "application/json"))
                .contains(HIDDEN)
                .doesNotContain(PLANTED);
    }

    @Test
    void other_matters_hide_nothing() {
        for (String matter : List.of("wrong", "closed", "notReally")) {
            send(draft(matter, "summary")).statusCode(202).body("hidden", empty());
        }
        organisation().body("hidden", empty());
        open().body("items.matter", contains("wrong", "closed", "notReally"));
        decide(first(), "upheld").statusCode(200);
        organisation().body("summary", equalTo("Ask for Ms " + PLANTED + "."));
        Api.admin().get(REPORTS + "?matter=closed").then().body("items.matter", contains("closed"));
        Api.admin().get(REPORTS + "?status=upheld").then().body("items.matter", contains("wrong"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "kind, null, 422",
                "kind, person, 400",
                "id, 01990d5e-7c00-7000-8000-00000000ffff, 422",
                "matter, null, 422",
                "field, version, 422",
                "field, a field, 422",
                "text, null, 422",
                "email, nowhere, 422"
            })
    void what_makes_no_sense_is_named(String field, String value, int status) {
        Map<String, Object> draft = draft("personalData", "summary");
        draft.put(field, value);
        Response answer = posted(draft);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("errors[0].field")).isEqualTo(field);
    }

    @Test
    void a_thousand_characters_will_do() {
        Map<String, Object> draft = draft("wrong", null);
        draft.put("text", "x".repeat(1001));
        send(draft).statusCode(422);
        draft.put("text", "x".repeat(1000));
        send(draft).statusCode(202);
    }

    @Test
    void what_was_taken_down_can_t_be_reported() {
        Api.remove("organisations", id).then().statusCode(204);
        report("summary").statusCode(422).body("errors[0].field", equalTo("id"));
    }

    @Test
    void one_entry_is_not_reported_endlessly_and_nobody_reports_endlessly() {
        for (int i = 0; i < 10; i++) {
            send(draft("wrong", null)).statusCode(202);
        }
        send(draft("wrong", null)).statusCode(429);
        id = Api.listed("organisations", Drafts.organisation("Salford Choir"));
        for (int i = 0; i < 9; i++) {
            send(draft("wrong", null)).statusCode(202);
        }
        id = Api.listed("organisations", Drafts.organisation("Ordsall Choir"));
        Response refused = posted(draft("wrong", null));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    @Test
    void trifles_use_up_nothing_of_what_hides_personal_data_and_too_much_of_that_hides_it_all_the_same() {
        for (int i = 0; i < 10; i++) {
            send(draft("wrong", null)).statusCode(202);
        }
        for (int i = 0; i < 10; i++) {
            report("summary").statusCode(202).body("hidden", contains("summary"));
        }
        ReportLimits.forget();
        report("summary").statusCode(202).body("hidden", contains("summary"));
        assertThat(Sql.column("select id from report where matter = 'personalData'"))
                .hasSize(10);
        report("description").statusCode(202).body("hidden", contains("description"));
        organisation().body("summary", equalTo(HIDDEN), "description", nullValue());
        assertThat(Sql.column("select id from report where matter = 'personalData'"))
                .hasSize(11);
        Sql.run("update report set status = 'DISMISSED', decided_at = now()");
        report("summary").statusCode(429);
    }

    @Test
    void who_reported_is_forgotten_90_days_after_the_decision() {
        report("description");
        decide(first(), "dismissed");
        MovedClock.to(MovedClock.today().plusDays(89));
        desk.forget();
        decided().body("items[0].email", equalTo("reporter@example.org"));
        MovedClock.to(MovedClock.today().plusDays(91));
        desk.forget();
        decided()
                .body("items[0].email", nullValue(), "items[0].text", nullValue())
                .body("items[0].reason", equalTo("Looked at it"));
    }

    private static ValidatableResponse decided() {
        return Api.admin().get(REPORTS + "?status=dismissed").then().statusCode(200);
    }

    private Map<String, Object> draft(String matter, String field) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "kind",
                "organisation",
                "id",
                id,
                "matter",
                matter,
                "text",
                "It names somebody.",
                "email",
                "reporter@example.org"));
        draft.put("field", field);
        return draft;
    }

    private ValidatableResponse report(String field) {
        return send(draft("personalData", field));
    }

    private static ValidatableResponse send(Map<String, Object> draft) {
        return posted(draft).then();
    }

    private static Response posted(Map<String, Object> draft) {
        return Api.reader().contentType(ContentType.JSON).body(draft).post(REPORTS);
    }

    private static ValidatableResponse decide(String report, String outcome) {
        return Api.admin()
                .body(Map.of("outcome", outcome, "reason", "Looked at it"))
                .post(REPORTS + "/" + report + "/decision")
                .then();
    }

    private static ValidatableResponse uphold(String report, List<String> shows) {
        return Api.admin()
                .body(Map.of("outcome", "upheld", "reason", "Looked at it", "shows", shows))
                .post(REPORTS + "/" + report + "/decision")
                .then();
    }

    private static ValidatableResponse open() {
        return Api.admin().get(REPORTS).then().statusCode(200);
    }

    /** The oldest report that is open. */
    private static String first() {
        return open().extract().path("items[0].id");
    }

    private Map<String, Object> read() {
        return new HashMap<>(organisation().extract().jsonPath().getMap("$"));
    }

    private ValidatableResponse organisation() {
        return Api.reader().get("/api/v1/organisations/" + id).then().statusCode(200);
    }

    private static ValidatableResponse search(String words) {
        return Api.reader().get("/api/v1/search?q=" + words).then().statusCode(200);
    }

    private static String seen(String place, String form) {
        return Api.reader()
                .accept(form)
                .get(place)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
