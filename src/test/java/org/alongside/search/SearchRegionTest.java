package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchRegionTest {

    private static final String BRISTOL = "E06000023";
    private static final String YORKSHIRE = "E12000003";
    private static final String EAST_MIDLANDS = "E12000004";

    @BeforeAll
    static void fill() {
        SampleDirectory.fill();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E08000006 | Weaste Warm Loaves, North West Kitchens, All England Ovens, Sample Council",
                "Salford | Weaste Warm Loaves, North West Kitchens, All England Ovens, Sample Council",
                "E08000009 | Trafford Bread Club, North West Kitchens, All England Ovens",
                "E47000001 | Weaste Warm Loaves, Trafford Bread Club, North West Kitchens, All England Ovens, Sample Council",
                "E12000002 | Weaste Warm Loaves, Trafford Bread Club, North West Kitchens, All England Ovens, Sample Council",
                "Caerdydd | Cardiff Bara",
                "E06000023 | All England Ovens",
                "E12000003 | All England Ovens, Fenland Voices",
                "E12000004 | All England Ovens, Fenland Voices",
                "E06000028 | All England Ovens",
            })
    void a_region_finds_who_serves_it_part_of_it_or_all_around_it(String region, String names) {
        search("limit=100&region=" + region)
                .body("items.organisation.name", containsInAnyOrder(names.split(", ")))
                .body(
                        "items.reasons.flatten().findAll { it.criterion == 'region' }.size()",
                        equalTo(names.split(", ").length));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E08000006 | Weaste Warm Loaves | yes | Works in Salford.",
                "E47000001 | Weaste Warm Loaves | yes | Works in Salford, which is part of Greater Manchester.",
                "E08000006 | North West Kitchens | yes | Works across all of the North West, which includes Salford.",
                "E47000001 | All England Ovens | yes | Works across all of England, which includes Greater Manchester.",
                "E12000003 | Fenland Voices | partly | Works in Greater Lincolnshire, part of which is in Yorkshire and The Humber.",
            })
    void each_result_says_how_it_belongs_to_the_region(String region, String name, String met, String text) {
        search("limit=100&region=" + region)
                .body(
                        "items.find { it.organisation.name == '" + name
                                + "' }.reasons.find { it.criterion == 'region' }",
                        equalTo(Map.of("criterion", "region", "met", met, "text", text)));
    }

    @Test
    void who_has_not_said_where_it_works_is_found_where_it_is_based_and_marked() {
        search("region=E08000006&willing=any&q=ukuleles")
                .body("items.organisation.name", contains("Silent Trust"))
                .body("items[0].organisation.willing", equalTo("notStatedYet"))
                .body("items[0].reasons.find { it.criterion == 'region' }.met", equalTo("partly"))
                .body(
                        "items[0].reasons.find { it.criterion == 'region' }.text",
                        equalTo("Based in Salford; it has not said where it works."))
                .body("items[0].reasons.find { it.criterion == 'willing' }.met", equalTo("no"));
        search("region=E47000001&regionMode=based&willing=any")
                .body("items.organisation.name", contains("Silent Trust"));
    }

    @Test
    void a_regions_count_is_what_choosing_it_gives() {
        List<Map<String, Object>> counts =
                search("facets=region").extract().jsonPath().getList("facets.region");
        assertThat(counts)
                .extracting(count -> count.get("code"))
                .contains(Drafts.GREATER_MANCHESTER, Drafts.ENGLAND, YORKSHIRE, EAST_MIDLANDS)
                .doesNotContain(BRISTOL);
        for (Map<String, Object> count : counts) {
            search("region=" + count.get("code")).body("total.value", equalTo(count.get("count")));
        }
    }

    private static ValidatableResponse search(String query) {
        return given().get("/api/v1/search?" + query).then().statusCode(200);
    }
}
