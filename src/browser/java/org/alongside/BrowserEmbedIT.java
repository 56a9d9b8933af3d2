package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.BrowserChromium.Look;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The embeddable search on pages of another site, with the made-up directory behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserEmbedIT {

    private static final Path PLACE = Path.of("target", "browser-embed-it");
    private static final String FALLBACK = "<form action='/search'><label>Search <input name='q'></label></form>";

    private BrowserChromium chromium;
    private BrowserSite site;
    private ApplicationProcess directory;
    private String address;

    @BeforeAll
    void open() throws IOException {
        PostgresPrograms.deleteTree(PLACE);
        Files.createDirectories(PLACE);
        directory = ApplicationProcess.start(
                PLACE.resolve("application.log"),
                Map.of("alongside.data.dir", PLACE.resolve("data").toString(), "alongside.demo", "true"));
        address = directory.address();
        site = BrowserSite.open();
        chromium = new BrowserChromium();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> directory.found("bread") > 0);
    }

    @AfterAll
    void close() throws IOException {
        chromium.close();
        site.close();
        directory.close();
        PostgresPrograms.deleteTree(PLACE);
    }

    private BrowserEmbed embedded(Look look, String element) {
        return embedded(chromium.page(look), element);
    }

    private BrowserEmbed embedded(Page page, String element) {
        BrowserEmbed.serve(site, "/page", address, address, element);
        return BrowserEmbed.on(page, site.address() + "/page");
    }

    private static String search(String attributes) {
        return "<alongside-search " + attributes + ">" + FALLBACK + "</alongside-search>";
    }

    @Test
    void somebody_with_a_keyboard_finds_chooses_narrows_reads_on_and_opens() {
        BrowserEmbed embed = embedded(Look.USUAL, search("limit=5"));
        Page page = embed.page();
        page.evaluate("addEventListener('alongside-open', event => {"
                + "event.preventDefault(); document.title = 'Opened ' + event.detail.name; })");
        page.keyboard().press("Tab");
        assertThat(embed.question()).isFocused();

        page.keyboard().type("greater man");
        assertThat(embed.suggestions().first()).hasText("Greater Manchester place");
        assertThat(embed.question()).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowDown");
        assertThat(embed.question()).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
        page.keyboard().press("ArrowDown");
        assertThat(embed.question()).hasAttribute("aria-activedescendant", "suggestion0");
        assertThat(embed.suggestions().first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Escape");
        assertThat(embed.question()).hasAttribute("aria-expanded", "false");
        assertThat(embed.question()).hasValue("greater man");
        page.keyboard().press("ArrowDown");
        String chosen = embed.suggestions()
                .first()
                .textContent()
                .replaceFirst(" place$", "")
                .strip();
        page.keyboard().press("Enter");
        assertThat(embed.chips()).containsText(chosen);
        assertThat(embed.question()).hasValue("");
        assertThat(embed.question()).isFocused();
        embed.settled();
        assertThat(embed.results()).hasCount(5);
        assertThat(embed.results().first().locator("[part=reasons]")).containsText(chosen);

        Locator box = embed.box("Travel costs paid");
        tabTo(page, box);
        String before = embed.count().textContent();
        page.keyboard().press("Space");
        assertThat(embed.count()).not().hasText(before);
        embed.settled();
        assertThat(box).isChecked();
        assertThat(box).isFocused();

        tabTo(page, embed.more());
        page.keyboard().press("Enter");
        assertThat(embed.links().nth(5)).isFocused();
        assertThat(embed.count()).hasText(Pattern.compile(".*\\b(10|[6-9]) of them shown|.*found"));
        String name = embed.links().nth(5).textContent();
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("Opened " + name);
        assertThat(page.url()).endsWith("/page");

        page.keyboard().press("Shift+Tab");
        tabBackTo(page, embed.chips().first());
        page.keyboard().press("Enter");
        assertThat(embed.chips()).hasCount(1);
        assertThat(embed.count()).isFocused();
    }

    @Test
    void results_come_while_typing_with_reasons_and_both_rungs_and_the_count_is_said_once() {
        BrowserEmbed embed = embedded(Look.USUAL, search("")).listen();
        embed.type("dementia");
        assertThat(embed.links()).containsText(new String[] {"Ordsall Lantern Carers"});
        embed.settled();
        assertThat(embed.results().first().locator("[part=reasons]")).containsText("Your words are in its");
        assertThat(embed.results().first().locator("dt")).hasText(new String[] {"Its work shows", "It says of itself"});
        Awaitility.await().pollInSameThread().until(() -> embed.heard() > 0);
        Awaitility.await().pollInSameThread().during(Duration.ofMillis(1500)).until(() -> embed.heard() == 1);
        assertThat(embed.element().innerText().toLowerCase(Locale.ROOT)).doesNotContain("co-production", "co-design");
    }

    @Test
    void a_place_is_asked_for_by_name_and_one_that_is_none_is_said_to_be_none() {
        BrowserEmbed embed = embedded(Look.USUAL, search(""));
        Locator place = embed.element().locator("#place");
        place.fill("Salford");
        place.press("Enter");
        assertThat(embed.chips()).hasText(Pattern.compile("Based near Salford.*"));
        embed.settled();
        assertThat(embed.results().first().locator("[part=reasons]")).containsText("Based");
        int shown = embed.results().count();
        place.fill("Narnia");
        place.press("Enter");
        assertThat(place).hasAttribute("aria-invalid", "true");
        assertThat(embed.element().locator("#place-fault")).containsText("We don’t know that place");
        assertThat(embed.results()).hasCount(shown);
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
    }

    @Test
    void where_somebody_is_is_asked_only_on_a_press_and_told_only_roughly() {
        Browser.NewContextOptions somewhere = new Browser.NewContextOptions()
                .setGeolocation(new Geolocation(53.483959, -2.244644))
                .setPermissions(List.of("geolocation"));
        BrowserEmbed embed = embedded(chromium.page(Look.USUAL, somewhere), search("id=here remember"));
        assertThat(embed.element().locator("#place")).hasValue("");
        var asked = embed.page()
                .waitForRequest(
                        request -> request.url().contains("near="),
                        () -> embed.element().getByText("Near me").click());
        assertThat(asked.url()).contains("near=53.48%2C-2.24&").contains("within=25");
        embed.settled();
        assertThat(embed.element().locator("#place")).hasValue("Near me");
        assertThat(embed.page().url()).doesNotContain("53.4", "near");

        BrowserEmbed nowhere = embedded(chromium.page(Look.USUAL), search(""));
        nowhere.element().getByText("Near me").click();
        assertThat(nowhere.element().locator("#place-fault")).containsText("Type a place instead");
    }

    @Test
    void what_was_chosen_is_in_the_address_of_who_asks_for_it_and_back_takes_it_away() {
        String two = search("id=one remember limit=3") + search("id=two remember limit=3");
        BrowserEmbed embed = embedded(Look.USUAL, two);
        Page page = embed.page();
        embed.box("Food and drink").check();
        assertThat(page).hasURL(Pattern.compile(".*#one\\.supports=refreshments$"));
        BrowserEmbed other =
                new BrowserEmbed(page, page.locator("alongside-search").last());
        other.type("bread");
        assertThat(page).hasURL(Pattern.compile(".*#one\\.supports=refreshments&two\\.q=bread$"));
        other.settled();

        page.goBack();
        assertThat(other.question()).hasValue("");
        assertThat(embed.box("Food and drink")).isChecked();
        page.goBack();
        assertThat(embed.box("Food and drink")).not().isChecked();
        assertThat(embed.chips()).hasCount(0);
        page.goForward();
        assertThat(embed.box("Food and drink")).isChecked();

        page.reload();
        embed.settled();
        assertThat(embed.chips()).hasText(Pattern.compile("Food and drink.*"));
    }

    @Test
    void what_the_page_is_about_cannot_be_widened() {
        BrowserEmbed embed = embedded(Look.USUAL, search("region=E08000006 sector=HE,SC maturity=5"));
        assertThat(embed.element().getByText("Works in", new Locator.GetByTextOptions().setExact(true)))
                .isHidden();
        assertThat(embed.box("Health")).isVisible();
        assertThat(embed.box("Religion")).hasCount(0);
        assertThat(embed.element().locator("#maturity")).not().containsText("Listened to");
        var asked = embed.page()
                .waitForRequest(
                        request -> request.url().contains("/search?"),
                        () -> embed.box("Health").check());
        assertThat(asked.url()).contains("region=E08000006", "sector=HE%2CSC", "sector=HE&", "maturity=5");
    }

    @Test
    void everything_is_welsh_where_the_page_is() {
        BrowserEmbed embed =
                embedded(Look.SMALL, "<div lang='cy'>" + search("") + "</div>").unfolded();
        assertThat(embed.element().locator("[part=order]")).containsText("Pawb yn ei dro");
        embed.type("gofal");
        assertThat(embed.suggestions().first()).isVisible();
        assertThat(embed.element().locator("label[for=question]")).hasText("Am beth ydych chi’n chwilio?");
        assertThat(embed.count()).containsText("sefydliad");
        assertThat(embed.element().locator(".root")).hasAttribute("lang", "cy");
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
        BrowserChromium.picture(embed.page(), "embed-welsh-320");
    }

    @Test
    void nothing_is_left_on_the_visitor_s_machine_and_nobody_else_is_asked() {
        Page page = chromium.page(Look.USUAL);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        BrowserEmbed embed = embedded(page, search("remember"));
        page.waitForRequest(request -> request.url().contains("/suggest?"), () -> embed.type("bread"));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(asked)
                .allSatisfy(url -> assertThat(url)
                        .matches(found -> found.startsWith(address) || found.startsWith(site.address())));
    }

    @Test
    void who_runs_no_script_gets_a_plain_form() {
        Page page = chromium.page(Look.USUAL, new Browser.NewContextOptions().setJavaScriptEnabled(false));
        BrowserEmbed.serve(site, "/plain", address, address, search(""));
        page.navigate(site.address() + "/plain");
        assertThat(page.locator("alongside-search form input[name=q]")).isVisible();
    }

    @Test
    void the_page_that_hands_it_out_shows_and_copies_what_was_chosen() {
        for (Look look : List.of(Look.USUAL, Look.SMALL)) {
            Page page = chromium.page(
                    look, new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
            page.navigate(address + "/embed");
            page.locator("#region").fill("Salford");
            page.locator("#lang").selectOption("cy");
            page.locator("[name=coloured]").check();
            page.locator("#accent").fill("#7a1f5c");
            page.getByText("Show it", new Page.GetByTextOptions().setExact(true))
                    .click();
            BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search")).settled();
            assertThat(embed.count()).containsText("sefydliad");
            page.locator("[data-copies=snippet]").click();
            assertThat(page.locator("[data-copies=snippet]")).hasText("Copied");
            assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                    .contains("<alongside-search region=\"Salford\" lang=\"cy\">");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('alongside-search').shadowRoot"
                            + ".querySelector('.main')).backgroundColor"))
                    .isEqualTo("rgb(122, 31, 92)");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(BrowserChromium.faults(page)).isEmpty();
            BrowserChromium.picture(page, "embed-page-" + look);
        }
    }

    private static void tabTo(Page page, Locator wanted) {
        go(page, wanted, "Tab");
    }

    private static void tabBackTo(Page page, Locator wanted) {
        go(page, wanted, "Shift+Tab");
    }

    /** Presses a key until something has the focus; fails when it never gets it. */
    private static void go(Page page, Locator wanted, String key) {
        for (int presses = 0; presses < 120; presses++) {
            boolean there = (boolean) wanted.evaluate("element => element.getRootNode().activeElement === element");
            if (there) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("No number of presses of " + key + " leads to " + wanted);
    }
}
