package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a look for duplicates begins, and who may look. */
@QuarkusTest
class DuplicateScanTest {

    @Inject
    DuplicateScan scan;

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void it_begins_where_the_last_one_ended() throws SQLException {
        twins("Before");
        scan.scan();
        assertThat(pairs()).containsExactly("Before");
        run("delete from duplicate_pair");
        twins("After");
        scan.scan();
        assertThat(pairs()).containsExactly("After");
    }

    @Test
    void one_that_was_cut_off_goes_on_from_the_last_batch_it_noted() throws SQLException {
        twins("Seen");
        long reached = newest();
        twins("Not Seen Yet");
        scan.scan();
        run("delete from duplicate_pair; update duplicate_scan set number = " + reached);
        scan.scan();
        assertThat(pairs()).containsExactly("Not Seen Yet");
    }

    @Test
    void with_another_log_of_changes_it_begins_anew() throws SQLException {
        twins("Restored");
        scan.scan();
        run("delete from duplicate_pair; update duplicate_scan set log_id = gen_random_uuid()");
        scan.scan();
        assertThat(pairs()).containsExactly("Restored");
    }

    @Test
    void while_another_node_looks_this_one_does_not() throws SQLException {
        twins("Held");
        try (Connection other = Directory.database().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from duplicate_scan for update");
            scan.scan();
            assertThat(pairs()).isEmpty();
            other.rollback();
        }
        scan.scan();
        assertThat(pairs()).containsExactly("Held");
    }

    private static void twins(String name) {
        Api.listed("organisations", Drafts.organisation(name));
        Api.listed("organisations", Drafts.organisation(name));
    }

    private static long newest() {
        List<Integer> numbers = Api.reader().get("/api/v1/changes?limit=100").path("items.number");
        return numbers.get(numbers.size() - 1);
    }

    private static List<String> pairs() {
        return JsonPath.from(Api.admin().get("/api/v1/duplicates").asString()).getList("items.one.name");
    }

    private static void run(String statements) throws SQLException {
        try (Connection connection = Directory.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
