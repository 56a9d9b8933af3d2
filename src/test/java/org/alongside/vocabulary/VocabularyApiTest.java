package org.alongside.vocabulary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.alongside.DatabaseForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DatabaseForTests.class)
class VocabularyApiTest {

    @ParameterizedTest
    @CsvSource({
        "stages, 5",
        "barriers, 10",
        "supports, 13",
        "offers, 14",
        "champion-offers, 5",
        "formats, 4",
        "kinds, 11",
        "sizes, 6",
        "evidence-kinds, 7",
        "rungs, 7",
        "sectors, 24",
        "areas, 411"
    })
    void every_vocabulary_comes_whole_and_is_kept_for_a_day(String path, int size) {
        given().when()
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=86400")
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Language", "en")
                .body("items", hasSize(size))
                .body("next", nullValue());
    }

    @Test
    void labels_come_in_welsh_when_asked_for() {
        given().header("Accept-Language", "en;q=0.5, cy")
                .get("/api/v1/supports")
                .then()
                .header("Content-Language", "cy")
                .body("items.find { it.code == 'easyRead' }.label", equalTo("Hawdd ei Ddeall"));
        given().header("Accept-Language", "cy")
                .get("/api/v1/areas/W06000001")
                .then()
                .body("name", equalTo("Ynys Môn"));
    }

    @Test
    void a_rung_has_a_plain_label_beside_its_name_and_the_ladder_its_credit() {
        given().get("/api/v1/rungs")
                .then()
                .body("items[5].number", equalTo(6))
                .body("items[5].name", equalTo("Co-design"))
                .body("items[5].label", equalTo("Designing together"))
                .body("items[5].mode", equalTo("doingWith"))
                .body("credit.text", containsString("Think Local Act Personal"))
                .body("credit.url", notNullValue());
    }

    @Test
    void an_area_says_what_it_lies_in() {
        given().get("/api/v1/areas/E08000006")
                .then()
                .statusCode(200)
                .body("name", equalTo("Salford"))
                .body("type", equalTo("district"))
                .body("parents", contains("E47000001"))
                .body("within", contains("E12000002", "E47000001", "E92000001", "K02000001"));
    }

    @Test
    void a_retired_code_gives_the_area_that_took_its_place() {
        given().get("/api/v1/areas/E07000165")
                .then()
                .statusCode(200)
                .body("code", equalTo("E06000065"))
                .body("replaces", hasItem("E07000165"));
    }

    @Test
    void an_unknown_area_is_not_found_and_not_kept() {
        given().get("/api/v1/areas/E99999999").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void areas_are_narrowed_by_type_parent_and_name() {
        given().queryParam("type", "district")
                .queryParam("parent", "E47000001")
                .queryParam("q", "SALF")
                .get("/api/v1/areas")
                .then()
                .body("items.code", contains("E08000006"));
        given().queryParam("q", "ynys mon").get("/api/v1/areas").then().body("items.code", contains("W06000001"));
    }

    @Test
    void pages_of_areas_join_without_gap_or_overlap() {
        String next = given().queryParam("type", "country")
                .queryParam("limit", 3)
                .get("/api/v1/areas")
                .then()
                .body("items.code", contains("E92000001", "N92000002", "S92000003"))
                .extract()
                .path("next");
        given().queryParam("type", "country")
                .queryParam("cursor", next)
                .get("/api/v1/areas")
                .then()
                .body("items.code", contains("W92000004"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "areas?limit=0",
                "areas?limit=501",
                "areas?type=village",
                "areas?parent=E99999999",
                "areas?cursor=nonsense",
                "areas?cursor=*",
                "sectors?parent=ZZ"
            })
    void a_parameter_that_makes_no_sense_is_a_bad_request(String path) {
        String field = path.replaceAll(".*\\?|=.*", "");
        given().get("/api/v1/" + path).then().statusCode(400).body("errors[0].field", equalTo(field));
    }
}
