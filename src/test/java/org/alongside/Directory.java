package org.alongside;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
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
                     champion_contact, proposal, idempotency_key, change, change_arrival;
            update change_log set id = gen_random_uuid()
            """;

    private Directory() {}

    /** Takes everything out, and waits until search has noticed. */
    public static void empty() {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        deleteIndex();
        await().atMost(Duration.ofSeconds(20)).until(Directory::searchIsEmpty);
    }

    private static boolean searchIsEmpty() {
        Response everything = Api.reader().get("/api/v1/search?willing=any");
        return everything.statusCode() == 200 && everything.path("total.value").equals(0);
    }

    public static DataSource database() {
        return CDI.current().select(DataSource.class).get();
    }

    /** Deletes the search index from under the running application. */
    public static void deleteIndex() {
        Path index = Path.of(ConfigProvider.getConfig().getValue("alongside.search.directory", String.class));
        try (Stream<Path> found = Files.walk(index)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
