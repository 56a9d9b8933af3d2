package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchWordsTest {

    @BeforeAll
    static void fill() {
        SampleDirectory.fill();
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
        asked(words).body("items[0].organisation.name", equalTo(first));
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
        asked(typed)
                .body("items[0].organisation.name", equalTo(first))
                .body("suggestion.q", equalTo(meant))
                .body("suggestion.total", greaterThan(0))
                .body("query.q", equalTo(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loaves salford | Weaste Warm Loaves | yes | “loaves” is in its name, “salford” is in the places where it works or is based.",
                "bread caerdydd | Cardiff Bara | partly | “caerdydd” is in the places where it works or is based; its own words don't include “bread”.",
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
                "marsh/ovens | 3",
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
        asked(words)
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
                                "“ovens” is in its name; its own words don't include “marsh”.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "((", "a AND", "~", "*", "-", "--", "\\", "&&", "!", "a\"b", "field:x", "😀", "' or 1=1"})
    void nothing_a_person_types_breaks_it(String words) {
        asked(words);
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
        search("q=kitchen north west.")
                .body("items[0].features.find { it.id == 'exactName' }.value", equalTo(0.0f))
                .body("items[0].features.find { it.id == 'words' }.value", equalTo(1.0f));
        search("q=\"North  west kitchens\".")
                .body("items[0].organisation.name", equalTo("North West Kitchens"))
                .body("items[0].features.find { it.id == 'exactName' }.value", equalTo(1.0f));
    }

    private static ValidatableResponse asked(String words) {
        return given().queryParam("q", words).get("/api/v1/search").then().statusCode(200);
    }

    private static ValidatableResponse search(String query) {
        return given().get("/api/v1/search?" + query).then().statusCode(200);
    }
}
