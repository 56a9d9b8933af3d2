package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
class SuggestTest {

    @BeforeAll
    static void fill() {
        Directory.empty();
        Api.listed("organisations", Drafts.organisation("Weaste Warm Loaves"));
        Api.listed(
                "organisations",
                Drafts.organisation("Salt and Pepper Choir", "otherNames", List.of("The Old Condiments")));
        Map<String, Object> imported = Drafts.organisation("Salvaged Silence", "willingness", null);
        Api.listed("organisations", imported);
        for (int i = 0; i < 9; i++) {
            Api.listed("organisations", Drafts.organisation("Dementia Circle " + (char) ('A' + i)));
        }
        Api.listed("organisations", Drafts.organisation("Dementia Circle"));
        Api.listed("organisations", Drafts.organisation("Tar & Feather Club"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "salf | area | Salford | region | E08000006",
                "SALFORD | area | Salford | region | E08000006",
                "salfrod | area | Salford | region | E08000006",
                "greater man | area | Greater Manchester | region | E47000001",
                "caerd | area | Cardiff | region | W06000015",
                "childc | sector | Childcare | sector | CC",
                "easy re | support | Easy Read | supports | easyRead",
                "dement | topic | dementia | q | dementia",
            })
    void the_best_completion_comes_first(String typed, String kind, String text, String parameter, String value) {
        suggest(typed)
                .body("items[0].kind", equalTo(kind))
                .body("items[0].text", equalTo(text))
                .body("items[0].parameter", equalTo(parameter))
                .body("items[0].value", equalTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "we,Weaste Warm Loaves",
        "warm lo,Weaste Warm Loaves",
        "loaves we,Weaste Warm Loaves",
        "weaste w,Weaste Warm Loaves",
        "waeste,Weaste Warm Loaves",
        "weaste warm loavse,Weaste Warm Loaves",
        "old cond,Salt and Pepper Choir"
    })
    void an_organisation_is_named_by_the_beginnings_of_its_words(String typed, String name) {
        suggest(typed).body("items.findAll { it.kind == 'organisation' }.text", contains(name));
    }

    @Test
    void a_short_word_is_taken_as_it_was_typed_and_a_long_one_by_its_beginning() {
        Api.listed("organisations", Drafts.organisation("You and Me"));
        Api.listed("organisations", Drafts.organisation("Intergenerational Tea"));
        suggest("yor").body("items.text", not(hasItem("You and Me")));
        suggest("yo").body("items.text", hasItem("You and Me"));
        suggest("intergeneratio").body("items.text", hasItem("Intergenerational Tea"));
    }

    @Test
    void a_place_has_its_welsh_name_for_those_who_ask_in_welsh() {
        given().header("Accept-Language", "cy")
                .get("/api/v1/suggest?q=caerd")
                .then()
                .statusCode(200)
                .body("items[0].text", equalTo("Caerdydd"));
    }

    @Test
    void nothing_is_suggested_before_the_second_letter() {
        suggest("s").body("items", empty());
        suggest("-s").body("items", empty());
        suggest("sa").body("items", not(empty()));
    }

    @Test
    void who_has_not_said_that_they_would_is_named_only_on_request() {
        suggest("salv").body("items.text", not(hasItem("Salvaged Silence")));
        given().get("/api/v1/suggest?q=salv&willing=any").then().body("items.text", hasItem("Salvaged Silence"));
    }

    @Test
    void names_leave_room_for_other_things() {
        suggest("dement")
                .body("items", hasSize(lessThanOrEqualTo(8)))
                .body("items.kind", hasItem("topic"))
                .body("items.findAll { it.kind == 'organisation' }.parameter", everyItem(equalTo("q")));
    }

    @Test
    void whoever_is_called_just_that_comes_before_those_whose_name_goes_on() {
        given().get("/api/v1/suggest?limit=2&q=dementia circle")
                .then()
                .body("items.findAll { it.kind == 'organisation' }.text[0]", equalTo("Dementia Circle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar and fea", "tar & fea"})
    void a_sign_for_and_is_as_good_as_the_word(String typed) {
        given().queryParam("q", typed).get("/api/v1/suggest").then().body("items.text", hasItem("Tar & Feather Club"));
    }

    @Test
    void what_makes_no_sense_is_named() {
        given().get("/api/v1/suggest?q=" + "s".repeat(101))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("q"));
        given().get("/api/v1/suggest?q=sa&limit=99").then().statusCode(400).body("errors[0].field", equalTo("limit"));
        given().get("/api/v1/suggest?q=sa&willing=maybe")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("willing"));
    }

    private static ValidatableResponse suggest(String typed) {
        return given().queryParam("q", typed).get("/api/v1/suggest").then().statusCode(200);
    }
}
