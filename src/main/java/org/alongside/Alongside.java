package org.alongside;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Starts the directory, and a database for it when none is configured. */
@QuarkusMain
public final class Alongside {

    /** Held until the JVM ends: two applications would take the index beside the data from each other for ever. */
    private static DataDirectoryLock claim;

    public static void main(String[] arguments) {
        // Before anything logs: the JVM's own manager, once woken, would write in another form than the rest
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        // The server would turn a malformed address away without a word; the gate says what is wrong with it
        System.setProperty("vertx.disableURIValidation", "true");
        try {
            prepare(StartSettings.from(ConfigUtils.emptyConfigBuilder().build()));
        } catch (StartupFailure failure) {
            System.err.println("Alongside can't start: " + failure.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    /**
     * Speaks to Quarkus through system properties. They belong to the JVM, so when development mode runs this again after
     * a reload, the database is a configured one and no second one starts.
     */
    private static void prepare(StartSettings settings) {
        if (settings.plainLog()) {
            System.setProperty(StartSettings.JSON_LOG, "false");
        }
        if (settings.signInElsewhere()) {
            System.setProperty(StartSettings.SIGN_IN_ELSEWHERE, "true");
        }
        if (!settings.databaseConfigured()) {
            EmbeddedDatabase database = EmbeddedDatabase.start(settings.dataDir());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterQuarkus(database), "database"));
            System.setProperty(StartSettings.DATABASE_URL, database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", database.user());
            System.setProperty("quarkus.datasource.password", database.password());
        } else if (claim == null) {
            claim = DataDirectoryLock.claim(settings.dataDir());
        }
    }

    /** The JVM runs its shutdown hooks side by side; requests under way still need the database. */
    private static void closeAfterQuarkus(EmbeddedDatabase database) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        database.close();
    }
}
