package org.alongside.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is taken for whom. */
@QuarkusTest
class LookalikesTest {

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    /** The numbers are what pg_trgm makes of the two names: alone they would get most of the others wrong. */
    @ParameterizedTest(name = "{0} ~ {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Salford Food Bank                  | E08000006 | Salford Foodbank                        | E08000006 | 0.75",
                "Foodbank                           | E08000005 | Food bank                               | E08000005 | 0.58",
                "Mind in Salford                    | E08000006 | Salford Mind                            | E08000006 | 1.0",
                "The Canal Bakers CIC               | E08000006 | Canal Bakers Ltd.                       | E08000006 | 1.0",
                "Loaves & Fishes                    | E08000006 | Loaves and Fishes Salford               | E08000006 | 0.62",
                "Caffè Ynys Môn Cyf                 | W06000001 | Caffe Ynys Mon Limited                  | W06000001 | 1.0",
                "Elusen Bwyd Caerdydd               | W06000015 | Bwyd Caerdydd                           | W06000015 | 1.0",
                "Weaste Bakery Workers' Co-operative | E08000006 | Weaste Bakery Workers Cooperative Ltd  | E08000006 | 0.86",
                "Langworthy Cornerstone Association | E08000006 | Langworthy Cornerstone                  | E08000006 | 0.66",
                "Weaste Wayfarers                   | E08000006 | Weaste Wayfareers                       | E08000006 | 0.83",
                "Sure Start Ordsall                 | E08000006 | SureStart Ordsall                       | E08000006 | 0.8",
                "Coalition of Disabled People in Greater Manchester | E47000001"
                        + " | Greater Manchester Coalition of Disabled People (GMCDP)  | E08000006 | 0.9",
                "Irwell Walkers                     | E08000006 | Irwell Walkers                          | E47000001 | 1.0",
                "Chat Moss Peat Diggers             | E08000006 | Peatdiggers of Chat Moss                |           | 0.83",
                "Barton Bridge Barges               |           | Barton Bridge Barges Ltd                | E92000001 | 1.0"
            })
    void one_name_written_in_two_ways_is_one(String name, String area, String other, String otherArea, double similar) {
        String id = listed(name, area);
        asking(other, otherArea)
                .body("items.organisation.id", hasItem(id))
                .body("items.find { it.organisation.id == '" + id + "' }.signals.similarName", equalTo((float)
                        similar));
    }

    @ParameterizedTest(name = "{0} is not {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Age UK Salford              | E08000006 | Age UK Trafford            | E08000009 | other places",
                "Citizens Advice Bury        |           | Citizens Advice Bolton     |           | as far as is known",
                "Citizens Advice Rochdale    | E08000005 | Citizens Advice Tameside   | E47000001 | one is not where it says",
                "Citizens Advice Salford     | E08000006 | Citizens Advice            | E92000001 | a branch and the whole",
                "Citizens Advice Wigan       | E08000010 | Citizens Advice            |           | also when it says nothing",
                "Friends of Eccles Community Library | E08000006 | Friends of Irlam Community Library | E08000006 | neighbours",
                "St Mary's Church            | E08000006 | St Mark's Church           | E08000006 | saints",
                "12th Salford Scout Group    | E08000006 | 13th Salford Scout Group   | E08000006 | numbers",
                "Salford Carers              | E08000006 | Salford Young Carers       | E08000006 | a word that tells",
                "Salford Community Centre    | E08000006 | Salford Community Group    | E08000006 | words that tell nothing",
                "Little Hulton Weavers       | E08000006 | Little Hulton Weavers Club |           | too little to go by",
                "Swinton Repair Shed         | E08000006 | Swinton Repair Shed        | E08000009 | two of one name"
            })
    void names_of_two_are_two(String name, String area, String other, String otherArea, String why) {
        String id = listed(name, area);
        List<String> found = asking(other, otherArea).extract().path("items.organisation.id");
        assertThat(found).as(why).doesNotContain(id);
    }

    @Test
    void former_names_count_like_the_name() {
        Map<String, Object> draft = Drafts.organisation("Quay Voices", "otherNames", List.of("Pier Head Singers"));
        String id = Api.admin().body(draft).post("/api/v1/organisations").path("id");
        asking("Singers of Pier Head", Drafts.SALFORD).body("items.organisation.id", contains(id));
        ask(Map.of(
                        "name",
                        "Quayside Choir",
                        "otherNames",
                        List.of("Quay Voices"),
                        "areasServed",
                        List.of(Drafts.SALFORD)))
                .body("items.organisation.id", contains(id));
    }

    @Test
    void an_identifier_is_certain_wherever_they_are_and_whatever_they_are_called() {
        String id = Api.admin()
                .body(Drafts.organisation("Numbered Kettle", "orgIds", List.of("GB-COH-01234599")))
                .post("/api/v1/organisations")
                .path("id");
        ask(Map.of("name", "Other", "orgIds", List.of("GB-COH-1234599"), "areasServed", List.of(Drafts.CARDIFF)))
                .body("items", hasSize(1))
                .body("items[0].organisation.id", equalTo(id))
                .body("items[0].score", equalTo(1f))
                .body("items[0].signals.sameOrgId", equalTo(true))
                .body("items[0].signals.similarName", equalTo(null))
                .body("items[0].sentence", equalTo("Has the same org-id."));
    }

    @Test
    void a_website_and_a_name_together_weigh_more_than_each() {
        String both = withWebsite("Humphrey Booth Readers", "https://www.boothreaders.example/about");
        String website = withWebsite("Anything Else", "http://boothreaders.example");
        String name = listed("Humphrey Booth Readers Group", Drafts.SALFORD);
        Map<String, Object> draft =
                Drafts.organisation("Humphrey Booth Readers", "website", "https://BoothReaders.example/");
        ask(draft)
                .body("items.organisation.id", contains(both, name, website))
                .body(
                        "items[0].sentence",
                        equalTo("Goes by the same name, has the same website and is in the same area."))
                .body("items[2].sentence", equalTo("Has the same website and is in the same area."))
                .body("items[2].score", equalTo(0.6f));
    }

    @Test
    void branches_with_a_page_each_on_one_website_are_not_one() {
        String salford = withWebsite("Kindly Visitors Salford", "https://kindlyvisitors.example/salford");
        Map<String, Object> draft =
                Drafts.organisation("Kindly Visitors Trafford", "website", "https://kindlyvisitors.example/trafford");
        ask(Drafts.with(draft, "areasServed", List.of(Drafts.TRAFFORD))).body("items", empty());
        ask(Drafts.with(draft, "areasServed", List.of(Drafts.GREATER_MANCHESTER)))
                .body("items", empty());
        ask(Drafts.with(draft, "areasServed", List.of(Drafts.SALFORD))).body("items", empty());
        ask(Drafts.with(draft, "name", "Visitors")).body("items.organisation.id", contains(salford));
    }

    @Test
    void a_website_that_many_share_says_nothing() {
        for (int i = 0; i < 6; i++) {
            withWebsite("Tenant " + "abcdef".substring(i, i + 1), "https://parish.example/" + i);
        }
        ask(Drafts.organisation("Somebody Quite Different", "website", "https://parish.example"))
                .body("items", empty());
    }

    @Test
    void what_was_taken_down_and_the_entry_itself_are_not_shown() {
        String id = listed("Pendleton Kite Flyers", Drafts.SALFORD);
        JsonPath entry = given().get("/api/v1/organisations/" + id).jsonPath();
        ask(entry.getMap("")).body("items", empty());
        asking("Pendleton Kite Flyers", Drafts.SALFORD).body("items.organisation.id", contains(id));
        Api.remove("organisations", id);
        asking("Pendleton Kite Flyers", Drafts.SALFORD).body("items", empty());
        Api.replace("organisations", id, Drafts.organisation("Pendleton Kite Makers"));
        asking("Pendleton Kite Flyers", Drafts.SALFORD).body("items", empty());
        asking("Pendleton Kite Makers", Drafts.SALFORD).body("items.organisation.id", contains(id));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        asked(Map.of()).statusCode(422).contentType("application/problem+json").body("errors.field", contains("name"));
        asked(Map.of("areasServed", List.of("X"), "website", "see our page", "orgIds", List.of("12")))
                .statusCode(422)
                .body("errors.field", hasItems("areasServed[0]", "website", "orgIds[0]"));
        asked(Map.of("nmae", "Misspelt")).statusCode(400).body("errors.field", contains("nmae"));
        asked(Map.of("name", "🥖")).statusCode(200);
        asked(Map.of("name", "The Trust Limited")).statusCode(200);
    }

    @Test
    void names_in_other_letters_are_compared_too() {
        String id = listed("沙福 华人协会", Drafts.SALFORD);
        asking("沙福　华人协会！", Drafts.SALFORD)
                .body("items.organisation.id", contains(id))
                .body("items[0].sentence", equalTo("Goes by the same name and is in the same area."));
        asking("沙福 华人", Drafts.SALFORD).body("items", empty());
    }

    @Test
    void a_name_of_characters_that_are_many_in_one_can_be_kept() {
        String name = IntStream.range(0, 200)
                .mapToObj(i -> String.valueOf((char) (0xfdf0 + i % 11)))
                .collect(Collectors.joining());
        String id = listed(name, Drafts.SALFORD);
        asking(name, Drafts.SALFORD).body("items.organisation.id", contains(id));
    }

    private static String listed(String name, String area) {
        Map<String, Object> draft = Drafts.organisation(name, "areasServed", area == null ? null : List.of(area));
        return Api.admin()
                .body(draft)
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String withWebsite(String name, String website) {
        return Api.admin()
                .body(Drafts.organisation(name, "website", website))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Asks about names, separated by semicolons, in an area. */
    private static ValidatableResponse asking(String names, String area) {
        String[] each = names.split("; ");
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("name", each[0]);
        draft.put("otherNames", List.of(each).subList(1, each.length));
        draft.put("areasServed", area == null ? List.of() : List.of(area));
        return ask(draft);
    }

    private static ValidatableResponse ask(Map<String, ?> draft) {
        return asked(draft).statusCode(200);
    }

    private static ValidatableResponse asked(Map<String, ?> draft) {
        return given().contentType(ContentType.JSON)
                .body(draft)
                .post("/api/v1/duplicates")
                .then();
    }
}
