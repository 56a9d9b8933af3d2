package org.alongside.exchange;

import static io.restassured.RestAssured.given;
import static org.alongside.exchange.Imports.PATH;
import static org.alongside.exchange.Imports.admin;
import static org.alongside.exchange.Imports.listed;
import static org.alongside.exchange.Imports.over;
import static org.alongside.exchange.Imports.problems;
import static org.alongside.exchange.Imports.run;
import static org.alongside.exchange.Imports.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.DatabaseForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DatabaseForTests.class)
class ImportTest {

    private static final String COLUMNS = "name,kind,source.name,source.id";

    @Test
    void nobody_imports_without_signing_in() {
        given().multiPart("file", "rows.csv", "name,kind".getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void the_template_names_the_columns_and_can_be_sent_back() {
        String template =
                admin().get(PATH + "/template").then().statusCode(200).extract().asString();
        assertThat(template).startsWith("name,otherNames,summary").endsWith("source.licence\r\n");
        JsonPath job = run(template);
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getLong("rows.total")).isZero();
    }

    @Test
    void every_field_of_the_template_arrives() {
        JsonPath job = run("""
                name,otherNames,summary,description,kind,size,orgIds,website,areasServed,base.area,base.lat,base.lon,base.outcode,sectors,offers,needs,stages,supports,languages,startWithinDays,willingness.statedByRole,willingness.statedOn,willingness.purpose,claimed.rung,claimed.statedOn,claimed.scope,confirmedOn,source.name,source.id,source.url,source.licence
                Weaste Kettle,The Kettle;Kettle CIC,We boil water together.,"Two lines
                of text",Community group,micro,GB-COH-1234567,www.weastekettle.example,Salford;E47000001,E08000006,53.4812,-2.2899,m6 5wp,HE104;HO,mentoring,funding,design,childcare;travel,en;cy,14,director,31/03/2026,To share a kitchen,6,2026-03-01,The kitchen,2026-04-01,Whole,1,https://source.example,CC0
                """);
        assertThat(job.getLong("rows.created")).isEqualTo(1);
        assertThat(job.getLong("problems")).isZero();
        JsonPath entry = listed("Whole").get("1");
        assertThat(entry.getString("name")).isEqualTo("Weaste Kettle");
        assertThat(entry.getString("description")).isEqualTo("Two lines\nof text");
        assertThat(entry.getString("kind")).isEqualTo("communityGroup");
        assertThat(entry.getList("orgIds")).containsExactly("GB-COH-01234567");
        assertThat(entry.getString("website")).isEqualTo("http://www.weastekettle.example");
        assertThat(entry.getList("areasServed")).containsExactly("E08000006", "E47000001");
        assertThat(entry.getString("base.outcode")).isEqualTo("M6");
        assertThat(entry.getList("sectors")).containsExactly("HE", "HO");
        assertThat(entry.getString("willing")).isEqualTo("stated");
        assertThat(entry.getString("willingness.statedOn")).isEqualTo("2026-03-31");
        assertThat(entry.getInt("claimed.rung")).isEqualTo(6);
    }

    @Test
    void a_row_without_the_organisation_s_word_is_listed_as_not_stated_yet() {
        run(COLUMNS + "\nQuiet Group,charity,Quiet,1\n");
        assertThat(listed("Quiet").get("1").getString("willing")).isEqualTo("notStatedYet");
        assertThat(listed("Quiet").get("1").getString("summary")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "BOM"})
    void a_file_is_read_in_the_encoding_it_was_saved_in(String encoding) {
        boolean mark = encoding.equals("BOM");
        String rows = (mark ? "\uFEFF" : "") + COLUMNS + "\nCaffè “Ynys Môn”,charity,Encoding " + encoding + ",1\n";
        Charset charset = mark ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        run(rows.replace("ô", mark ? "ô" : "o"), charset);
        assertThat(listed("Encoding " + encoding).get("1").getString("name")).startsWith("Caffè “Ynys M");
    }

    @Test
    void a_row_that_fails_stops_nobody_else_s() {
        JsonPath job = run(COLUMNS + """

                        First,charity,Mixed,1
                        ,charity,Mixed,2
                        Third,spaceship,Mixed,3
                        Fourth,charity,,4
                        Fifth,charity,Mixed,5,one,two
                        Sixth,charity,Mixed,6
                        """);
        assertThat(job.getLong("rows.created")).isEqualTo(2);
        assertThat(job.getLong("rows.rejected")).isEqualTo(4);
        assertThat(listed("Mixed")).containsOnlyKeys("1", "6");
        JsonPath report = problems(job);
        assertThat(report.getList("items.row")).containsExactly(2, 3, 4, 5);
        assertThat(report.getList("items.line")).containsExactly(3, 4, 5, 6);
        assertThat(report.getList("items.severity")).containsOnly("rejected");
        assertThat(report.getList("items.field")).containsExactly("name", "kind", "source.name", null);
        assertThat(report.getString("items[1].value")).isEqualTo("spaceship");
    }

    @Test
    void a_fault_in_a_field_an_entry_can_do_without_leaves_that_field_out() {
        JsonPath job = run(COLUMNS + """
                        ,website,base.outcode,sectors,orgIds,size,base.lat,base.lon,startWithinDays,confirmedOn,claimed.rung,claimed.statedOn,languages
                        Faulty,charity,Faulty,1,see our page,M6 5WPX,ZZ;HE,GB-CHC-12;GB-CHC-1000009,huge,99,-2.2,soon,2099-01-01,9,2026-01-01,english!;en
                        """);
        assertThat(job.getLong("rows.created")).isEqualTo(1);
        JsonPath entry = listed("Faulty").get("1");
        assertThat(entry.getString("website")).isNull();
        assertThat(entry.getMap("base")).isNull();
        assertThat(entry.getList("sectors")).containsExactly("HE");
        assertThat(entry.getList("orgIds")).containsExactly("GB-CHC-1000009");
        assertThat(entry.getMap("claimed")).isNull();
        assertThat(entry.getList("languages")).containsExactly("en");
        JsonPath report = problems(job);
        assertThat(report.getList("items.severity")).containsOnly("note");
        assertThat(report.getList("items.field"))
                .contains(
                        "website",
                        "base.outcode",
                        "sectors",
                        "orgIds",
                        "size",
                        "base.lat",
                        "startWithinDays",
                        "confirmedOn",
                        "claimed.rung",
                        "languages");
        assertThat(report.prettify()).doesNotContain("5WPX");
    }

    @Test
    void contact_details_and_html_do_not_get_in() {
        JsonPath job = run(
                COLUMNS
                        + ",summary,description,otherNames\n"
                        + "Masked,charity,Masked,1,Ring 0161 496 0000,\"<p>Write to a@b.example</p><p>since 1987</p>\",x@y.example\n");
        JsonPath entry = listed("Masked").get("1");
        assertThat(entry.getString("summary")).isEqualTo("Ring [contact removed]");
        assertThat(entry.getString("description")).isEqualTo("Write to [contact removed]\nsince 1987");
        assertThat(problems(job).getList("items.message"))
                .hasSize(3)
                .allMatch(text -> text.toString().contains("taken out"));
        assertThat(problems(job).prettify()).doesNotContain("496").doesNotContain("b.example");
    }

    @Test
    void importing_again_changes_only_what_differs() {
        String rows = COLUMNS + ",summary\nOne,charity,Again,1,a\nTwo,charity,Again,2,b\n";
        run(rows);
        JsonPath again = run(rows.replace(",2,b", ",2,c"));
        assertThat(again.getLong("rows.unchanged")).isEqualTo(1);
        assertThat(again.getLong("rows.updated")).isEqualTo(1);
        assertThat(listed("Again").get("1").getInt("version")).isEqualTo(1);
        assertThat(listed("Again").get("2").getInt("version")).isEqualTo(2);
    }

    @Test
    void a_column_the_file_does_not_have_leaves_the_entry_as_it_is() {
        run(
                COLUMNS
                        + ",summary,willingness.statedByRole,willingness.statedOn,willingness.purpose\nKept,charity,Kept,1,mine,director,2026-01-01,all\n");
        JsonPath again = run(COLUMNS + "\nKept anew,charity,Kept,1\n");
        assertThat(again.getLong("rows.updated")).isEqualTo(1);
        JsonPath entry = listed("Kept").get("1");
        assertThat(entry.getString("name")).isEqualTo("Kept anew");
        assertThat(entry.getString("summary")).isEqualTo("mine");
        assertThat(entry.getString("willing")).isEqualTo("stated");
    }

    @Test
    void of_two_rows_with_one_source_id_the_later_changes_the_first() {
        JsonPath job = run(COLUMNS + "\nFirst,charity,Twice,1\nSecond,charity,Twice,1\n");
        assertThat(job.getLong("rows.created")).isEqualTo(1);
        assertThat(job.getLong("rows.updated")).isEqualTo(1);
        assertThat(listed("Twice").get("1").getString("name")).isEqualTo("Second");
    }

    @Test
    void an_org_id_that_means_another_organisation_rejects_the_row() {
        JsonPath job = run(COLUMNS + ",orgIds\nA,charity,Taken,1,GB-CHC-1000010\nB,charity,Taken,2,GB-CHC-1000010\n");
        assertThat(job.getLong("rows.rejected")).isEqualTo(1);
        assertThat(problems(job).getString("items[0].message"))
                .isEqualTo("is already listed as " + listed("Taken").get("1").getString("id"));
    }

    @Test
    void an_entry_that_was_taken_down_stays_down() {
        run(COLUMNS + "\nDown,charity,Down,1\n");
        admin().header("If-Match", "*")
                .delete("/api/v1/organisations/" + listed("Down").get("1").getString("id"))
                .then()
                .statusCode(204);
        JsonPath again = run(COLUMNS + "\nDown,charity,Down,1\n");
        assertThat(again.getLong("rows.rejected")).isEqualTo(1);
        assertThat(listed("Down")).isEmpty();
    }

    @Test
    void rows_without_a_source_are_not_doubled_by_sending_the_file_again() {
        String rows = "name,kind,source.name\nNameless source,charity,Sourceless\n";
        assertThat(run(rows).getLong("rows.created")).isEqualTo(1);
        assertThat(run(rows).getLong("rows.unchanged")).isEqualTo(1);
    }

    @Test
    void a_dry_run_reports_the_same_and_writes_nothing() {
        String rows = COLUMNS + ",orgIds\nA,charity,Dry,1,GB-CHC-1000020\nB,charity,Dry,1,GB-CHC-1000020\n"
                + "C,charity,Dry,3,GB-CHC-1000020\n,charity,Dry,4,\n";
        JsonPath dry = run(rows, Map.of("dryRun", "true"));
        assertThat(listed("Dry")).isEmpty();
        JsonPath real = run(rows);
        assertThat(dry.getBoolean("dryRun")).isTrue();
        assertThat(dry.getMap("rows")).isEqualTo(real.getMap("rows"));
        assertThat(problems(dry).getList("items.field"))
                .isEqualTo(problems(real).getList("items.field"));
    }

    @Test
    void a_mapping_says_how_columns_become_fields() {
        JsonPath job = run(
                "org,form,tags,pc,alive,ref\nMapped,casc,A21|HE104,M6 5WP,yes,1\nGone,casc,,,no,2\nPlain,,,,yes,3\n",
                Map.of("mapping", """
                        {"fields": {
                          "name": {"column": "org"},
                          "kind": {"column": "form", "values": {"CASC": "communityGroup"}, "otherwise": "drop", "default": "charity"},
                          "sectors": {"column": "tags", "split": "[;|]", "values": {"A21": "LE;AS"}},
                          "base.outcode": {"column": "pc"},
                          "source.name": {"value": "Mapped"},
                          "source.id": {"column": "ref"}},
                         "skip": [{"column": "alive", "values": ["NO"]}]}
                        """));
        assertThat(job.getLong("rows.created")).isEqualTo(2);
        assertThat(job.getLong("rows.skipped")).isEqualTo(1);
        assertThat(listed("Mapped").get("1").getString("kind")).isEqualTo("communityGroup");
        assertThat(listed("Mapped").get("1").getList("sectors")).containsExactly("LE", "AS", "HE");
        assertThat(listed("Mapped").get("3").getString("kind")).isEqualTo("charity");
    }

    @Test
    void a_value_the_mapping_does_not_name_can_reject_the_row() {
        JsonPath job = run("org,form\nStrange,other\n", Map.of("mapping", """
                        {"fields": {"name": {"column": "org"},
                                    "kind": {"column": "form", "values": {"a": "charity"}, "otherwise": "reject"}}}
                        """));
        assertThat(job.getLong("rows.rejected")).isEqualTo(1);
        assertThat(problems(job).getString("items[0].column")).isEqualTo("form");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fields\": {\"name\": {\"column\": \"nam\"}, \"kind\": {\"value\": \"charity\"}}} | mapping.fields.name.column",
                "{\"fields\": {\"nmae\": {\"column\": \"name\"}, \"name\": {\"column\": \"name\"}, \"kind\": {\"value\": \"charity\"}}} | mapping.fields.nmae",
                "{\"fields\": {\"name\": {\"colum\": \"name\"}}} | mapping.fields.name.colum",
                "{\"fields\": {\"name\": {\"column\": \"name\"}}} | mapping.fields.kind",
                "not json | mapping",
                "{} | mapping.fields",
                "{\"fields\": {\"name\": {\"column\": \"name\", \"split\": \"[\"}, \"kind\": {\"value\": \"charity\"}}} | mapping.fields.name.split"
            })
    void a_mapping_that_does_not_fit_is_refused_at_once(String mapping, String field) {
        send("name\nA\n", Map.of("mapping", mapping))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void what_is_not_csv_is_refused_at_once() {
        send("", Map.of()).then().statusCode(422).body("errors[0].field", equalTo("file"));
        send("\n\n", Map.of()).then().statusCode(422).body("errors[0].field", equalTo("file"));
        send("just some words", Map.of()).then().statusCode(422).body("errors[0].field", equalTo("file"));
        send(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
        admin().multiPart("kind", "organisations")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
        send("name,kind\n", Map.of("kind", "cats")).then().statusCode(422).body("errors[0].field", equalTo("kind"));
        send("name,kind\n", Map.of("dryRun", "maybe"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("dryRun"));
        send("name,kind\n", Map.of("encoding", "ebcdic"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("encoding"));
    }

    @Test
    void a_quote_that_is_never_closed_is_one_problem_and_spoils_nothing_before_it() {
        JsonPath job = run(COLUMNS + "\nBefore,charity,Quote,1\n\"After,charity,Quote,2\nLost,charity,Quote,3\n");
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(listed("Quote")).containsOnlyKeys("1");
        assertThat(problems(job).getList("items")).hasSize(1);
        assertThat(problems(job).getInt("items[0].line")).isEqualTo(3);
    }

    @Test
    void a_large_mapping_can_be_sent_as_a_file_too() {
        String mapping = "{\"fields\": {\"name\": {\"column\": \"name\"}, \"kind\": {\"value\": \"charity\"},"
                + " \"source.id\": {\"column\": \"name\"}, \"source.name\": {\"value\": \"Large\", \"values\": {"
                + IntStream.range(0, 2_000)
                        .mapToObj(number -> "\"x" + number + "\": \"y\"")
                        .collect(Collectors.joining(", "))
                + "}}}}";
        over(admin().multiPart("file", "rows.csv", "name\nLarge\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", "mapping.json", mapping.getBytes(StandardCharsets.UTF_8), "application/json")
                .post(PATH));
        over(send("name\nLarge 2\n", Map.of("mapping", mapping)));
        assertThat(listed("Large")).containsOnlyKeys("Large", "Large 2");
    }

    @Test
    void the_same_request_sent_again_with_its_key_imports_once() {
        byte[] rows = (COLUMNS + "\nKey,charity,Key,1\n").getBytes(StandardCharsets.UTF_8);
        String first = keyed(rows).then().statusCode(202).extract().path("id");
        keyed(rows).then().statusCode(202).body("id", equalTo(first)).header("Location", containsString(first));
        keyed((COLUMNS + "\nOther,charity,Key,1\n").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private static io.restassured.response.Response keyed(byte[] rows) {
        return admin().header("Idempotency-Key", "only-once")
                .multiPart("file", "rows.csv", rows)
                .post(PATH);
    }

    @Test
    void a_report_comes_page_by_page_or_whole_as_csv() {
        JsonPath job = run(COLUMNS + "\n,charity,Pages,1\n,charity,Pages,2\n,charity,Pages,3\n");
        String path = PATH + "/" + job.getString("id") + "/problems";
        String next = admin().get(path + "?limit=2")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private"))
                .body("items", hasSize(2))
                .extract()
                .path("next");
        admin().get(path + "?limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(3));
        String csv = admin().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(4).first().isEqualTo("row,line,severity,field,column,message,value");
        admin().get(PATH + "?limit=1").then().statusCode(200).body("items", hasSize(1));
        admin().get(PATH + "/nothing").then().statusCode(404);
    }

    @Test
    void finer_sectors_are_loaded_from_a_file() {
        JsonPath job = run(
                "code,label,parent_code\nAN,Animals,\nAN901,Newts,AN\nAN902,Great crested newts,AN901\nAN903,Lost,AN999\nx,Wrong,AN\n",
                Map.of("kind", "sectors"));
        assertThat(job.getLong("rows.created")).isEqualTo(2);
        assertThat(job.getLong("rows.unchanged")).isEqualTo(1);
        assertThat(job.getLong("rows.rejected")).isEqualTo(2);
        run(COLUMNS + ",sectors\nNewt friends,charity,Newts,1,AN902\n");
        assertThat(listed("Newts").get("1").getList("sectors")).containsExactly("AN902");
    }
}
