package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
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
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    private static final String BRISTOL = "E06000023";
    private static final String YORKSHIRE = "E12000003";
    private static final String EAST_MIDLANDS = "E12000004";
    private static final String GREATER_LINCOLNSHIRE = "E47000017";

    @BeforeAll
    static void fill() {
        Directory.empty();
        String loaves = org("Weaste Warm Loaves", Drafts.SALFORD, "SW", "A bakery for those without a kitchen.");
        org("Trafford Bread Club", Drafts.TRAFFORD, "SW", "People bake together on Tuesdays.");
        org("North West Kitchens", Drafts.NORTH_WEST, "SW", "Kitchens that anybody can book.");
        org("All England Ovens", Drafts.ENGLAND, "HE", "Ovens for community halls.");
        Map<String, Object> bara = Drafts.organisation("Cardiff Bara");
        bara.put("areasServed", List.of(Drafts.CARDIFF));
        bara.put("summary", "Bara a the.");
        bara.put("description", "Pobl hŷn, gofalwyr a nyrsys yn cynllunio gofal dydd gyda'i gilydd yng Nghaerdydd.");
        Api.listed("organisations", bara);
        org("Fenland Voices", GREATER_LINCOLNSHIRE, "AR", "Songs from the marsh.");
        Map<String, Object> council = Drafts.organisation("Sample Council");
        council.put("kind", "council");
        council.put("size", "superMajor");
        council.put("sectors", List.of("HO"));
        council.put("supports", List.of("interpreter"));
        council.put("summary", "Homes and streets.");
        council.put("claimed", Map.of("rung", 7, "statedOn", "2026-01-01"));
        Api.listed("organisations", council);
        Map<String, Object> imported = Drafts.organisation("Silent Trust", "willingness", null);
        imported.put("areasServed", List.of());
        imported.put("base", Map.of("area", Drafts.SALFORD));
        imported.put("summary", "Gives small grants for ukuleles.");
        Api.listed("organisations", imported);
        Map<String, Object> study = Drafts.caseStudy("Sourdough after dark", 6, loaves);
        study.put("summary", "Night-shift workers chose when the ovens are lit.");
        Api.listed("case-studies", study);
    }

    private static String org(String name, String area, String sector, String summary) {
        Map<String, Object> draft = Drafts.organisation(name);
        draft.put("areasServed", List.of(area));
        draft.put("sectors", List.of(sector));
        draft.put("summary", summary);
        return Api.listed("organisations", draft);
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
    void an_empty_answer_says_how_many_more_there_are_among_those_who_have_not_stated_it() {
        search("q=ukuleles")
                .body("total.value", equalTo(0))
                .body("suggestion.parameter", equalTo("willing"))
                .body("suggestion.value", equalTo("any"))
                .body("suggestion.total", equalTo(1))
                .body("suggestion.text", containsString("1 organisation"));
        search("q=xylophones").body("total.value", equalTo(0)).body("suggestion", nullValue());
    }

    @Test
    void words_are_found_in_case_studies_and_the_reason_names_one() {
        search("q=sourdough")
                .body("items.organisation.name", contains("Weaste Warm Loaves"))
                .body("items[0].reasons[0].text", equalTo("Your words are in the case study “Sourdough after dark”."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baking | Trafford Bread Club",
                "BAKERY | Weaste Warm Loaves",
                "\"community halls\" | All England Ovens",
                "ovens -halls | Weaste Warm Loaves",
                "night-shift | Weaste Warm Loaves",
                "cardiff bara | Cardiff Bara",
                "halls community | All England Ovens",
            })
    void words_find(String words, String first) {
        given().queryParam("q", words)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("items[0].organisation.name", equalTo(first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sourdogh | sourdough | Weaste Warm Loaves",
                "trafford bred club | trafford bread club | Trafford Bread Club",
                "kithcens | kitchens | North West Kitchens",
                "Sourdogh-ovens | sourdough-ovens | Weaste Warm Loaves",
                "sourdogh, ovens | sourdough, ovens | Weaste Warm Loaves",
            })
    void a_slip_of_the_pen_is_understood_and_named(String typed, String meant, String first) {
        given().queryParam("q", typed)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("items[0].organisation.name", equalTo(first))
                .body("suggestion.q", equalTo(meant))
                .body("suggestion.total", greaterThan(0))
                .body("query.q", equalTo(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loaves salford | Weaste Warm Loaves | yes | “loaves” is in its name, “salford” is in the places it works in.",
                "bread caerdydd | Cardiff Bara | partly | “caerdydd” is in the places it works in; its entry doesn't have “bread”.",
                "oven | All England Ovens | yes | “oven” (as “Ovens”) is in its name.",
                "kitchens-that | North West Kitchens | yes | Your words are in its summary.",
                "night-shift | Weaste Warm Loaves | yes | Your words are in the case study “Sourdough after dark”.",
            })
    void a_place_is_a_word_too_and_another_form_is_named(String typed, String name, String met, String text) {
        given().queryParam("q", typed)
                .get("/api/v1/search?limit=100")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.organisation.name == '" + name + "' }.reasons[0]",
                        equalTo(Map.of("criterion", "q", "met", met, "text", text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "night-shift | 1",
                "night shift | 1",
                "england-ovens | 1",
                "kitchens-that | 1",
                "\"kitchens-that\" | 1",
                "\"kitchens-for\" | 0",
                "night-kitchens | 2",
                "\"night-kitchens\" | 0",
                "england/ovens | 2",
                "kitchens -kitchens-that | 1",
                "\"ovens ovens\" | 0",
            })
    void a_hyphen_holds_words_together_unless_nobody_has_them_together_and_a_stroke_does_not(String typed, int total) {
        given().queryParam("q", typed)
                .queryParam("willing", "any")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(total));
    }

    @Test
    void leaving_a_word_out_is_a_question_of_its_own() {
        search("q=-ovens&limit=100")
                .body("items.organisation.name", hasItem("Cardiff Bara"))
                .body("items.organisation.name", not(hasItem("All England Ovens")));
    }

    @Test
    void little_words_alone_ask_for_nothing() {
        search("q=the").body("total.value", equalTo(search("limit=20").extract().path("total.value")));
    }

    @Test
    void a_word_that_is_right_is_left_alone() {
        search("q=bakery").body("total.value", equalTo(1)).body("suggestion", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"gofalwyr", "GOFALWYR", "cynllunio gofal", "hyn", "\"gofal dydd\""})
    void welsh_is_found_as_it_is_written(String words) {
        given().queryParam("q", words)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("items[0].organisation.name", equalTo("Cardiff Bara"))
                .body("items[0].reasons[0].text", equalTo("Your words are in its description."));
    }

    @Test
    void a_result_says_which_words_it_has_and_which_it_does_not() {
        search("q=ovens marsh&limit=100")
                .body(
                        "items.find { it.organisation.name == 'All England Ovens' }.reasons[0]",
                        equalTo(Map.of(
                                "criterion",
                                "q",
                                "met",
                                "partly",
                                "text",
                                "“ovens” is in its name; its entry doesn't have “marsh”.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region=E08000006&type=council&sector=AR | sector | 1",
                "q=sourdough&region=W92000004 | region | 1",
                "maturity=7&region=E06000023 | maturity | 1",
                "willing=any&q=bread&size=superMajor | size | 1",
            })
    void where_filters_leave_nothing_one_to_loosen_is_named(String query, String parameter, int total) {
        search(query)
                .body("total.value", equalTo(0))
                .body("suggestion.parameter", equalTo(parameter))
                .body("suggestion.value", nullValue())
                .body("suggestion.total", equalTo(total));
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

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "((", "a AND", "~", "*", "-", "--", "\\", "&&", "!", "a\"b", "field:x", "😀", "' or 1=1"})
    void nothing_a_person_types_breaks_it(String words) {
        given().queryParam("q", words).get("/api/v1/search").then().statusCode(200);
    }

    @Test
    void the_best_match_comes_first_and_scores_never_rise_down_the_page() {
        List<Float> scores = given().queryParam("q", "bread ovens kitchen bake")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.score");
        assertThat(scores).hasSizeGreaterThan(2);
        for (int i = 1; i < scores.size(); i++) {
            assertThat(Turns.step(scores.get(i))).isLessThanOrEqualTo(Turns.step(scores.get(i - 1)));
        }
        assertThat(scores.get(0)).isGreaterThan(scores.get(scores.size() - 1) * 1.2f);
    }

    @Test
    void an_exact_name_comes_first() {
        search("q=North West Kitchens").body("items[0].organisation.name", equalTo("North West Kitchens"));
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
    void labels_come_in_welsh_where_there_are_any() {
        given().header("Accept-Language", "cy")
                .get("/api/v1/search?region=W06000015&facets=sector")
                .then()
                .statusCode(200)
                .header("Content-Language", "cy")
                .body("query.region[0][0].label", equalTo("Caerdydd"))
                .body("facets.sector[0].label", not(equalTo("Help in hard times")));
    }

    private static ValidatableResponse search(String query) {
        return given().get("/api/v1/search?" + query).then().statusCode(200);
    }
}
