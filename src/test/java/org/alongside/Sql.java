package org.alongside;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Looks into the database past the application, and changes it as time or an accident would. */
public final class Sql {

    private Sql() {}

    /** The first column of what a query finds. */
    public static List<String> column(String query) {
        try (Connection connection = Directory.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Does something while somebody else is changing what it needs, who only finishes once it waits for that.
     *
     * @param change one or more statements
     * @return what came of it
     */
    public static <T> T whileChanging(String change, Supplier<T> doing) {
        try (Connection connection = Directory.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            CompletableFuture<T> done = CompletableFuture.supplyAsync(doing, task -> new Thread(task).start());
            await().atMost(Duration.ofSeconds(30)).until(Sql::somebodyWaits);
            connection.commit();
            return done.join();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean somebodyWaits() {
        return column("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                .contains("1");
    }

    public static void run(String statement) {
        try (Connection connection = Directory.database().getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
