package org.alongside.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PostcodeImportTest {

    private static final Map<String, String> POSTCODES = Map.of("kind", "postcodes");

    /** Made-up postcodes on real ground. */
    private static final String CODE_POINT = """
            "M99 1AA",10,381000,397000,"E92000001","E19000001","E18000002","","E08000006","E05000761"
            "M991AB",90,0,0,"E92000001","","","","E08000006","E05000761"
            "M99 1AD",20,383000,397000,"E92000001","","","","E08000006","E05000761"
            """;

    private static final String ONS = """
            "pcd","pcds","dointr","doterm","oslaua","lat","long"
            "M99 1AA","M99 1AA","198001","","E08000006",53.469,-2.288
            "M98 1AA","M98 1AA","198001","","E08000006",53.5,-2.3
            "M97 1AA","M97 1AA","198001","200106","E08000006",53.5,-2.3
            "JE2 3AB","JE2 3AB","198001","","L99999999",99.999999,0.000000
            "BT1 1AA","BT1 1AA","198001","","N09000003",54.6,-5.93
            """;

    @BeforeEach
    void none_are_loaded() throws SQLException {
        Directory.forgetPostcodes();
    }

    @AfterAll
    static void leave_none_to_others() throws SQLException {
        Directory.forgetPostcodes();
    }

    @Test
    void code_point_open_is_read_as_it_is_given_out() {
        JsonPath job = Imports.run(CODE_POINT, POSTCODES);
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getString("kind")).isEqualTo("postcodes");
        assertThat(job.getLong("rows.total")).isEqualTo(3);
        assertThat(job.getLong("rows.created")).isEqualTo(2);
        assertThat(job.getLong("rows.skipped")).isEqualTo(1);
        near("m991aa")
                .body("query.near.text", equalTo("m991aa"))
                .body("query.near.label", equalTo("M99 1AA"))
                .body("query.near.lat", closeTo(53.469, 0.001))
                .body("query.near.lon", closeTo(-2.288, 0.001));
        near("M99").body("query.near.label", equalTo("M99")).body("query.near.lon", closeTo(-2.273, 0.001));
        unknown("M99 1AB");
        unknown("M98");
    }

    @Test
    void the_ons_directory_is_read_without_what_is_out_of_use_or_nowhere() {
        JsonPath job = Imports.run(ONS, POSTCODES);
        assertThat(job.getLong("rows.created")).isEqualTo(3);
        assertThat(job.getLong("rows.skipped")).isEqualTo(2);
        near("BT1 1AA").body("query.near.lat", equalTo(54.6));
        unknown("M97 1AA");
    }

    @Test
    void a_zip_is_read_file_by_file_without_those_that_hold_no_postcodes() throws IOException {
        byte[] zip = zip(Map.of(
                "Doc/Code-Point_Open_Column_Headers.csv", "PC,PQ,EA,NO\nPostcode,Quality,Eastings,Northings\n",
                "Doc/licence.txt", "Words.",
                "Data/CSV/m.csv", CODE_POINT,
                "Data/CSV/n.csv", "\"N99 1AA\",10,530000,190000\n"));
        JsonPath job = Imports.over(Imports.send(zip, POSTCODES));
        assertThat(job.getLong("rows.created")).isEqualTo(3);
        assertThat(job.getLong("rows.total")).isEqualTo(4);
        near("N99 1AA");
    }

    @Test
    void what_is_sent_takes_the_place_of_what_was_there_and_twice_changes_nothing() {
        Imports.run(CODE_POINT, POSTCODES);
        JsonPath again = Imports.run(CODE_POINT, POSTCODES);
        assertThat(again.getLong("rows.unchanged")).isEqualTo(2);
        assertThat(again.getLong("rows.created")).isZero();
        JsonPath other = Imports.run("M99 1AD,10,383000,398000\nM99 1AE,10,383000,397000\n", POSTCODES);
        assertThat(other.getLong("rows.created")).isEqualTo(1);
        assertThat(other.getLong("rows.updated")).isEqualTo(1);
        unknown("M99 1AA");
    }

    @Test
    void a_row_that_is_wrong_stops_no_other_and_a_postcode_twice_counts_once() {
        JsonPath job = Imports.run(CODE_POINT + """
                        nonsense,10,381000,397000
                        M99 1AE,10,381000
                        M99 1AF,10,-5,397000
                        M99 1AG,10,381000,397000
                        M99 1AG,10,381500,397000
                        """, POSTCODES);
        assertThat(job.getLong("rows.rejected")).isEqualTo(3);
        assertThat(job.getLong("rows.created")).isEqualTo(3);
        JsonPath problems = Imports.problems(job);
        assertThat(problems.getList("items.row")).containsExactly(4, 5, 6);
        assertThat(problems.getList("items.field")).containsExactly("postcode", "point", "point");
        near("M99 1AG").body("query.near.lon", closeTo(-2.280, 0.001));
    }

    @Test
    void a_dry_run_counts_and_writes_nothing() {
        JsonPath job = Imports.run(CODE_POINT, Map.of("kind", "postcodes", "dryRun", "true"));
        assertThat(job.getLong("rows.created")).isEqualTo(2);
        given().get("/api/v1/search?near=M99 1AA")
                .then()
                .statusCode(422)
                .body("detail", containsString("-F kind=postcodes"));
    }

    @Test
    void a_file_in_which_no_postcode_is_in_use_fails_and_leaves_what_was_there() {
        Imports.run(CODE_POINT, POSTCODES);
        JsonPath job = Imports.run("M99 1AB,90,0,0\n", POSTCODES);
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("failure")).contains("still there");
        near("M99 1AA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,kind\nA,charity\n",
                "M99 1AA\n",
                "M99,10,381000,397000\n",
                "pcds,lat\nM99 1AA,53\n",
                "PK\3\4"
            })
    void any_other_file_is_refused_with_what_to_send(String file) {
        Imports.send(file, POSTCODES).then().statusCode(422).body("errors.field", hasItem("file"));
    }

    @Test
    void a_mapping_does_not_go_with_postcodes() {
        Imports.send(CODE_POINT, Map.of("kind", "postcodes", "mapping", "{}"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("mapping"));
    }

    @Test
    void who_gave_half_a_postcode_is_found_near_it_once_postcodes_are_loaded() {
        Directory.empty();
        Map<String, Object> draft = Drafts.organisation("Weaste Kettle");
        draft.put("base", Map.of("area", Drafts.SALFORD, "outcode", "M99"));
        Api.listed("organisations", draft);
        near("Salford&within=1").body("items[0].reasons[0].text", equalTo("Based somewhere in Salford."));
        Imports.run(CODE_POINT, POSTCODES);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/api/v1/search?near=M99 1AA&within=2").path("total.value"), equalTo(1));
        near("M99 1AA&within=2")
                .body("items[0].distanceKm", equalTo(1.0))
                .body("items[0].reasons[0].met", equalTo("yes"))
                .body("items[0].reasons[0].text", equalTo("Based in M99, about 1 km from M99 1AA."));
    }

    private static ValidatableResponse near(String place) {
        // Numbers as doubles, so that they can be nearly equal
        JsonConfig doubles = JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE);
        return given().config(RestAssured.config().jsonConfig(doubles))
                .get("/api/v1/search?near=" + place)
                .then()
                .statusCode(200);
    }

    private static void unknown(String postcode) {
        given().get("/api/v1/search?near=" + postcode)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("near"))
                .body("errors.value", hasItem(postcode));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
