package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CaseStudyWordsTest {

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void eight_case_studies_count_no_more_than_one() {
        String one = Api.listed("organisations", Drafts.organisation("Told Once"));
        String many = Api.listed("organisations", Drafts.organisation("Told Eight"));
        Api.listed("case-studies", Drafts.caseStudy("A choir for people with dementia", 6, one));
        for (int number = 0; number < 8; number++) {
            Api.listed("case-studies", Drafts.caseStudy("A choir for people with dementia", 6, many));
        }
        Response found = given().get("/api/v1/search?q=dementia choir");
        List<Float> scores = found.path("items.score");
        assertThat(scores).hasSize(2);
        assertThat(Turns.step(scores.get(0))).isEqualTo(Turns.step(scores.get(1)));
    }

    @Test
    void words_that_stand_together_only_in_a_case_study_are_found() {
        String id = Api.listed("organisations", Drafts.organisation("Quiet Ones"));
        Api.listed("case-studies", Drafts.caseStudy("Who holds the keys to the garden", 6, id));
        Api.listed("case-studies", Drafts.caseStudy("The garden holds its own", 6, id));
        given().get("/api/v1/search?q=\"keys to the garden\"")
                .then()
                .body("items.organisation.name", contains("Quiet Ones"));
        given().get("/api/v1/search?q=\"keys to the own\"").then().body("items", empty());
    }

    @Test
    void a_slip_that_has_been_put_right_is_understood_at_once() {
        Map<String, Object> slip = Drafts.organisation("Slip", "summary", "Tea for people with dimentia.");
        String id = Api.listed("organisations", slip);
        Api.listed("organisations", Drafts.organisation("Right", "summary", "Cake for people with dementia."));
        given().get("/api/v1/search?q=dimentia").then().body("items.organisation.name", contains("Slip"));
        slip.put("summary", "Tea for people with dementia.");
        Api.replace("organisations", id, slip).then().statusCode(200);
        given().get("/api/v1/search?q=dimentia")
                .then()
                .body("suggestion.q", equalTo("dementia"))
                .body("items.organisation.name", containsInAnyOrder("Slip", "Right"));
    }

    @Test
    void all_words_come_before_some_of_them_however_well_those_fit() {
        Api.listed("organisations", Drafts.organisation("Zither", "summary", "Zither, zither and zither."));
        Api.listed(
                "organisations",
                Drafts.organisation(
                        "Long", "description", "Much else. ".repeat(60) + "Once there was bread and a zither."));
        Response found = given().get("/api/v1/search?q=zither bread");
        assertThat(found.<List<String>>path("items.organisation.name")).containsExactly("Long", "Zither");
        assertThat(found.<Float>path("items[0].score") - found.<Float>path("items[1].score"))
                .isGreaterThan(Turns.TIER / 2);
    }

    @Test
    void all_words_come_first_also_where_one_of_them_is_nearly_everybodys() {
        for (int i = 0; i < 50; i++) {
            Api.listed("organisations", Drafts.organisation("Hall " + i, "summary", "For the community."));
        }
        Api.listed("organisations", Drafts.organisation("Zither", "summary", "Zither, zither and zither."));
        Api.listed(
                "organisations",
                Drafts.organisation(
                        "Both", "description", "Much else. ".repeat(60) + "A community once had a zither."));
        given().get("/api/v1/search?q=community zither")
                .then()
                .body("items.organisation.name", contains("Both", "Zither"));
    }

    @Test
    void words_decide_among_those_who_meet_the_same_part_of_a_wish() {
        offering("training", Drafts.organisation("Once", "description", "Much else. ".repeat(60) + "A zither."));
        offering("venue", Drafts.organisation("Zither", "summary", "Zither, zither."));
        for (int seed = 0; seed < 5; seed++) {
            given().get("/api/v1/search?q=zither&offers=training&offers=venue&prefer=offers&seed=" + seed)
                    .then()
                    .body("items.organisation.name", contains("Zither", "Once"));
        }
    }

    private static void offering(String offer, Map<String, Object> draft) {
        draft.put("offers", List.of(offer));
        Api.listed("organisations", draft);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Who Cares? | who cares",
                "Who Cares? | Who cares?",
                "Tools Co. | tools co",
                "The \"Hub\" | “The Hub”.",
                "Yes! | \"yes\"",
                "This Is It | this is it",
                "Arts & Crafts | arts and crafts!",
            })
    void a_name_is_known_whatever_signs_stand_around_its_words(String name, String typed) {
        Api.listed("organisations", Drafts.organisation("Other", "summary", name + " " + name));
        Api.listed("organisations", Drafts.organisation(name));
        given().queryParam("q", typed)
                .get("/api/v1/search")
                .then()
                .body("items[0].organisation.name", equalTo(name))
                .body("items[0].features.find { it.id == 'exactName' }.value", equalTo(1.0f));
        given().queryParam("q", typed)
                .get("/api/v1/suggest")
                .then()
                .body("items.find { it.kind == 'organisation' }.text", equalTo(name));
    }

    @Test
    void a_sign_for_and_is_as_good_as_the_word_in_quotes_too() {
        Api.listed("organisations", Drafts.organisation("Signs", "summary", "Arts & crafts on Mondays."));
        Api.listed("organisations", Drafts.organisation("Letters", "summary", "Arts and crafts on Tuesdays."));
        for (String typed : List.of("\"arts & crafts\"", "\"arts and crafts\"")) {
            given().queryParam("q", typed)
                    .get("/api/v1/search")
                    .then()
                    .body("items.organisation.name", containsInAnyOrder("Signs", "Letters"));
        }
    }

    @Test
    void english_sentences_beside_welsh_ones_are_found_by_their_stems() {
        Api.listed(
                "organisations",
                Drafts.organisation(
                        "Dwy Iaith",
                        "summary",
                        "Mae'r gerddi yn agored i bawb. The gardens are open to people who like planting."));
        given().get("/api/v1/search?q=garden plants").then().body("items.organisation.name", contains("Dwy Iaith"));
        given().get("/api/v1/search?q=gerddi").then().body("items.organisation.name", contains("Dwy Iaith"));
    }

    @Test
    void little_words_are_nobodys_synonym() {
        Api.listed("organisations", Drafts.organisation("Cooks", "summary", "We cook it and we eat it."));
        Api.listed("organisations", Drafts.organisation("Wires", "summary", "Help with computers at home."));
        given().get("/api/v1/search?q=digital").then().body("items.organisation.name", contains("Wires"));
    }

    @Test
    void a_place_with_a_comma_in_its_name_can_be_asked_for() {
        Api.listed("organisations", Drafts.organisation("Harbour Table", "areasServed", List.of("E06000023")));
        given().queryParam("region", "Bristol, City of")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("items.organisation.name", contains("Harbour Table"));
        given().queryParam("region", "Salford,Bristol, City of")
                .get("/api/v1/search")
                .then()
                .statusCode(400);
    }
}
