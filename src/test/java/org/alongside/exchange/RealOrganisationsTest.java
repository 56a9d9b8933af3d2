package org.alongside.exchange;

import static org.alongside.exchange.Imports.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.DatabaseForTests;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Imports the real organisations where they are at hand, and says what came of it. */
@QuarkusTest
@Tag("real")
@WithTestResource(DatabaseForTests.class)
class RealOrganisationsTest {

    private static final Path ROWS = Path.of(System.getProperty("alongside.shared-data", "../shared/data"))
            .resolve("input/organisations.csv");

    @Test
    void the_real_organisations_come_in_and_come_in_again_unchanged() throws IOException {
        assumeTrue(Files.exists(ROWS), "The real organisations are not here: " + ROWS.toAbsolutePath());
        JsonPath dry = send(true);
        JsonPath first = send(false);
        say(first);
        JsonPath again = send(false);
        assertThat(first.getLong("rows.accepted")).isGreaterThan(20_000);
        assertThat(dry.getLong("rows.accepted")).isEqualTo(first.getLong("rows.accepted"));
        assertThat(again.getLong("rows.created")).isZero();
        assertThat(again.getLong("rows.updated")).isZero();
        assertThat(again.getLong("rows.rejected")).isEqualTo(first.getLong("rows.rejected"));
    }

    private static JsonPath send(boolean dryRun) throws IOException {
        JsonPath job = Imports.over(admin().multiPart("file", ROWS.toFile(), "text/csv")
                .multiPart("mapping", Files.readString(Path.of("src/test/resources/real-organisations-mapping.json")))
                .multiPart("dryRun", String.valueOf(dryRun))
                .post(Imports.PATH));
        System.out.printf(
                "%s: %s in %.1f s, %.0f rows/s%n",
                dryRun ? "Dry run" : "Import",
                job.getMap("rows"),
                job.getDouble("seconds"),
                job.getLong("rows.total") / job.getDouble("seconds"));
        return job;
    }

    private static void say(JsonPath job) throws IOException {
        String report = admin().accept("text/csv")
                .get(Imports.PATH + "/" + job.getString("id") + "/problems")
                .asString();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(report, format)) {
            Map<String, Long> reasons =
                    rows.stream().collect(Collectors.groupingBy(RealOrganisationsTest::reason, Collectors.counting()));
            reasons.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(25)
                    .forEach(reason -> System.out.printf("%6d  %s%n", reason.getValue(), reason.getKey()));
        }
    }

    private static String reason(CSVRecord row) {
        String message = row.get("message")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "...")
                .replaceAll("[0-9,]+", "N");
        return row.get("severity") + " " + row.get("field") + " " + message;
    }
}
