package org.alongside.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

/** A curator for Greater Manchester writes what has an area there, and nothing else. */
@QuarkusTest
class RemitTest {

    private static final String PATH = "/api/v1/organisations";

    private String curator;

    @BeforeEach
    void make_a_curator() {
        Directory.empty();
        curator = People.basic(People.made("curator", Drafts.GREATER_MANCHESTER));
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void an_area_inside_is_inside() {
        assertThat(create(List.of(Drafts.SALFORD)).statusCode()).isEqualTo(201);
        assertThat(create(List.of(Drafts.GREATER_MANCHESTER)).statusCode()).isEqualTo(201);
        assertThat(create(List.of(Drafts.CARDIFF, Drafts.SALFORD)).statusCode()).isEqualTo(201);
    }

    @Test
    void what_has_no_area_there_is_somebody_else_s() {
        assertThat(create(List.of(Drafts.CARDIFF)).statusCode()).isEqualTo(403);
        assertThat(create(List.of(Drafts.ENGLAND)).statusCode()).isEqualTo(403);
        assertThat(create(List.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void an_entry_can_neither_be_taken_from_elsewhere_nor_moved_there() {
        String theirs = Api.listed("organisations", draft(List.of(Drafts.CARDIFF)));
        String ours = Api.listed("organisations", draft(List.of(Drafts.SALFORD)));
        assertThat(replace(theirs, List.of(Drafts.SALFORD)).statusCode()).isEqualTo(403);
        assertThat(replace(ours, List.of(Drafts.CARDIFF)).statusCode()).isEqualTo(403);
        assertThat(replace(ours, List.of(Drafts.SALFORD, Drafts.CARDIFF)).statusCode())
                .isEqualTo(200);
        assertThat(asked().delete(PATH + "/" + theirs).statusCode()).isEqualTo(403);
        assertThat(asked().delete(PATH + "/" + ours).statusCode()).isEqualTo(204);
    }

    @Test
    void what_does_not_exist_is_not_found_by_them_either() {
        assertThat(replace("0198c0de-7a11-7000-8000-00000000ffff", List.of(Drafts.SALFORD))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_people_say_of_an_entry_is_for_whoever_decides_there() {
        String ours = Api.listed("organisations", draft(List.of(Drafts.SALFORD)));
        String theirs = Api.listed("organisations", draft(List.of(Drafts.CARDIFF)));
        String study = Api.listed("case-studies", Drafts.caseStudy("Somewhere Else", 5, theirs));
        ReportLimits.forget();
        for (String entry : List.of(ours, theirs)) {
            report("organisation", entry);
            say("/api/v1/claims", Map.of("organisation", entry, "email", "rosa@example.org"));
            Api.admin()
                    .body(Map.of("email", "contact@example.org", "consentOn", "2026-03-01"))
                    .put(PATH + "/" + entry + "/contact")
                    .then()
                    .statusCode(200);
            say(
                    "/api/v1/introductions",
                    Map.of(
                            "from", Map.of("name", "Priya", "email", "priya@example.org"),
                            "to", Map.of("organisation", entry),
                            "about", "A cup of tea"));
        }
        report("caseStudy", study);
        assertThat(entries("/api/v1/reports", "entry")).containsExactly(ours);
        assertThat(entries("/api/v1/claims", "organisation")).containsExactly(ours);
        assertThat(entries("/api/v1/introductions", "to")).containsExactly(ours);
        Api.admin().get("/api/v1/reports").then().body("items.entry", contains(ours, theirs, study));
        Api.admin().get("/api/v1/claims").then().body("items.organisation", contains(ours, theirs));
        Api.admin().get("/api/v1/introductions").then().body("items.to", contains(theirs, ours));
    }

    @Test
    void entries_that_nobody_confirms_are_for_whoever_decides_there() {
        String ours = Api.listed("organisations", draft(List.of(Drafts.SALFORD)));
        String theirs = Api.listed("organisations", draft(List.of(Drafts.CARDIFF)));
        String board = "/api/v1/freshness";
        MovedClock.to(MovedClock.today().plusYears(1));
        assertThat(entries(board, "id")).containsExactly(ours);
        assertThat(entries(board + "?area=" + Drafts.SALFORD, "id")).containsExactly(ours);
        assertThat(entries(board + "?area=" + Drafts.CARDIFF, "id")).isEmpty();
        asked().get(board).then().body("counts.withoutContact", equalTo(1));
        Api.admin().get(board).then().body("items.id", containsInAnyOrder(ours, theirs));
    }

    @Test
    void likely_duplicates_are_for_whoever_decides_about_one_of_the_two() {
        String pairs = "/api/v1/duplicates";
        String ours = Api.listed("organisations", draft(List.of(Drafts.SALFORD)));
        Api.listed("organisations", draft(List.of(Drafts.SALFORD)));
        Api.listed("organisations", Drafts.with(draft(List.of(Drafts.CARDIFF)), "name", "Roath Lanterns"));
        Api.listed("organisations", Drafts.with(draft(List.of(Drafts.CARDIFF)), "name", "Roath Lanterns"));
        Scans.run();
        Api.admin().get(pairs).then().body("items", hasSize(2));
        assertThat(asked().get(pairs).then().body("items", hasSize(1)).extract().asString())
                .contains(ours);
        asked().get(pairs + "?area=" + Drafts.CARDIFF).then().body("items", hasSize(0));
    }

    private List<String> entries(String path, String field) {
        return asked().get(path).then().statusCode(200).extract().path("items." + field);
    }

    private static void report(String kind, String id) {
        say("/api/v1/reports", Map.of("kind", kind, "id", id, "matter", "wrong", "text", "It has moved."));
    }

    private static void say(String path, Map<String, ?> body) {
        Api.reader().contentType(ContentType.JSON).body(body).post(path).then().statusCode(202);
    }

    private Response create(List<String> served) {
        return asked().body(draft(served)).post(PATH);
    }

    private Response replace(String id, List<String> served) {
        return asked().body(draft(served)).put(PATH + "/" + id);
    }

    private RequestSpecification asked() {
        return Api.reader()
                .header("Authorization", curator)
                .header("If-Match", "*")
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> draft(List<String> served) {
        Map<String, Object> draft = new HashMap<>(Drafts.organisation("Weaste Kettle"));
        draft.put("areasServed", served);
        draft.remove("base");
        return draft;
    }
}
