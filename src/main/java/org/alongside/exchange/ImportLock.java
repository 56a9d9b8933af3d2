package org.alongside.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to import, which one node has at a time. It is held by a connection, so it ends with its node, however that
 * ends.
 */
final class ImportLock implements AutoCloseable {

    private static final String KEY = "7170003";

    private final Connection connection;

    private ImportLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock, unless another node has it. */
    static Optional<ImportLock> tryHold(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                return Optional.of(new ImportLock(connection));
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
        }
    }
}
