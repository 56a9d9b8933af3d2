package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and every form with something wrong, narrow and wide, light and dark, as axe sees it: no rule of WCAG 2.2 AA
 * broken, nothing to scroll sideways. Each is kept as a picture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserPagesIT {

    private static final int HIGHEST = 16_000;

    private final Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
    private BrowserHouse house;

    @BeforeAll
    void open() throws IOException {
        house = BrowserHouse.open("pages");
        String one = house.listed("organisations", full("Salford Food Bank"));
        String other = house.listed("organisations", Drafts.organisation("Salford Foodbank"));
        for (int i = 1; i <= 25; i++) {
            house.listed("organisations", Drafts.organisation("Neighbours who cook together, number " + i));
        }
        String study = house.listed("case-studies", Drafts.caseStudy("How the rota was written", 6, one));
        String champion = house.listed("champions", Drafts.champion("Sam"));
        house.application.post(
                "/api/v1/keys",
                Map.of("name", "Members' site", "owner", "Salford CVS", "scopes", List.of("read", "curate")));
        house.scan();
        house.change("""
                insert into letter (id, kind, language, to_address, subject, text, html, created_at, status, attempts,
                                    given_up_at, problem)
                values ('0198c0de-7a11-7000-8000-00000000000a', 'freshness', 'en', 'somebody@example.org',
                        'Is your entry still right?', 'Hello,', '<p>Hello,</p>', now(), 'givenUp', 6, now(),
                        'The mail server refused it for good (550).')
                """);
        at("home", "/admin");
        at("entries", "/admin/entries");
        at("entry", "/admin/entries/" + one);
        at("case-study", "/admin/entries/" + study);
        at("version", "/admin/entries/" + one + "/versions/1");
        at("take-down", "/admin/entries/" + one + "/take-down");
        at("new-organisation", "/admin/drafts/new?kind=organisation");
        at("change-organisation", "/admin/drafts/new?entry=" + one);
        at("new-case-study", "/admin/drafts/new?kind=caseStudy");
        at("change-champion", "/admin/drafts/new?entry=" + champion);
        pages.put("organisation-with-errors", this::organisationWithErrors);
        pages.put("conflict", page -> conflict(page, other));
        at("duplicates", "/admin/duplicates");
        at("pair", "/admin/duplicates/" + one + "/" + other);
        at("imports", "/admin/imports");
        pages.put("imports-with-error", this::importWithError);
        pages.put("file", page -> file(page, false));
        pages.put("file-with-error", page -> {
            file(page, false);
            page.click("text=Show what comes");
            page.waitForSelector(".faults");
        });
        pages.put("file-tried", page -> file(page, true));
        pages.put("import-job", this::importJob);
        at("people", "/admin/people");
        at("new-person", "/admin/people/new");
        pages.put("person-with-errors", page -> press(page, "/admin/people/new", "Add them"));
        at("keys", "/admin/keys");
        pages.put("key-with-errors", page -> press(page, "/admin/keys/new", "Make the key"));
        at("letters", "/admin/letters");
        at("letter", "/admin/letters/0198c0de-7a11-7000-8000-00000000000a");
        at("search-index", "/admin/search-index");
        at("me", "/admin/me");
        at("not-found", "/admin/nothing");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private void at(String name, String path) {
        pages.put(name, page -> page.navigate(path));
    }

    Stream<String> names() {
        return pages.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_for_everybody(String name) {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = house.page(width, colours);
                pages.get(name).accept(page);
                look(page, name, width, colours);
                page.context().close();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("outside")
    void so_is_what_strangers_see(String name) {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = house.stranger(width, colours);
                page.navigate("/admin/sign-in");
                if (name.endsWith("error")) {
                    page.fill("#name", "nobody");
                    page.fill("#password", "nothing");
                    page.click("button");
                    page.waitForSelector(".faults");
                }
                look(page, name, width, colours);
                page.context().close();
            }
        }
    }

    static Stream<String> outside() {
        return Stream.of("sign-in", "sign-in-error");
    }

    private static void look(Page page, String name, int width, ColorScheme colours) {
        String shown = name + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
        // As high as the page: what stays at the bottom of a window lies over what will be scrolled to
        int height = (Integer) page.evaluate("document.scrollingElement.scrollHeight");
        page.setViewportSize(width, Math.min(height, HIGHEST));
        BrowserChromium.picture(page, shown);
        assertThat(page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(shown + " needs no scrolling sideways")
                .isEqualTo(true);
        assertThat(BrowserChromium.faults(page)).as(shown).isEmpty();
    }

    private void organisationWithErrors(Page page) {
        page.navigate("/admin/drafts/new?kind=organisation");
        page.fill("#website", "loaves");
        page.fill("#startWithinDays", "soon");
        page.click("text=Publish");
        page.waitForSelector(".faults");
    }

    private void conflict(Page page, String id) {
        page.navigate("/admin/drafts/new?entry=" + id);
        house.application.put(
                "/api/v1/organisations/" + id,
                Drafts.organisation("Salford Foodbank", "summary", "Theirs " + page.hashCode()),
                "If-Match",
                "*");
        page.fill("#summary", "Mine.");
        page.fill("#description", "More of mine.");
        page.click("text=Publish");
        page.waitForSelector("table.compare");
    }

    private void importWithError(Page page) {
        page.navigate("/admin/imports");
        page.setInputFiles("#file", csv("no\0text"));
        page.click("text=Send it in");
        page.waitForSelector(".faults");
    }

    private void file(Page page, boolean tried) {
        page.navigate("/admin/imports");
        page.setInputFiles("#file", csv("""
                Charity name,Legal form,Tags,Local authority,Ref,Colour
                Canal Bakers,CIO,HE;SW,Salford,1,red
                Weir Street Cooks,Charity,SW,Narnia,2,blue
                ,CIO,SW,Salford,3,green
                """));
        page.click("text=Send it in");
        page.waitForURL("**/admin/files/*");
        if (tried) {
            page.selectOption("select[name='meaning[CIO]']", "charity");
            page.fill("#value-source-name", "County list");
            page.click("text=Show what comes");
            page.waitForSelector("#tried");
        }
    }

    private void importJob(Page page) {
        file(page, true);
        page.click("text=Try all of it");
        page.waitForURL("**/admin/imports/*");
        page.waitForSelector("text=Nothing was written");
        assertThat(page.innerText("#import table")).contains("Narnia");
    }

    private static void press(Page page, String path, String button) {
        page.navigate(path);
        page.click("text=" + button);
        page.waitForSelector(".faults");
    }

    private static Map<String, Object> full(String name) {
        Map<String, Object> draft = Drafts.organisation(name);
        draft.put("description", "We began in a garage in 2009.\n\nNow there are forty of us, and a van.");
        draft.put("website", "https://bank.example");
        draft.put("base", Map.of("area", Drafts.SALFORD, "lat", 53.48, "lon", -2.29, "outcode", "M6"));
        draft.put("offers", List.of("venue", "mentoring"));
        draft.put("needs", List.of("funding"));
        draft.put("languages", List.of("en", "cy", "bfi"));
        draft.put("claimed", Map.of("rung", 5, "statedOn", "2026-02-01", "scope", "The kitchen"));
        return draft;
    }

    private static FilePayload csv(String text) {
        return new FilePayload("theirs.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
