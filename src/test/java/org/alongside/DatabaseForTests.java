package org.alongside;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One PostgreSQL for all the tests of a JVM, gone with it. It is registered as a service, so every {@code @QuarkusTest}
 * has it without asking.
 */
public final class DatabaseForTests implements QuarkusTestResourceLifecycleManager {

    /** Unpacked once for each checkout. */
    static final Path PROGRAMS = Path.of("target", "postgres-programs");

    private static final String SHARED = "alongside.test.database";

    /** Quarkus loads test resources in class loaders that come and go; the JVM's properties are what they share. */
    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(SHARED) == null) {
                EmbeddedDatabase database = startFresh();
                System.setProperty(SHARED, database.jdbcUrl());
                System.setProperty(SHARED + ".password", database.password());
            }
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", System.getProperty(SHARED),
                "quarkus.datasource.username", "alongside",
                "quarkus.datasource.password", System.getProperty(SHARED + ".password"));
    }

    /** In a known place and not a random one: what a killed test JVM left there, the next one stops and clears away. */
    private static EmbeddedDatabase startFresh() {
        for (int number = 0; ; number++) {
            Path directory = Path.of("target", "test-database-" + number);
            try {
                if (Files.exists(directory)) {
                    EmbeddedDatabase.start(directory, PROGRAMS, false).close();
                    PostgresPrograms.deleteTree(directory);
                }
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, PROGRAMS, false);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(database, directory)));
                return database;
            } catch (StartupFailure e) {
                if (!e.getMessage().contains("in use") || number == 10) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void remove(EmbeddedDatabase database, Path directory) {
        try {
            database.close();
            PostgresPrograms.deleteTree(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next application in this JVM wants it again. */
    @Override
    public void stop() {}
}
