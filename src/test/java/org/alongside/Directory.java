package org.alongside;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** The directory under test: emptied before each class that writes. */
public final class Directory {

    private static final String EMPTY = """
            truncate organisation, organisation_identifier, case_study, case_study_organisation, champion,
                     champion_contact, proposal, proposal_sender, proposal_contact, proposal_remark,
                     trusted_organisation, idempotency_key, change, change_arrival, failed_sign_in,
                     organisation_name, duplicate_pair, letter, one_time_link, organisation_contact, entry_claim,
                     confirmation, freshness_round, evidence_round, report, introduction, introduction_block,
                     introduction_pause, draft, retired_name;
            update freshness_turn set letters = 0;
            update change_log set id = gen_random_uuid()
            """;

    /** On a cluster that has only just started, the first index takes its time. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Directory() {}

    /** Takes everything out, and waits until search has noticed. */
    public static void empty() {
        await().atMost(LONGEST).ignoreExceptionsInstanceOf(SQLException.class).until(Directory::truncate);
        deleteIndex();
        await().atMost(LONGEST).until(Directory::searchIsEmpty);
    }

    /** Takes the postcodes out that an import has brought; search is built anew without them. */
    public static void forgetPostcodes() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate postcode, outcode, postcode_edition");
        }
    }

    /** Fails where the application is just reading what is to be emptied, and may be tried again. */
    private static boolean truncate() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
            return true;
        }
    }

    private static boolean searchIsEmpty() {
        if (!isIndexBuilt()) {
            return false;
        }
        Response everything = Api.reader().get("/api/v1/search?willing=any");
        return everything.statusCode() == 200 && everything.path("total.value").equals(0);
    }

    public static DataSource database() {
        return CDI.current().select(DataSource.class).get();
    }

    /** Deletes the search index from under the running application, which may be writing to it. */
    public static void deleteIndex() {
        if (ClusterForTests.isWanted()) {
            ClusterForTests.ask("DELETE", "/alongside-*");
        } else {
            deleteFolder();
        }
    }

    /** Whether there is an index that the application has built and counts on. */
    public static boolean isIndexBuilt() {
        if (!ClusterForTests.isWanted()) {
            return inIndex().stream().anyMatch(path -> path.endsWith("position"));
        }
        String name = JsonPath.from(ClusterForTests.ask("GET", "/alongside-in-use/_doc/1"))
                .getString("_source.index");
        return name != null
                && ClusterForTests.ask("GET", "/" + name + "/_mapping").contains("\"dynamic\":\"strict\"");
    }

    private static void deleteFolder() {
        for (Path path : inIndex()) {
            try {
                Files.deleteIfExists(path);
            } catch (DirectoryNotEmptyException writtenMeanwhile) {
                // what the application puts there now belongs to the index it builds instead
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Everything in the index's folder, the deepest first; nothing while there is no such folder. */
    private static List<Path> inIndex() {
        Path index = Path.of(ConfigProvider.getConfig().getValue("alongside.search.directory", String.class));
        try (Stream<Path> found = Files.walk(index)) {
            return found.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return List.of();
        }
    }
}
