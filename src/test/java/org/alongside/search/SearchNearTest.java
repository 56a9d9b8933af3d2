package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchNearTest {

    /** Between Salford and Manchester. */
    private static final String HERE = "53.48,-2.24";

    @BeforeAll
    static void fill() throws SQLException {
        Directory.forgetPostcodes();
        Directory.empty();
        based("Ordsall Oven", Map.of("area", Drafts.SALFORD, "lat", 53.47, "lon", -2.27));
        based("Chorlton Choir", Map.of("lat", 53.44, "lon", -2.28));
        based("Trafford Tables", Map.of("area", Drafts.TRAFFORD));
        based("Cardiff Bara", Map.of("lat", 51.48, "lon", -3.18));
        based("North West Kitchens", Map.of("area", Drafts.NORTH_WEST));
        based("Only an Outcode", Map.of("outcode", "ZE2"));
        Api.listed("organisations", Drafts.organisation("Nowhere Said"));
    }

    private static void based(String name, Map<String, Object> base) {
        Map<String, Object> draft = Drafts.organisation(name);
        draft.put("base", base);
        draft.put("sectors", List.of(name.contains("Choir") ? "AR" : "SW"));
        draft.put("summary", "Neighbours who do things together.");
        Api.listed("organisations", draft);
    }

    @Test
    void who_is_based_near_a_point_is_found_with_the_distance_and_a_reason() {
        search("near=" + HERE + "&sort=distance")
                .body("items.organisation.name", contains("Ordsall Oven", "Chorlton Choir", "Trafford Tables"))
                .body("items.distanceKm", contains(2.3f, 5.2f, 10.2f))
                .body("order.sort", equalTo("distance"))
                .body("items[0].reasons", hasItem(reason("yes", "Based about 2 km from 53.48, -2.24.")))
                .body("items[2].reasons", hasItem(reason("partly", "Based somewhere in Trafford, about 10 km away.")))
                .body(
                        "query.near",
                        equalTo(Map.of(
                                "text", HERE, "label", "53.48, -2.24", "lat", 53.48f, "lon", -2.24f, "within", 25f)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near=53.48,-2.24&within=3 | Ordsall Oven",
                "near=53.48,-2.24&within=6.5 | Ordsall Oven, Chorlton Choir",
                "near=53.48,-2.24&within=500 | Ordsall Oven, Chorlton Choir, Trafford Tables, Cardiff Bara",
                "near=Salford&within=8 | Ordsall Oven, Trafford Tables",
                "near=E08000006&within=7.5 | Ordsall Oven",
                "near=Caerdydd&within=10 | Cardiff Bara",
                "near=53.48, -2.24&within=9&sector=AR | Chorlton Choir",
                "near=53.48,-2.24&within=9&q=choir | Chorlton Choir",
                "near=53.48,-2.24&region=Salford&regionMode=based | Ordsall Oven"
            })
    void within_limits_how_far_and_goes_together_with_everything_else(String query, String names) {
        search(query).body("items.organisation.name", containsInAnyOrder(names.split(", ")));
    }

    @Test
    void an_area_is_named_in_the_readers_language() {
        given().header("Accept-Language", "cy")
                .get("/api/v1/search?near=Cardiff")
                .then()
                .body("query.near.text", equalTo("Cardiff"))
                .body("query.near.label", equalTo("Caerdydd"));
        search("near=Salford").body("items.reasons.flatten().text", hasItem("Based about 7 km from Salford."));
    }

    @Test
    void in_the_middle_of_a_district_nothing_is_said_about_kilometres() {
        search("near=Trafford&within=1")
                .body("items.organisation.name", contains("Trafford Tables"))
                .body("items[0].distanceKm", equalTo(0.0f))
                .body("items[0].reasons", hasItem(reason("partly", "Based somewhere in Trafford.")));
    }

    @Test
    void without_near_there_is_no_distance() {
        search("q=choir").body("items[0]", not(hasKey("distanceKm"))).body("query.near", nullValue());
    }

    @Test
    void where_somebody_is_on_a_map_is_as_coarse_as_what_they_said() {
        search("q=oven").body("items[0].point", equalTo(point(53.47f, -2.27f, "point", "Salford")));
        search("q=choir").body("items[0].point", equalTo(point(53.44f, -2.28f, "point", null)));
        search("q=tables")
                .body("items[0].point.from", equalTo("base"))
                .body("items[0].point.label", equalTo("Trafford"));
        search("q=kitchens")
                .body("items[0].point.from", equalTo("served"))
                .body("items[0].point.label", equalTo("Salford"));
    }

    @Test
    void who_names_only_a_region_is_nowhere_on_a_map() {
        Map<String, Object> draft = Drafts.organisation("Wide Wanderers");
        draft.put("base", Map.of("area", Drafts.NORTH_WEST));
        draft.put("areasServed", List.of(Drafts.SALFORD, Drafts.TRAFFORD));
        Api.listed("organisations", draft);
        search("q=wanderers").body("items", hasSize(1)).body("items[0]", not(hasKey("point")));
    }

    private static Map<String, Object> point(float lat, float lon, String from, String label) {
        Map<String, Object> point = new HashMap<>(Map.of("lat", lat, "lon", lon, "from", from));
        if (label != null) {
            point.put("label", label);
        }
        return point;
    }

    @Test
    void facets_count_those_near() {
        search("near=" + HERE + "&facets=sector&sector=AR")
                .body("facets.sector.find { it.code == 'SW' }.count", equalTo(2))
                .body("facets.sector.find { it.code == 'AR' }.count", equalTo(1));
    }

    @Test
    void when_nobody_is_near_the_suggestion_is_to_look_elsewhere() {
        search("near=60.15,-1.15&q=choir&sort=distance")
                .body("total.value", equalTo(0))
                .body("suggestion.parameter", equalTo("near"))
                .body("suggestion.total", equalTo(1));
    }

    @Test
    void a_cursor_goes_on_only_around_the_same_place() {
        String next =
                search("near=" + HERE + "&sort=distance&limit=2").extract().path("next");
        search("near=" + HERE + "&sort=distance&limit=2&cursor=" + next)
                .body("items.organisation.name", contains("Trafford Tables"));
        refused("near=" + HERE + "&within=26&sort=distance&limit=2&cursor=" + next, 400, "cursor");
        refused("near=53.49,-2.24&sort=distance&limit=2&cursor=" + next, 400, "cursor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within=10 | within",
                "near=53.48,-2.24&within=0 | within",
                "near=53.48,-2.24&within=501 | within",
                "near=53.48,-2.24&within=-1 | within",
                "near=53.48,-2.24&within=NaN | within",
                "near=Atlantis | near",
                "near=-2.24,53.48 | near",
                "near=999,999 | near",
                "sort=distance | sort",
                "near= &sort=distance | sort"
            })
    void what_makes_no_sense_is_refused_by_its_name(String query, String field) {
        refused(query, 400, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M6 5WP", "m65wp", "M6"})
    void a_postcode_is_refused_with_how_to_load_them_while_there_are_none(String postcode) {
        refused("near=" + postcode, 422, "near").body("detail", containsString("-F kind=postcodes"));
    }

    @Test
    void who_said_nothing_closer_than_a_region_is_not_near_anything() {
        search("near=North West&within=500&q=kitchens").body("items", empty());
    }

    private static Map<String, String> reason(String met, String text) {
        return Map.of("criterion", "near", "met", met, "text", text);
    }

    private static ValidatableResponse search(String query) {
        return given().get("/api/v1/search?" + query).then().statusCode(200);
    }

    private static ValidatableResponse refused(String query, int status, String field) {
        return given().get("/api/v1/search?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }
}
