package org.alongside.exchange;

import static org.alongside.exchange.Imports.listed;
import static org.alongside.exchange.Imports.problems;
import static org.alongside.exchange.Imports.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that look like an entry from elsewhere come in, are named in the report and remembered. */
@QuarkusTest
class ImportLookalikesTest {

    private static final String COLUMNS = "name,kind,areasServed,website,source.name,source.id\n";

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void a_row_that_looks_like_an_entry_is_listed_and_named() {
        String id = Api.listed("organisations", Drafts.organisation("Salford Food Bank"));
        JsonPath job = run(COLUMNS + """
                Salford Foodbank,charity,E08000006,,County,1
                Quite Another,charity,E08000006,,County,2
                """);
        assertThat(job.getLong("rows.created")).isEqualTo(2);
        JsonPath report = problems(job);
        assertThat(report.getList("items")).hasSize(1);
        assertThat(report.getInt("items[0].row")).isEqualTo(1);
        assertThat(report.getString("items[0].severity")).isEqualTo("notice");
        assertThat(report.getString("items[0].message"))
                .isEqualTo("looks like the organisation " + id
                        + ", which is listed already: Goes by a similar name and is in the same area.");
        JsonPath pairs = pairs();
        assertThat(pairs.getList("items")).hasSize(1);
        assertThat(List.of(pairs.getString("items[0].one.id"), pairs.getString("items[0].other.id")))
                .containsExactlyInAnyOrder(id, listed("County").get("1").getString("id"));
    }

    @Test
    void a_dry_run_says_the_same_and_remembers_nothing() {
        Api.listed("organisations", Drafts.organisation("Salford Food Bank"));
        JsonPath job = run(COLUMNS + "Salford Foodbank,charity,E08000006,,County,1\n", Map.of("dryRun", "true"));
        assertThat(problems(job).getList("items.severity")).containsExactly("notice");
        assertThat(pairs().getList("items")).isEmpty();
    }

    @Test
    void rows_of_one_source_are_not_compared_and_a_row_that_changes_an_entry_is_not_new() {
        String row = "Canal Bakers,charity,E08000006,https://bakers.example,County,1\n";
        run(COLUMNS + row);
        JsonPath same = run(COLUMNS + row + "Canal Bakers,charity,E08000006,https://bakers.example,County,2\n");
        assertThat(same.getLong("rows.created")).isEqualTo(1);
        assertThat(same.getLong("problems")).isZero();
        JsonPath changed = run(COLUMNS + row.replace("charity", "cic"));
        assertThat(changed.getLong("rows.updated")).isEqualTo(1);
        assertThat(changed.getLong("problems")).isZero();
    }

    @Test
    void each_of_several_hundred_rows_is_told_its_own() {
        run(COLUMNS + rows("Register", i -> i % 60 == 0));
        JsonPath job = run(COLUMNS + rows("County", i -> true));
        assertThat(job.getLong("rows.created")).isEqualTo(300);
        assertThat(problems(job).getList("items.row")).containsExactly(1, 61, 121, 181, 241);
        assertThat(pairs().getList("items")).hasSize(5);
    }

    /** Names no two of which are alike. */
    private static String rows(String source, IntPredicate wanted) {
        return IntStream.range(0, 300)
                .filter(wanted)
                .mapToObj(i -> name(i) + ",charity,E08000006,," + source + "," + i + "\n")
                .collect(Collectors.joining());
    }

    private static String name(int number) {
        return Integer.toString(7_919 * (number + 11), 26)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                        .collect(Collectors.joining("o"))
                + " Singers";
    }

    private static JsonPath pairs() {
        return Api.admin().get("/api/v1/duplicates?limit=100").jsonPath();
    }
}
