package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.BrowserChromium.Look;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public page of the made-up directory, in windows and settings of every kind, as axe and as a keyboard see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserPublicIT {

    private static final Path PLACE = Path.of("target", "browser-public-it");
    private static final List<Look> LOOKS = List.of(
            new Look(320, ColorScheme.LIGHT, false),
            new Look(360, ColorScheme.DARK, false),
            new Look(768, ColorScheme.LIGHT, false),
            new Look(768, ColorScheme.LIGHT, true),
            new Look(1280, ColorScheme.LIGHT, false),
            new Look(1280, ColorScheme.DARK, false));

    /**
     * In bytes, unpacked: a page and all it loads, but for pictures, of which there are none, and for the embeddable search
     * where it is shown, which has a limit of its own.
     */
    private static final int HEAVIEST = 100_000;

    private static final String WEIGHT = """
            () => {
              const loaded = ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
                .filter(entry => !entry.name.includes('/embed/alongside-search'));
              const sum = of => loaded.reduce((sum, one) => sum + one[of], 0);
              return {unpacked: sum('decodedBodySize'), packed: sum('encodedBodySize'),
                painted: performance.getEntriesByName('first-contentful-paint')[0].startTime};
            }
            """;

    private final Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private BrowserChromium chromium;
    private ApplicationProcess directory;

    @BeforeAll
    void open() throws IOException {
        PostgresPrograms.deleteTree(PLACE);
        Files.createDirectories(PLACE);
        Files.createDirectories(Path.of("target", "pictures"));
        directory = ApplicationProcess.start(
                PLACE.resolve("application.log"),
                Map.of("alongside.data.dir", PLACE.resolve("data").toString(), "alongside.demo", "true"));
        chromium = new BrowserChromium();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> directory.found("bread") > 0);
        String loaves = first("/api/v1/search?q=Weaste+Warm+Loaves", "/items/0/organisation/id");
        String grey = first("/api/v1/search?willing=any&sort=name", "/items/0/organisation/id");
        String study = first("/api/v1/organisations/" + loaves + "/case-studies", "/items/0/id");
        String champion = first("/api/v1/organisations/" + loaves + "/champions", "/items/0/id");
        at("home", "/");
        at("home-cy", "/cy");
        at("search", "/search?q=bread&region=Greater+Manchester");
        at("search-all", "/search?willing=any&supports=childcare&maturity=4");
        at("search-nobody", "/search?q=bread&region=Cardiff");
        at("search-fault", "/search?q=bread&region=Narnia");
        at("organisation", "/organisations/" + loaves);
        at("organisation-cy", "/cy/organisations/" + loaves);
        at("organisation-other", "/organisations/" + grey);
        at("case-study", "/case-studies/" + study);
        at("champion", "/champions/" + champion);
        at("introduction", "/champions/" + champion + "/introduction");
        pages.put("introduction-fault", page -> press(page, "/champions/" + champion + "/introduction"));
        pages.put("report-fault", page -> press(page, "/organisations/" + loaves + "/report"));
        at("change", "/organisations/" + loaves + "/change");
        at("claim", "/organisations/" + loaves + "/claim");
        at("propose", "/propose");
        pages.put("propose-fault", page -> press(page, "/propose"));
        at("start", "/start?region=Salford");
        at("areas", "/browse/areas");
        at("sectors", "/browse/sectors");
        at("gaps", "/gaps");
        at("embed", "/embed?region=Salford");
        at("embed-cy", "/cy/embed");
        at("search-cy", "/cy/search?q=bread&region=Narnia");
        at("start-cy", "/cy/start");
        at("propose-cy", "/cy/propose");
        at("gaps-cy", "/cy/gaps");
        at("about", "/about");
        at("privacy-cy", "/cy/privacy");
        at("accessibility", "/accessibility");
        at("licence", "/licence");
        at("not-found", "/organisations/nobody");
    }

    @AfterAll
    void close() throws IOException {
        chromium.close();
        directory.close();
        PostgresPrograms.deleteTree(PLACE);
    }

    private String first(String path, String where) {
        JsonNode found = ApplicationProcess.json(directory.get(path)).at(where);
        assertThat(found.isMissingNode()).as(path).isFalse();
        return found.asText();
    }

    private void at(String name, String path) {
        pages.put(name, page -> page.navigate(directory.address() + path));
    }

    private void press(Page page, String path) {
        page.navigate(directory.address() + path);
        page.fill("#email", "nowhere");
        page.locator("main form button").click();
        page.waitForSelector(".faults");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("faults");
    }

    Stream<String> names() {
        return pages.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_right_in_every_window_and_setting(String name) {
        Page page = chromium.page(LOOKS.get(0));
        int width = 0;
        for (Look look : LOOKS) {
            BrowserChromium.change(page, look);
            if (look.width() != width) {
                pages.get(name).accept(page);
                width = look.width();
            }
            String shown = "public-" + name + "-" + look;
            BrowserChromium.picture(page, shown);
            assertThat(page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(shown + " needs no scrolling sideways")
                    .isEqualTo(true);
            assertThat(BrowserChromium.faults(page)).as(shown).isEmpty();
        }
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_light(String name) {
        Page page = chromium.page(Look.USUAL);
        pages.get(name).accept(page);
        // Not waitForFunction: it goes through eval, which the pages forbid
        Awaitility.await().pollInSameThread().until(() ->
                (boolean) page.evaluate("performance.getEntriesByName('first-contentful-paint').length > 0"));
        JsonNode weight = json.valueToTree(page.evaluate(WEIGHT));
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.1f kB with all it loads, %5.1f kB as sent; first paint after %.0f ms%n",
                name,
                weight.path("unpacked").asInt() / 1000.0,
                weight.path("packed").asInt() / 1000.0,
                weight.path("painted").asDouble());
        assertThat(weight.path("unpacked").asInt()).isBetween(1, HEAVIEST);
        page.context().close();
    }

    @Test
    void somebody_with_a_keyboard_finds_an_organisation_and_asks_to_be_put_in_touch() {
        Page page = chromium.page(Look.USUAL);
        page.navigate(directory.address() + "/");
        tabTo(page, "#q");
        page.keyboard().type("bread");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?*");
        tabTo(page, ".results h3 a");
        page.keyboard().press("Enter");
        page.waitForURL("**/organisations/*");
        tabTo(page, "a.button[href$=introduction]");
        page.keyboard().press("Enter");
        page.waitForURL("**/introduction");
        tabTo(page, "#name");
        page.keyboard().type("Priya");
        page.keyboard().press("Enter");
        page.waitForSelector(".faults");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("faults");
        assertThat(page.inputValue("#name")).isEqualTo("Priya");
        tabTo(page, ".faults a");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("email");
        page.context().close();
    }

    @Test
    void two_hundred_per_cent_is_as_good_as_one() {
        for (String name : List.of("home", "search", "organisation", "gaps", "introduction")) {
            Page page = chromium.page(new Look(640, ColorScheme.LIGHT, false));
            pages.get(name).accept(page);
            page.evaluate("document.documentElement.style.fontSize = '34px'");
            assertThat(page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(name)
                    .isEqualTo(true);
            page.context().close();
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 150; presses++) {
            page.keyboard().press("Tab");
            if ((boolean)
                    page.evaluate("wanted => document.activeElement === document.querySelector(wanted)", selector)) {
                return;
            }
        }
        throw new AssertionError("No number of presses of Tab leads to " + selector);
    }
}
