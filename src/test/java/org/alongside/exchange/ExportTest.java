package org.alongside.exchange;

import static io.restassured.RestAssured.given;
import static org.alongside.exchange.Imports.listed;
import static org.alongside.exchange.Imports.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.alongside.DatabaseForTests;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseForTests.class)
class ExportTest {

    private static final String PATH = "/api/v1/organisations";
    private static final String ROWS = """
            name,otherNames,description,kind,base.lat,base.lon,languages,source.name,source.id
            "Commas, and ""quotes\""","One\\;two;Three","First line
            second line",charity,53.48,-2.29,cy;en,Round trip,1
            Plain,,,cic,,,,Round trip,2
            '=SUM(1),'@x,,charity,,,,Round trip,3
            """;

    @Test
    void without_a_wish_the_list_is_json() {
        given().accept("*/*").get(PATH).then().statusCode(200).contentType("application/json");
        given().get(PATH).then().statusCode(200).contentType("application/json");
        given().accept("text/html,*/*;q=0.8").get(PATH).then().statusCode(200).contentType("application/json");
        given().accept("image/png").get(PATH).then().statusCode(406);
    }

    @Test
    void the_whole_directory_comes_as_csv_that_no_spreadsheet_runs() throws IOException {
        run(ROWS);
        String csv = given().accept("text/csv")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Type", not(containsString("qs")))
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", "attachment; filename=\"organisations.csv\"")
                .header("Cache-Control", "public, no-cache")
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            List<CSVRecord> rows = parser.getRecords().stream()
                    .filter(row -> row.get("source.name").equals("Round trip"))
                    .toList();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).get("name")).isEqualTo("Commas, and \"quotes\"");
            assertThat(rows.get(0).get("base.lon")).isEqualTo("-2.29");
            assertThat(rows.get(0).get("willing")).isEqualTo("notStatedYet");
            assertThat(rows.get(2).get("name")).isEqualTo("'=SUM(1)");
        }
        assertThat(listed("Round trip").get("3").getString("name")).isEqualTo("=SUM(1)");
        assertThat(listed("Round trip").get("1").getList("otherNames")).containsExactly("One;two", "Three");
    }

    @Test
    void what_was_exported_comes_in_again_unchanged() {
        run(ROWS);
        String csv = given().accept("text/csv").get(PATH).asString();
        JsonPath again = run(csv, Map.of("dryRun", "true"));
        assertThat(again.getLong("rows.total")).isPositive();
        assertThat(again.getLong("rows.unchanged")).isEqualTo(again.getLong("rows.total"));
        assertThat(again.getList("ignoredColumns"))
                .containsExactly(
                        "version",
                        "willing",
                        "evidenced.rung",
                        "evidenced.until",
                        "notConfirmedSince",
                        "unlistedOn",
                        "hidden");
    }

    @Test
    void the_whole_directory_comes_as_one_json_document_a_line() {
        run(ROWS);
        String lines = given().accept("application/x-ndjson")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"organisations.ndjson\"")
                .extract()
                .asString();
        assertThat(lines.lines()).allMatch(line -> line.startsWith("{\"id\":\"") && line.endsWith("}"));
        assertThat(listed("Round trip")).containsOnlyKeys("1", "2", "3");
    }
}
