package org.alongside;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged application with something in it, and a real Chromium to look at it with. */
final class BrowserHouse implements AutoCloseable {

    static final Path PICTURES = Path.of("target", "pictures");

    private static final Path PLACE = Path.of("target", "browser-it");
    private static final String SESSION = "session.json";
    private static final String PASSWORD = "only-for-tests";

    final ApplicationProcess application;

    private final EmbeddedDatabase database;
    private final Playwright playwright;
    private final Browser browser;

    private BrowserHouse(
            EmbeddedDatabase database, ApplicationProcess application, Playwright playwright, Browser browser) {
        this.database = database;
        this.application = application;
        this.playwright = playwright;
        this.browser = browser;
    }

    static BrowserHouse open(String name) throws IOException {
        Path place = PLACE.resolve(name);
        PostgresPrograms.deleteTree(place);
        Files.createDirectories(place);
        Files.createDirectories(PICTURES);
        EmbeddedDatabase database = EmbeddedDatabase.start(place.resolve("database"), DatabaseForTests.PROGRAMS, false);
        ApplicationProcess application = ApplicationProcess.start(
                place.resolve("application.log"),
                Map.of(
                        "alongside.data.dir", place.resolve("data").toString(),
                        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                        "quarkus.datasource.username", "alongside",
                        "quarkus.datasource.password", database.password()));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setHeadless(true)
                        .setArgs(List.of("--no-sandbox")));
        BrowserHouse house = new BrowserHouse(database, application, playwright, browser);
        house.signIn();
        return house;
    }

    /** A page of somebody signed in as the administrator. */
    Page page(int width, ColorScheme colours) {
        return context(width, colours, true).newPage();
    }

    /** A page of somebody nobody knows. */
    Page stranger(int width, ColorScheme colours) {
        return context(width, colours, false).newPage();
    }

    private BrowserContext context(int width, ColorScheme colours, boolean known) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 740 : 900)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setBaseURL(application.address());
        if (known) {
            options.setStorageStatePath(PLACE.resolve(SESSION));
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(20_000);
        return context;
    }

    private void signIn() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate("/admin/sign-in");
            page.fill("#name", "admin");
            page.fill("#password", PASSWORD);
            page.click("button");
            page.waitForURL("**/admin");
            context.storageState(new BrowserContext.StorageStateOptions().setPath(PLACE.resolve(SESSION)));
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

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium: apt-get install chromium"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        application.close();
        database.close();
        try {
            PostgresPrograms.deleteTree(PLACE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
