package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * PostgreSQL for those who bring none: a real server of the application's own, with its data in {@code postgres} under
 * the data directory. It listens on loopback only, asks for a password, keeps every acknowledged write through a crash
 * of the application, the server or the machine, and belongs to one application at a time.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final String NAME = "alongside";

    private final DataDirectoryLock lock;
    private final PostgresCluster cluster;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedDatabase(DataDirectoryLock lock, PostgresCluster cluster, int port, String password) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * @param dataDir the application's data directory; made when missing
     * @throws StartupFailure when the directory is held by another application, belongs to another PostgreSQL version,
     *     can't be written, or the server doesn't start
     */
    static EmbeddedDatabase start(Path dataDir) {
        return start(dataDir, dataDir.resolve("postgres-programs"), true);
    }

    /**
     * @param programs where PostgreSQL's programs are unpacked, once; may be shared
     * @param durable false for tests that prefer speed to surviving a failure of the machine
     */
    static EmbeddedDatabase start(Path dataDir, Path programs, boolean durable) {
        try {
            OwnerOnly.directory(dataDir);
            Path directory = dataDir.toRealPath();
            DataDirectoryLock lock = DataDirectoryLock.hold(directory);
            try {
                return start(lock, new PostgresCluster(directory, PostgresPrograms.in(programs), durable));
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartupFailure("the data directory " + dataDir + " can't be used: " + e, e);
        }
    }

    private static EmbeddedDatabase start(DataDirectoryLock lock, PostgresCluster cluster) throws IOException {
        cluster.checkVersion();
        cluster.createIfMissing();
        cluster.clearLeftovers();
        String password = PostgresPassword.of(cluster.dataDir());
        EmbeddedDatabase database = new EmbeddedDatabase(lock, cluster, cluster.start(), password);
        try {
            database.createIfMissing();
            return database;
        } catch (SQLException e) {
            database.close();
            throw new StartupFailure("PostgreSQL started but refuses us: " + e.getMessage(), e);
        }
    }

    /** The application's own role owns the database and nothing else: a mistake in a query can't reach the server. */
    private void createIfMissing() throws SQLException {
        try (Connection connection = connect(SUPERUSER, "postgres");
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            }
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private Connection connect(String role, String databaseName) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        return new Driver().connect(url(databaseName), properties);
    }

    private String url(String databaseName) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + databaseName;
    }

    String jdbcUrl() {
        return url(NAME);
    }

    String user() {
        return NAME;
    }

    String password() {
        return password;
    }

    /** Stops the server in order and gives the data directory back. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", e);
        }
    }
}
