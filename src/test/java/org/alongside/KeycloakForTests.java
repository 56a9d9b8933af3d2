package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One Keycloak and the packaged application on it for all the tests of a JVM, gone with it. */
final class KeycloakForTests {

    /** Where a browser leaves for it. */
    static final String ELSEWHERE = "/admin/sign-in/elsewhere";

    private static final Path PLACE = Path.of("target", "keycloak-it");

    private static KeycloakProcess keycloak;
    private static EmbeddedDatabase database;
    private static ApplicationProcess application;

    private KeycloakForTests() {}

    /** The application, after it and what it needs have been started. */
    static synchronized ApplicationProcess application() {
        if (application == null) {
            try {
                PostgresPrograms.deleteTree(PLACE);
                Files.createDirectories(PLACE);
                keycloak = KeycloakProcess.start(PLACE.resolve("keycloak.log"));
                database = EmbeddedDatabase.start(PLACE.resolve("database"), DatabaseForTests.PROGRAMS, false);
                application = another("one", Map.of());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    application.close();
                    database.close();
                }));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return application;
    }

    static KeycloakProcess keycloak() {
        return keycloak;
    }

    static KeycloakRealm realm() {
        return keycloak.realm();
    }

    /** Another application on the same database and the same realm, with some settings of its own. */
    static ApplicationProcess another(String name, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "alongside.data.dir",
                PLACE.resolve(name).toString(),
                "quarkus.oidc.auth-server-url",
                realm().address(),
                "quarkus.oidc.credentials.secret",
                KeycloakRealm.CLIENT_SECRET,
                "alongside.sign-in.roles.contributor",
                "directory-contributor",
                "alongside.sign-in.roles.curator",
                "directory-curator",
                "alongside.sign-in.roles.admin",
                "directory-admin",
                "alongside.sign-in.areas-claim",
                "directory_areas",
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "quarkus.datasource.username",
                "alongside",
                "quarkus.datasource.password",
                database.password()));
        settings.putAll(more);
        return ApplicationProcess.start(PLACE.resolve(name + ".log"), settings);
    }

    static String address(String path) {
        return application.uri(path).toString();
    }

    /** The form that Keycloak shows to whoever leaves for it, or where it leads who is known there already. */
    static Browser.Page leave(Browser browser) {
        return browser.press(browser.open(address("/admin/sign-in")), ELSEWHERE);
    }

    /** Where somebody comes out who fills the form in. */
    static Browser.Page signIn(Browser browser, String name) {
        return browser.submit(leave(browser), credentials(name));
    }

    static Map<String, String> credentials(String name) {
        return Map.of("username", name, "password", KeycloakRealm.PASSWORD);
    }
}
