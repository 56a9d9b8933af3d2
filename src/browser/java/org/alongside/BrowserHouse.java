package org.alongside;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.BrowserChromium.Look;
import org.awaitility.Awaitility;

/** The packaged application with something in it, and a real Chromium to look at it with. */
final class BrowserHouse implements AutoCloseable {

    private static final Path PLACE = Path.of("target", "browser-it");
    private static final String ADMIN = "admin";
    private static final String CONTRIBUTOR = "mair";
    private static final String PASSWORD = "only-for-tests";

    final ApplicationProcess application;

    private final EmbeddedDatabase database;
    private final BrowserChromium chromium = new BrowserChromium();

    private BrowserHouse(EmbeddedDatabase database, ApplicationProcess application) {
        this.database = database;
        this.application = application;
    }

    static BrowserHouse open(String name) throws IOException {
        Path place = PLACE.resolve(name);
        PostgresPrograms.deleteTree(place);
        Files.createDirectories(place);
        EmbeddedDatabase database = EmbeddedDatabase.start(place.resolve("database"), DatabaseForTests.PROGRAMS, false);
        ApplicationProcess application = ApplicationProcess.start(
                place.resolve("application.log"),
                Map.of(
                        "alongside.data.dir", place.resolve("data").toString(),
                        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                        "quarkus.datasource.username", "alongside",
                        "quarkus.datasource.password", database.password()));
        BrowserHouse house = new BrowserHouse(database, application);
        house.application.post(
                "/api/v1/accounts", Map.of("name", CONTRIBUTOR, "role", "contributor", "password", PASSWORD));
        house.signIn(ADMIN);
        house.signIn(CONTRIBUTOR);
        return house;
    }

    /** A page of somebody signed in as the administrator. */
    Page page(int width, ColorScheme colours) {
        return context(width, colours, ADMIN).newPage();
    }

    /** A page of somebody signed in who may only propose. */
    Page contributor(int width, ColorScheme colours) {
        return context(width, colours, CONTRIBUTOR).newPage();
    }

    /** A page of somebody nobody knows. */
    Page stranger(int width, ColorScheme colours) {
        return context(width, colours, null).newPage();
    }

    /** @param name whose browser it is; null for somebody nobody knows */
    private BrowserContext context(int width, ColorScheme colours, String name) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setBaseURL(application.address());
        if (name != null) {
            options.setStorageStatePath(session(name));
        }
        return chromium.context(new Look(width, colours, false), options);
    }

    private void signIn(String name) {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, null)) {
            Page page = context.newPage();
            page.navigate("/admin/sign-in");
            page.fill("#name", name);
            page.fill("#password", PASSWORD);
            page.click("button");
            page.waitForURL("**/admin");
            context.storageState(new BrowserContext.StorageStateOptions().setPath(session(name)));
        }
    }

    private static Path session(String name) {
        return PLACE.resolve(name + ".json");
    }

    /** Proposes as the contributor; answers with the proposal's id. */
    String proposed(String kind, String target, Map<String, Object> state) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "kind",
                kind,
                "action",
                target == null ? "create" : "change",
                "state",
                state,
                "why",
                "They told us at their open day, and it is on their notice board."));
        if (target != null) {
            draft.put("target", target);
        }
        JsonNode made = ApplicationProcess.json(
                application.send("POST", "/api/v1/proposals", Http.basic(CONTRIBUTOR, PASSWORD), draft));
        if (!made.has("id")) {
            throw new IllegalStateException(made.toString());
        }
        return made.path("id").asText();
    }

    /** Has the contributor speak for an organisation, and for no other. */
    void letContributorSpeakFor(String organisation) {
        for (JsonNode account : application.look("/api/v1/accounts").path("items")) {
            if (account.path("name").asText().equals(CONTRIBUTOR)) {
                application.put(
                        "/api/v1/accounts/" + account.path("id").asText(),
                        Map.of("name", CONTRIBUTOR, "role", "contributor", "organisations", List.of(organisation)));
            }
        }
    }

    /** Lists an entry; answers with its id. */
    String listed(String path, Map<String, Object> draft) {
        JsonNode entry = ApplicationProcess.json(application.post("/api/v1/" + path, draft, "Prefer", "wait=5"));
        if (!entry.has("id")) {
            throw new IllegalStateException(entry.toString());
        }
        return entry.path("id").asText();
    }

    /** Has the directory looked through for duplicates, and waits until that is done. */
    void scan() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonNode begun = ApplicationProcess.json(application.post("/api/v1/duplicates/scan", Map.of()));
            return begun.path("change").asLong() >= begun.path("newest").asLong();
        });
    }

    void change(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        chromium.close();
        application.close();
        database.close();
        try {
            PostgresPrograms.deleteTree(PLACE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
