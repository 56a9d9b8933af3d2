package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FilterSuggestionsTest {

    @BeforeAll
    static void fill() {
        SampleDirectory.fill();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Bristol                     | region           | E06000023              | 1
            ovens in Bristol            | region, q        | E06000023, ovens       | 1
            Salford                     | region           | E08000006              | 4
            kitchens near Salford       | region, q        | E08000006, kitchens    | 2
            interpreters                | supports         | interpreter            | 1
            Travel costs                | supports         | travel                 | 6
            travel                      | supports         | travel                 | 6
            gofal plant                 | supports         | childcare              | 6
            songs with childcare        | supports, q      | childcare, songs       | 1
            interpreter in Salford      | region, supports | E08000006, interpreter | 1
            childcare, Cardiff          | region, supports | W06000015, childcare   | 1
            """)
    void words_that_name_a_place_or_a_support_are_offered_as_filters(
            String typed, String parameters, String values, int total) {
        ValidatableResponse answer = asked(typed);
        answer.body(
                        "suggestion.changes.findAll { it.value != null }.parameter",
                        equalTo(List.of(parameters.split(", "))))
                .body("suggestion.changes.findAll { it.value != null }.value", equalTo(List.of(values.split(", "))))
                .body("suggestion.changes[-1].parameter", equalTo("q"))
                .body("suggestion.total", equalTo(total));
    }

    @Test
    void what_is_offered_is_said_in_either_language() {
        asked("interpreter in Salford")
                .body(
                        "suggestion.text",
                        equalTo("If you mean “Salford” as the place and “Interpreter” as what taking part comes with,"
                                + " there is 1 organisation."));
        given().header("Accept-Language", "cy")
                .get("/api/v1/search?q=interpreter")
                .then()
                .body(
                        "suggestion.text",
                        equalTo(
                                "Os dyma sydd gennych mewn golwg: “Cyfieithydd ar y pryd” i bawb sy'n cymryd rhan, mae 1"
                                        + " sefydliad."));
    }

    @Test
    void what_is_offered_finds_as_many_as_it_says() {
        given().get("/api/v1/search?supports=childcare&q=songs").then().body("total.value", equalTo(1));
        given().get("/api/v1/search?region=E08000006&supports=interpreter")
                .then()
                .body("total.value", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=Trafford Bread Club",
                "q=bread online",
                "q=sourdough in Bristol",
                "q=kitchens -salford",
                "q=Salford&region=E08000006",
                "q=childcare kitchens&supports=travel",
            })
    void names_words_left_out_and_what_is_asked_or_finds_nobody_are_not(String query) {
        given().get("/api/v1/search?" + query).then().statusCode(200).body("suggestion", nullValue());
    }

    @Test
    void following_pages_do_not_offer_it_again() {
        String next = asked("Salford", 1).extract().path("next");
        given().queryParam("q", "Salford")
                .queryParam("cursor", next)
                .queryParam("limit", 1)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("suggestion", nullValue());
    }

    private static ValidatableResponse asked(String typed) {
        return asked(typed, 20);
    }

    private static ValidatableResponse asked(String typed, int limit) {
        return given().queryParam("q", typed)
                .queryParam("limit", limit)
                .get("/api/v1/search")
                .then()
                .statusCode(200);
    }
}
