package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking for duplicates, and deciding about them. */
@QuarkusTest
class DuplicateTest {

    private static final String PATH = "/api/v1/duplicates";

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void a_look_through_finds_each_pair_once() {
        String one = listed("Salford Food Bank");
        String other = listed("Salford Foodbank");
        listed("Nobody Like It");
        Scans.run();
        pairs("")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("items", hasSize(1))
                .body("items[0].one.id", equalTo(one))
                .body("items[0].other.name", equalTo("Salford Foodbank"))
                .body("items[0].other.id", equalTo(other))
                .body("items[0].status", equalTo("open"))
                .body("items[0].signals.similarName", equalTo(0.75f))
                .body("items[0].sentence", equalTo("Goes by a similar name and is in the same area."));
    }

    @Test
    void the_next_look_is_at_what_changed_since() {
        listed("Canal Bakers");
        Scans.run();
        pairs("").then().body("items", empty());
        listed("Canal Bakers CIC");
        Scans.run();
        pairs("").then().body("items", hasSize(1));
    }

    @Test
    void what_was_told_apart_stays_so_until_one_of_the_two_changes() {
        String one = listed("Twin Kettles");
        String other = listed("Twin Kettles");
        Scans.run();
        decide(other, one, "dismissed", "One is in Weaste.")
                .then()
                .statusCode(200)
                .body("status", equalTo("dismissed"))
                .body("decidedBy", equalTo("admin"))
                .body("reason", equalTo("One is in Weaste."))
                .body("one.id", equalTo(one));
        pairs("").then().body("items", empty());
        Api.replace("organisations", one, Drafts.organisation("Twin Kettles", "summary", "We say more of us now."));
        Scans.run();
        pairs("").then().body("items", empty());
        Api.replace("organisations", one, Drafts.organisation("Twin Kettles", "website", "https://twins.example"));
        Scans.run();
        pairs("").then().body("items", hasSize(1)).body("items[0].decidedBy", equalTo(null));
    }

    @Test
    void a_decision_can_be_taken_back_and_not_made_twice() {
        String one = listed("Undecided Friends");
        String other = listed("Undecided Friends");
        Scans.run();
        decide(one, other, "open", null).then().statusCode(409);
        decide(one, other, "dismissed", null).then().statusCode(200);
        decide(one, other, "dismissed", null).then().statusCode(409);
        decide(one, other, "open", null).then().statusCode(200).body("status", equalTo("open"));
        pairs("").then().body("items", hasSize(1));
    }

    @Test
    void a_decision_that_makes_no_sense_is_refused() {
        String one = listed("Senseless");
        decide(one, one, "dismissed", null).then().statusCode(404);
        decide(one, "0198c0de-7a11-7000-8000-000000000001", "dismissed", null)
                .then()
                .statusCode(404)
                .body("detail", startsWith("There is no pair"));
        decide(one, "nobody", "dismissed", null).then().statusCode(404);
        decide(one, one, "perhaps", null).then().statusCode(400);
        decide(one, one, "dismissed", "x".repeat(501)).then().statusCode(422);
        Api.admin().body("{}").put(PATH + "/" + one + "/" + one).then().statusCode(422);
    }

    @Test
    void the_likeliest_come_first_page_by_page() {
        for (String name : List.of("Irwell Anglers", "Irwell Anglers Club", "Peel Bowlers", "Peel Bowlers")) {
            listed(name);
        }
        Map<String, Object> sure = Drafts.organisation("Sure Thing", "website", "https://sure.example");
        Api.listed("organisations", sure);
        Api.listed("organisations", sure);
        Scans.run();
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = pairs("?limit=1" + next).jsonPath();
            assertThat(page.getList("items")).hasSize(1);
            seen.add(page.getString("items[0].one.name"));
            next = page.get("next") == null ? null : "&cursor=" + page.get("next");
        }
        assertThat(seen).containsExactly("Sure Thing", "Peel Bowlers", "Irwell Anglers");
        pairs("?cursor=bm90LW91cnM").then().statusCode(400);
        pairs("?cursor=MX4yfjM").then().statusCode(400);
    }

    @Test
    void pairs_are_found_by_where_one_of_them_is() {
        for (String area : List.of(Drafts.SALFORD, Drafts.CARDIFF)) {
            Map<String, Object> draft = Drafts.organisation("Same Here", "areasServed", List.of(area));
            Api.listed("organisations", draft);
            Api.listed("organisations", draft);
        }
        Scans.run();
        pairs("").then().body("items", hasSize(2));
        pairs("?area=" + Drafts.SALFORD).then().body("items.one.areasServed", contains(List.of(Drafts.SALFORD)));
        pairs("?area=" + Drafts.NORTH_WEST).then().body("items.one.areasServed", contains(List.of(Drafts.SALFORD)));
        pairs("?area=" + Drafts.TRAFFORD).then().body("items", empty());
        pairs("?area=Salford").then().statusCode(400);
    }

    @Test
    void a_pair_of_which_one_was_taken_down_is_nobody_s_business() {
        String one = listed("Short Lived");
        listed("Short Lived");
        Scans.run();
        Api.remove("organisations", one);
        pairs("").then().body("items", empty());
        Scans.run();
        pairs("").then().body("items", empty());
    }

    @Test
    void a_curator_decides_and_does_not_have_the_directory_looked_through() {
        String one = listed("Decided By Rosa");
        String other = listed("Decided By Rosa");
        Scans.run();
        String rosa = People.made("curator");
        as(rosa).get(PATH).then().statusCode(200).body("items", hasSize(1));
        as(rosa).body(Map.of("status", "dismissed"))
                .put(PATH + "/" + one + "/" + other)
                .then()
                .statusCode(200)
                .body("decidedBy", equalTo(rosa));
        as(rosa).post(PATH + "/scan").then().statusCode(403);
        as(People.made("contributor")).get(PATH).then().statusCode(403);
    }

    @Test
    void a_curator_of_one_place_decides_where_one_of_the_two_is_there() {
        String path = PATH + "/" + listed("Weir Street Twins") + "/" + listed("Weir Street Twins");
        Scans.run();
        as(People.made("curator", Drafts.CARDIFF))
                .body(Map.of("status", "dismissed"))
                .put(path)
                .then()
                .statusCode(403);
        as(People.made("curator", Drafts.GREATER_MANCHESTER))
                .body(Map.of("status", "dismissed"))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void strangers_may_only_ask() {
        given().get(PATH).then().statusCode(401);
        given().post(PATH + "/scan").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put(PATH + "/0198c0de-7a11-7000-8000-000000000001/0198c0de-7a11-7000-8000-000000000002")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "Anybody"))
                .post(PATH)
                .then()
                .statusCode(200)
                .contentType(containsString("json"));
    }

    private static String listed(String name) {
        return Api.listed("organisations", Drafts.organisation(name));
    }

    private static RequestSpecification as(String name) {
        return given().header("Authorization", People.basic(name)).contentType(ContentType.JSON);
    }

    private static Response pairs(String query) {
        return Api.admin().get(PATH + query);
    }

    private static Response decide(String one, String other, String status, String reason) {
        Map<String, Object> draft = Drafts.with(new HashMap<>(Map.of("status", status)), "reason", reason);
        return Api.admin().body(draft).put(PATH + "/" + one + "/" + other);
    }
}
