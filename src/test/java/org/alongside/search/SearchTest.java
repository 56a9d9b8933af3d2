package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    @BeforeAll
    static void fill() {
        SampleDirectory.fill();
    }

    @Test
    void an_empty_answer_says_how_many_more_there_are_among_those_who_have_not_stated_it() {
        search("q=ukuleles")
                .body("total.value", equalTo(0))
                .body("suggestion.parameter", equalTo("willing"))
                .body("suggestion.value", equalTo("any"))
                .body("suggestion.total", equalTo(1))
                .body("suggestion.text", containsString("1 organisation"));
        search("q=xylophones").body("total.value", equalTo(0)).body("suggestion.parameter", equalTo("q"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region=E08000006&type=council&sector=AR | sector | 1",
                "q=sourdough&region=W92000004 | region | 1",
                "maturity=7&region=E06000023 | maturity | 1",
                "willing=any&q=bread&size=superMajor | size | 1",
                "region=E06000023&type=council&sector=AR | type | 1",
                "q=ukuleles&size=major&region=W06000015 | size | 1",
                "size=superMajor&type=cic&region=N92000002 | type | 1",
                "q=xylophones&region=E08000006 | q | 4",
            })
    void where_filters_leave_nothing_one_to_loosen_is_named(String query, String parameter, int total) {
        search(query)
                .body("total.value", equalTo(0))
                .body("suggestion.parameter", equalTo(parameter))
                .body("suggestion.value", nullValue())
                .body("suggestion.total", equalTo(total));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region=E06000023&type=council&sector=AR | type, sector | region=E06000023"
                        + " | Without the kind of organisation and without the field of work there is 1 organisation.",
                "size=superMajor&type=cic&region=N92000002 | type, region | size=superMajor"
                        + " | Without the kind of organisation and without the region there is 1 organisation.",
                "q=xylophones&type=council&sector=AR | q, type | sector=AR"
                        + " | Without your words and without the kind of organisation there is 1 organisation.",
                "near=49.9,-6.3&within=1&sort=distance&size=superMajor&type=cic | type, near, within, sort | size=superMajor"
                        + " | Without the kind of organisation and without the distance there is 1 organisation.",
                "q=ukuleles&size=major&region=W06000015 | size, region, willing | q=ukuleles&willing=any"
                        + " | 1 organisation that hasn't stated yet that they would share power.",
            })
    void where_several_things_have_to_change_all_of_them_are_named_and_no_other(
            String query, String changed, String left, String text) {
        search(query)
                .body("suggestion.changes.parameter", equalTo(List.of(changed.split(", "))))
                .body("suggestion.total", equalTo(1))
                .body("suggestion.text", endsWith(text));
        search(left).body("total.value", equalTo(1));
    }

    @Test
    void words_in_quotes_that_nobody_has_together_are_offered_without_the_quotes() {
        given().queryParam("q", "\"bread ovens\"")
                .get("/api/v1/search?sector=HE")
                .then()
                .body("suggestion.parameter", equalTo("q"))
                .body("suggestion.value", equalTo("bread ovens"))
                .body("suggestion.total", equalTo(1))
                .body("suggestion.text", endsWith("Without the quotes there is 1 organisation."));
        search("sector=HE&q=bread ovens").body("total.value", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=bread&q=ovens", "maturity=6&maturity=7", "near=Salford&near=Bury", "limit=5&limit=5"})
    void what_can_be_asked_once_is_refused_twice(String query) {
        given().get("/api/v1/search?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=the", "q=-zebra", "q=*"})
    void where_no_word_is_left_to_go_by_the_order_says_so(String query) {
        search(query).body("order.text", containsString("In turns"));
    }

    @Test
    void who_works_in_a_part_of_a_country_is_found_by_its_name_in_either_language() {
        for (String country : List.of("Wales", "Cymru")) {
            search("q=" + country).body("items.organisation.name", contains("Cardiff Bara"));
        }
    }

    @Test
    void a_pinned_seed_gives_the_same_order_and_the_answer_says_which() {
        List<String> once =
                search("seed=7").body("order.seed", equalTo(7)).extract().path("items.organisation.name");
        search("seed=7").body("items.organisation.name", equalTo(once));
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 1; seed <= 5; seed++) {
            orders.add(search("seed=" + seed).extract().path("items.organisation.name"));
        }
        assertThat(orders).hasSizeGreaterThan(1);
        given().get("/api/v1/search?seed=-1").then().statusCode(400).body("errors[0].field", equalTo("seed"));
    }

    @Test
    void evidence_counts_and_claims_only_when_asked_for() {
        search("maturity=6")
                .body("items.organisation.name", contains("Weaste Warm Loaves"))
                .body(
                        "items[0].reasons.find { it.criterion == 'maturity' }.text",
                        equalTo("Its case studies bear out rung 6 (designing together)."));
        search("maturity=6&evidence=claimed")
                .body("items.organisation.name", contains("Sample Council"))
                .body("items[0].reasons.find { it.criterion == 'maturity' }.met", equalTo("partly"))
                .body("items[0].reasons.find { it.criterion == 'maturity' }.text", containsString("no case study"));
        search("maturity=7").body("items", empty());
    }

    @Test
    void a_comma_means_or_and_saying_it_again_means_and() {
        search("supports=interpreter,bsl").body("items.organisation.name", contains("Sample Council"));
        search("supports=childcare&supports=travel&sector=HE")
                .body("items.organisation.name", contains("All England Ovens"));
        search("supports=childcare&supports=interpreter").body("total.value", equalTo(0));
        search("sector=HE,AR")
                .body("items.organisation.name", containsInAnyOrder("All England Ovens", "Fenland Voices"))
                .body(
                        "query.sector",
                        equalTo(List.of(List.of(
                                Map.of("code", "HE", "label", "Health"), Map.of("code", "AR", "label", "Arts")))));
        search("type=council&size=superMajor").body("items.organisation.name", contains("Sample Council"));
    }

    @Test
    void a_facet_ignores_its_own_filter_and_keeps_the_others() {
        search("sector=HE&facets=sector,rung,type")
                .body("total.value", equalTo(1))
                .body("facets.sector.code", hasItems("SW", "HE", "AR", "HO"))
                .body("facets.sector.find { it.code == 'SW' }.count", equalTo(4))
                .body("facets.type.find { it.code == 'communityGroup' }.count", equalTo(1))
                .body("facets.type.code", not(hasItem("council")));
        search("facets=rung")
                .body("facets.rung", equalTo(List.of(Map.of("code", "6", "label", "Designing together", "count", 1))));
    }

    @Test
    void pages_go_on_without_repeating_or_leaving_out() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = given().get("/api/v1/search?willing=any&limit=3" + cursor);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.organisation.name"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_belongs_to_its_question() {
        String cursor = search("limit=2").extract().path("next");
        given().get("/api/v1/search?limit=2&sector=SW&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.field", contains("cursor"));
    }

    @Test
    void the_order_can_be_by_name_or_by_what_changed_last() {
        List<String> names = search("sort=name&limit=100").extract().path("items.organisation.name");
        assertThat(names).isSorted().hasSize(7);
        search("sort=recent").body("items[0].organisation.name", equalTo("Weaste Warm Loaves"));
        search("sort=fair").body("order.text", containsString("changes each day"));
    }

    @ParameterizedTest
    @CsvSource({
        "region=Atlantis,region", "sector=ZZ,sector", "maturity=8,maturity", "maturity=x,maturity",
                "evidence=perhaps,evidence",
        "willing=no,willing", "regionMode=near,regionMode", "supports=wine,supports", "type=guild,type",
                "size=tiny,size",
        "sort=best,sort", "facets=name,facets", "limit=0,limit", "limit=101,limit", "regoin=E08000006,regoin",
        "offers=x,offers", "needs=x,needs", "cursor=abc,cursor"
    })
    void what_makes_no_sense_is_named(String query, String field) {
        given().get("/api/v1/search?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    @Test
    void all_that_makes_no_sense_is_named_at_once() {
        given().get("/api/v1/search?region=Atlantis&sector=ZZ&supports=wine,gin&sort=best")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("region", "sector", "supports", "supports", "sort"));
    }

    @Test
    void who_mistypes_a_place_is_told_where_its_name_is_found() {
        String hint = given().get("/api/v1/search?region=Salfrod")
                .then()
                .statusCode(400)
                .extract()
                .path("errors[0].message");
        assertThat(hint).contains("/api/v1/suggest?q=");
        given().get("/api/v1/suggest?q=Salfrod").then().body("items.text", hasItem("Salford"));
    }

    @Test
    void labels_come_in_welsh_where_there_are_any() {
        given().header("Accept-Language", "cy")
                .get("/api/v1/search?region=W06000015&facets=sector")
                .then()
                .statusCode(200)
                .header("Content-Language", "cy")
                .body("query.region[0][0].label", equalTo("Caerdydd"))
                .body("facets.sector[0].label", equalTo("Cymorth mewn cyfnod anodd"));
    }

    private static ValidatableResponse search(String query) {
        return given().get("/api/v1/search?" + query).then().statusCode(200);
    }
}
