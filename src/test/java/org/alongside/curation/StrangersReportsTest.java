package org.alongside.curation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.MovedClock;
import org.alongside.access.People;
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No stranger can blank the directory, and what they send is decided about in one go. */
@QuarkusTest
class StrangersReportsTest {

    private static final String REPORTS = "/api/v1/reports";
    private static final String DECISIONS = REPORTS + "/decisions";
    private static final String NOBODY = "0198c0de-7a11-7000-8000-000000000009";

    /** How many entries strangers may have something hidden in. */
    private static final int ENTRIES = 10;

    @BeforeEach
    void start_empty() {
        MovedClock.back();
        Directory.empty();
        ReportLimits.forget();
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void the_fourth_report_within_an_hour_waits_and_says_so() {
        for (int i = 0; i < 3; i++) {
            report(listed(), "summary").body("hidden", contains("summary"));
        }
        String fourth = listed();
        report(fourth, "summary")
                .body("hidden", empty())
                .body("says", containsString("somebody will look at it first"))
                .body("says", not(containsString("hidden now")));
        send(Api.reader().header("Accept-Language", "cy"), fourth, null)
                .body("says", containsString("edrych arno yn gyntaf"));
        entry(fourth).body("hidden", empty());
        open().body("items.entry", hasItem(fourth));
        String waiting = open().extract().path("items.find { it.entry == '" + fourth + "' }.id");
        decide("upheld", waiting).body("items.status", contains(200));
        entry(fourth).body("summary", equalTo(null));
        Api.reader()
                .get("/api/v1/organisations/" + fourth + "/history/1")
                .then()
                .statusCode(200)
                .body("state.name", equalTo("Salford Choir"))
                .body("state.summary", equalTo(null));
        Api.reader()
                .get("/api/v1/organisations/" + fourth + "/history")
                .then()
                .statusCode(200)
                .body("items.why", hasItem("Somebody reported that it showed something personal."));
    }

    @Test
    void one_that_waits_and_names_nothing_is_upheld_text_by_text() {
        String entry = waiting();
        String report = reportOn(entry);
        open().body("items.find { it.id == '" + report + "' }.hides", empty())
                .body(
                        "items.find { it.id == '" + report + "' }.concerns",
                        contains("description", "summary", "willingness"))
                .body("items.find { it.id == '" + report + "' }.says.description", equalTo("Ask for Rosa."));
        decide("upheld", report).body("items.status", contains(409));
        Api.admin()
                .body(Map.of("outcome", "upheld", "reason", "Rosa asked", "shows", List.of("summary", "willingness")))
                .post(REPORTS + "/" + report + "/decision")
                .then()
                .statusCode(409)
                .body("errors.value", contains("description"));
        Api.replace("organisations", entry, Drafts.organisation("Salford Choir"));
        Api.admin()
                .body(Map.of("outcome", "upheld", "reason", "Rosa asked", "shows", List.of("summary", "willingness")))
                .post(REPORTS + "/" + report + "/decision")
                .then()
                .statusCode(200);
        Api.reader()
                .get("/api/v1/organisations/" + entry + "/history/1")
                .then()
                .statusCode(200)
                .body("state.summary", not(equalTo(null)))
                .body("state.description", equalTo(null));
    }

    @Test
    void one_that_waits_and_is_dismissed_clears_what_it_is_about() {
        String entry = waiting();
        decide("dismissed", reportOn(entry)).body("items.status", contains(200));
        ReportLimits.forget();
        report(entry, "summary").body("hidden", empty()).body("says", not(containsString("first")));
    }

    @Test
    void a_key_that_may_propose_makes_its_owner_known() {
        String key = People.key("propose");
        for (int i = 0; i < 4; i++) {
            send(Api.reader().header("X-API-Key", key), listed(), "summary").body("hidden", contains("summary"));
        }
    }

    @Test
    void whoever_is_known_is_not_held_up() {
        String person = People.basic(People.made("contributor"));
        for (int i = 0; i < ENTRIES + 1; i++) {
            send(Api.reader().header("Authorization", person), listed(), null).body("hidden", hasItem("summary"));
        }
        report(listed(), null).body("hidden", hasItem("summary"));
    }

    @Test
    void a_key_that_any_page_may_show_makes_nobody_known() {
        String key = People.key("read");
        for (int i = 0; i < 3; i++) {
            send(Api.reader().header("X-API-Key", key), listed(), "summary").body("hidden", contains("summary"));
        }
        send(Api.reader().header("X-API-Key", key), listed(), "summary").body("hidden", empty());
    }

    @Test
    void once_ten_entries_are_hidden_only_what_names_a_field_is_until_somebody_has_looked() {
        for (int i = 0; i < ENTRIES; i++) {
            ReportLimits.forget();
            report(listed(), null).body("hidden", hasItem("summary"));
        }
        ReportLimits.forget();
        String eleventh = listed();
        report(eleventh, null).body("hidden", empty()).body("says", containsString("Say which part shows somebody"));
        entry(eleventh).body("hidden", empty());
        report(eleventh, "summary").body("hidden", contains("summary"));
        List<String> oldest = open().extract().path("items.id");
        decide("dismissed", oldest.get(0), oldest.get(1)).body("items.status", contains(200, 200));
        report(listed(), null).body("hidden", hasItem("summary"));
    }

    @Test
    void what_was_hidden_the_day_before_holds_nobody_up() {
        for (int i = 0; i < ENTRIES; i++) {
            ReportLimits.forget();
            report(listed(), null);
        }
        ReportLimits.forget();
        MovedClock.to(MovedClock.today().plusDays(2));
        report(listed(), null).body("hidden", hasItem("summary"));
    }

    @Test
    void where_it_is_based_says_what_stays() {
        String id = Api.listed(
                "organisations",
                Drafts.organisation(
                        "Weaste Loaves", "base", Map.of("area", Drafts.SALFORD, "lat", 53.48, "lon", -2.29)));
        report(id, "base")
                .body("says", containsString("the postcode and the point are hidden; the council area stays."));
        send(Api.reader().header("Accept-Language", "cy"), id, "base")
                .body("says", containsString("mae ardal y cyngor yn aros."));
        entry(id).body("base.area", equalTo(Drafts.SALFORD)).body("base.lat", equalTo(null));
    }

    @Test
    void several_are_decided_with_one_reason_each_by_itself() {
        String named = listed();
        String whole = listed();
        report(named, "description").body("hidden", contains("description"));
        report(whole, null).body("hidden", hasItem("summary"));
        List<String> ids = new ArrayList<>(open().extract().<List<String>>path("items.id"));
        decide("upheld", ids.get(0), ids.get(1), NOBODY, ids.get(0))
                .body("items.id", contains(ids.get(0), ids.get(1), NOBODY))
                .body("items.status", contains(200, 409, 404))
                .body("items[0]", not(hasKey("detail")));
        entry(named).body("description", equalTo(null)).body("hidden", empty());
        decide("dismissed", ids.get(0), ids.get(1)).body("items.status", contains(409, 200));
        entry(whole).body("hidden", empty());
        Api.admin()
                .body(Map.of("items", List.of(), "outcome", "dismissed"))
                .post(DECISIONS)
                .then()
                .statusCode(422)
                .body("errors.field", contains("items", "reason"));
    }

    @Test
    void a_curator_of_elsewhere_decides_about_none_of_them() {
        report(listed(), "summary");
        String id = open().extract().path("items[0].id");
        Api.reader()
                .header("Authorization", People.basic(People.made("curator", Drafts.CARDIFF)))
                .contentType(ContentType.JSON)
                .body(decision("dismissed", id))
                .post(DECISIONS)
                .then()
                .statusCode(200)
                .body("items.status", contains(403));
    }

    /** An entry that somebody has reported whole, of which nothing is hidden since too much has been. */
    private static String waiting() {
        for (int i = 0; i < 3; i++) {
            report(listed(), "summary");
        }
        String entry = listed();
        report(entry, null).body("hidden", empty()).body("says", containsString("first"));
        return entry;
    }

    private static String reportOn(String entry) {
        return open().extract().path("items.find { it.entry == '" + entry + "' }.id");
    }

    private static String listed() {
        return Api.listed("organisations", Drafts.organisation("Salford Choir", "description", "Ask for Rosa."));
    }

    private static ValidatableResponse report(String id, String field) {
        return send(Api.reader(), id, field);
    }

    private static ValidatableResponse send(RequestSpecification sender, String id, String field) {
        Map<String, Object> draft = new HashMap<>(
                Map.of("kind", "organisation", "id", id, "matter", "personalData", "text", "It names somebody."));
        draft.put("field", field);
        return sender.contentType(ContentType.JSON)
                .body(draft)
                .post(REPORTS)
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse decide(String outcome, String... reports) {
        return Api.admin()
                .body(decision(outcome, reports))
                .post(DECISIONS)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> decision(String outcome, String... reports) {
        List<Map<String, String>> items =
                List.of(reports).stream().map(id -> Map.of("id", id)).toList();
        return Map.of("items", items, "outcome", outcome, "reason", "Looked at it");
    }

    private static ValidatableResponse open() {
        return Api.admin().get(REPORTS + "?limit=100").then().statusCode(200);
    }

    private static ValidatableResponse entry(String id) {
        return Api.reader().get("/api/v1/organisations/" + id).then().statusCode(200);
    }
}
