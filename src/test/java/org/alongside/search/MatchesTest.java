package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchesTest {

    private static String asking;
    private static String teacher;

    @BeforeAll
    static void fill() {
        Directory.empty();
        asking = org(
                "Asking",
                Drafts.SALFORD,
                "HE",
                Map.of("needs", List.of("mentoring", "venue"), "offers", List.of("training")));
        study("Asking", 3, asking);
        teacher = org("Teacher", Drafts.SALFORD, "HE", Map.of("offers", List.of("mentoring")));
        study("Teaching", 7, teacher);
        String peer = org("Peer", Drafts.TRAFFORD, "HE", Map.of());
        study("Beside", 4, peer);
        String silent = org("High and Silent", Drafts.CARDIFF, "AR", Map.of());
        study("High", 7, silent);
        org("Needs Training", Drafts.CARDIFF, "AR", Map.of("needs", List.of("training")));
        org("Nothing in Common", Drafts.CARDIFF, "AR", Map.of());
    }

    private static String org(String name, String area, String sector, Map<String, Object> more) {
        Map<String, Object> draft = Drafts.organisation(name);
        draft.put("areasServed", List.of(area));
        draft.put("sectors", List.of(sector));
        draft.putAll(more);
        return Api.listed("organisations", draft);
    }

    private static void study(String title, int rung, String organisation) {
        Api.listed("case-studies", Drafts.caseStudy(title, rung, organisation));
    }

    @Test
    void who_meets_most_comes_first_and_the_asker_is_not_among_them() {
        List<String> names = matches("limit=100").extract().path("items.organisation.name");
        assertThat(names)
                .startsWith("Teacher", "Peer", "Needs Training")
                .hasSize(5)
                .doesNotContain("Asking");
    }

    @Test
    void each_match_says_what_it_meets_and_what_not() {
        matches("limit=100")
                .body(
                        "items[0].reasons.criterion",
                        containsInAnyOrder("region", "sector", "offers", "needs", "company"))
                .body(
                        "items[0].reasons.find { it.criterion == 'company' }.text",
                        startsWith("Could show the way: its case studies bear out rung 7"))
                .body("items[0].reasons.find { it.criterion == 'needs' }.met", equalTo("no"))
                .body(
                        "items[1].reasons.find { it.criterion == 'company' }.text",
                        startsWith("Is where the next step leads: its case studies bear out rung 4"))
                .body("items[1].reasons.find { it.criterion == 'region' }.met", equalTo("no"))
                .body("items[0].features.find { it.id == 'offers' }.value", equalTo(0.5f))
                .body(
                        "items[0].reasons.find { it.criterion == 'offers' }.text",
                        equalTo("Would bring: someone to guide you. It does not say: a place to meet."))
                .body("items[0].features.find { it.id == 'needs' }.value", equalTo(0.0f))
                .body("query.prefer", hasItem("sector"));
    }

    @Test
    void more_of_what_is_needed_counts_more_and_all_of_it_as_much_as_the_place() {
        String needy = org("Needy", Drafts.SALFORD, "HE", Map.of("needs", List.of("funding", "research", "outreach")));
        String one = org("Brings One", Drafts.CARDIFF, "AR", Map.of("offers", List.of("funding")));
        String two = org("Brings Two", Drafts.CARDIFF, "AR", Map.of("offers", List.of("outreach", "research")));
        List<String> names = given().get("/api/v1/organisations/" + needy + "/matches?limit=100")
                .path("items.organisation.name");
        List.of(needy, one, two)
                .forEach(id -> Api.remove("organisations", id).then().statusCode(204));
        assertThat(names).containsSubsequence("Teacher", "Brings Two", "Brings One", "Nothing in Common");
    }

    @Test
    void whoever_only_says_that_it_is_a_step_ahead_counts_half() {
        String asks =
                org("At Four", Drafts.CARDIFF, "AR", Map.of("claimed", Map.of("rung", 4, "statedOn", "2026-01-01")));
        String says =
                org("Says Five", Drafts.TRAFFORD, "HE", Map.of("claimed", Map.of("rung", 5, "statedOn", "2026-01-01")));
        String shows = org("Shows Five", Drafts.TRAFFORD, "HE", Map.of());
        study("Fifth", 5, shows);
        List<String> names = given().get("/api/v1/organisations/" + asks + "/matches?limit=100")
                .path("items.organisation.name");
        List.of(asks, says, shows)
                .forEach(id -> Api.remove("organisations", id).then().statusCode(204));
        assertThat(names).containsSubsequence("Shows Five", "Says Five", "Peer");
    }

    @Test
    void a_wish_for_nothing_in_particular_is_none() {
        search("sector=HE&prefer=sector,region").body("query.prefer", equalTo(List.of("sector")));
        search("prefer=sector").body("order.sort", equalTo("fair"));
    }

    @Test
    void wishes_count_more_than_words() {
        search("q=teacher peer&region=W06000015&prefer=region")
                .body("items.organisation.name", containsInAnyOrder("Teacher", "Peer"));
        search("q=silent common teacher beside&region=W06000015&prefer=region")
                .body(
                        "items.organisation.name",
                        containsInAnyOrder("High and Silent", "Nothing in Common", "Teacher", "Peer"))
                .body("items[0].reasons.find { it.criterion == 'region' }.met", equalTo("yes"))
                .body("items[1].reasons.find { it.criterion == 'region' }.met", equalTo("yes"));
    }

    @Test
    void a_high_rung_that_offers_no_guidance_is_no_teacher() {
        matches("limit=100")
                .body(
                        "items.find { it.organisation.name == 'High and Silent' }.reasons.find { it.criterion == 'company' }.met",
                        equalTo("no"));
    }

    @Test
    void pages_of_matches_never_overlap() {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = matches("limit=2" + cursor);
            names.addAll(page.extract().path("items.organisation.name"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(names).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void wishes_rank_where_filters_would_leave_out() {
        search("sector=AR&region=E08000006").body("total.value", equalTo(0));
        search("sector=HE&region=E08000009&prefer=sector,region")
                .body("total.value", equalTo(6))
                .body("items[0].organisation.name", equalTo("Peer"))
                .body("order.text", startsWith("Who meets most of the wishes comes first"))
                .body("items[5].features.value", everyItem(equalTo(0.0f)));
        search("sector=HE&region=E08000009&prefer=region")
                .body("items.organisation.name", containsInAnyOrder("Peer", "Asking", "Teacher"));
        search("q=teacher&maturity=7&prefer=maturity")
                .body("items.organisation.name", equalTo(List.of("Teacher")))
                .body("items[0].reasons.criterion", hasItem("maturity"));
        search("q=peer&maturity=7&prefer=maturity")
                .body("items[0].reasons.find { it.criterion == 'maturity' }.met", equalTo("no"));
    }

    @Test
    void what_cannot_be_a_wish_is_named() {
        given().get("/api/v1/search?prefer=near").then().statusCode(400).body("errors[0].field", equalTo("prefer"));
        given().get("/api/v1/organisations/0198c0de-7a11-7000-8000-00000000dead/matches")
                .then()
                .statusCode(404);
        given().get("/api/v1/organisations/" + asking + "/matches?willing=maybe")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("willing"));
    }

    @Test
    void what_it_cannot_be_asked_is_refused_and_not_passed_over() {
        given().get("/api/v1/organisations/" + asking + "/matches?region=Salford")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("region"));
    }

    private static ValidatableResponse matches(String query) {
        return given().get("/api/v1/organisations/" + asking + "/matches?seed=1&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void who_is_at_the_top_has_nobody_a_step_ahead() {
        given().get("/api/v1/organisations/" + teacher + "/matches?limit=100")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.organisation.name == 'High and Silent' }.reasons.find { it.criterion == 'company' }.text",
                        startsWith("Is as far along: its case studies bear out rung 7"));
    }

    private static ValidatableResponse search(String query) {
        return given().get("/api/v1/search?seed=1&limit=100&" + query).then().statusCode(200);
    }
}
