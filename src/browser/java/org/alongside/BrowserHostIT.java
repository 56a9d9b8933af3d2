package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.BrowserDirectory.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.BrowserChromium.Look;
import org.alongside.BrowserSite.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The embeddable search on pages that mean it ill, and on windows and settings of every kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserHostIT {

    private static final String HOSTILE = """
            html { font-size: 40px; }
            body * { font: italic 33px/3 fantasy !important; color: rgb(255, 0, 255) !important; letter-spacing: 1em !important;
                text-transform: uppercase !important; text-align: right !important; background: yellow !important;
                border: 5px dotted red !important; padding: 9px !important; margin: 9px !important; float: left !important;
                display: inline !important; direction: ltr; word-spacing: 2em !important; cursor: none !important;
                text-indent: 9em !important; white-space: pre !important; box-sizing: content-box !important;
                list-style: square !important; line-height: 0.1 !important; text-shadow: 0 0 9px red !important; }
            alongside-search { margin: 0 !important; padding: 0 !important; border: 0 !important; }
            input, button, select, fieldset, ul, li, h2, h3, dl { transform: rotate(9deg); width: 9px; }
            """;

    private static final String THREE = """
            <alongside-search id="one" label="First search"></alongside-search>
            <alongside-search id="two" label="Second search" lang="cy" heading-level="3"></alongside-search>
            <alongside-search id="three" label="Third search" limit="1">
              <h2 slot="heading">Our own heading</h2></alongside-search>
            """;

    /** What of each part's style must not depend on the page. */
    private static final String STYLES = """
            element => ['.root', '#question', '[type=submit]', 'legend', '[part=link]', 'dt', 'dd', '[part=reasons] li',
                '[part=status]', '.chip'].flatMap(part => {
              const found = element.shadowRoot.querySelector(part);
              if (!found) return [];
              const style = getComputedStyle(found);
              return ['fontSize', 'fontFamily', 'fontStyle', 'color', 'letterSpacing', 'textTransform', 'textAlign',
                'wordSpacing', 'lineHeight', 'whiteSpace', 'textIndent', 'cursor', 'display', 'backgroundColor', 'listStyleType',
                'paddingLeft', 'borderTopWidth', 'textShadow', 'boxSizing', 'transform']
                .map(name => part + ' ' + name + ': ' + style[name]);
            })""";

    private BrowserChromium chromium;
    private BrowserSite site;
    private BrowserDirectory directory;

    @BeforeAll
    void open() throws IOException {
        chromium = new BrowserChromium();
        site = BrowserSite.open();
        directory = new BrowserDirectory();
    }

    @BeforeEach
    void answer() {
        directory
                .answers(
                        found(20, "Warm Loaves", "Weir Street Cooks and Growers of the Lower Irwell Valley, a company"))
                .completes(List.of(
                        List.of("area", "Salford", "region", "E08000006"),
                        List.of(
                                "organisation",
                                "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                                "q",
                                "x")));
    }

    @AfterAll
    void close() {
        chromium.close();
        site.close();
        directory.close();
    }

    private Page page(Look look, String css, String body) {
        return page(chromium.page(look), css, body);
    }

    private Page page(Page page, String css, String body) {
        BrowserEmbed.serve(site, "/page", directory.address(), directory.address(), body);
        site.serve("/site.css", Answer.of("text/css", css));
        BrowserEmbed.on(page, site.address() + "/page");
        return page;
    }

    @Test
    void a_page_that_means_it_ill_changes_nothing_and_nothing_gets_out() {
        Page kind = page(Look.USUAL, "", THREE);
        Page ill = chromium.page(Look.USUAL);
        List<String> complaints = new ArrayList<>();
        ill.onConsoleMessage(message -> complaints.add(message.text()));
        ill.onPageError(complaints::add);
        page(ill, HOSTILE, THREE);
        for (String id : List.of("one", "two", "three")) {
            List<?> right = (List<?>) kind.locator("#" + id).evaluate(STYLES);
            assertThat(right).hasSizeGreaterThan(100);
            assertThat((List<?>) ill.locator("#" + id).evaluate(STYLES)).as(id).isEqualTo(right);
            assertThat(ill.locator("#" + id).evaluate("element => element.offsetWidth"))
                    .as("width of " + id)
                    .matches(width -> (int) width > 300);
        }
        assertThat(complaints).isEmpty();
        assertThat(ill.evaluate("getComputedStyle(document.querySelector('h1')).textTransform"))
                .isEqualTo("uppercase");
        assertThat(ill.evaluate("document.adoptedStyleSheets.length + document.querySelectorAll('style').length"))
                .isEqualTo(0);
        BrowserChromium.picture(ill, "embed-hostile");
    }

    @Test
    void three_on_a_page_keep_out_of_each_other_s_way() {
        Page page = page(Look.USUAL, "", THREE);
        BrowserEmbed one = new BrowserEmbed(page, page.locator("#one"));
        BrowserEmbed two = new BrowserEmbed(page, page.locator("#two"));
        BrowserEmbed three = new BrowserEmbed(page, page.locator("#three"));
        two.settled();
        three.settled();
        assertThat(page.getByText("Our own heading")).isVisible();
        assertThat(two.element().locator("h3[part=heading]")).containsText("Dod o hyd");
        assertThat(two.element().locator("h4")).hasCount(2);
        String entry = "/organisations/id%20of%20Warm%20Loaves";
        assertThat(one.links().first()).hasAttribute("href", directory.address() + entry);
        assertThat(two.links().first()).hasAttribute("href", directory.address() + "/cy" + entry);
        int before = directory.asked().size();
        two.type("bara");
        assertThat(two.suggestions().first()).isVisible();
        two.settled();
        assertThat(one.question()).hasValue("");
        assertThat(one.suggestions()).hasCount(0);
        assertThat(directory.asked().size() - before).isEqualTo(1);
        assertThat(BrowserChromium.faults(page)).isEmpty();
    }

    @Test
    void the_page_may_dress_it_and_hear_of_it() {
        String css = """
                alongside-search { --alongside-accent: #7a1f5c; --alongside-font: serif; --alongside-font-size: 20px; }
                alongside-search::part(result) { background: rgb(250, 250, 200); }
                """;
        Page page = page(Look.USUAL, css, "<alongside-search></alongside-search>");
        BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search"));
        assertThat(embed.element().locator("[type=submit]")).hasCSS("background-color", "rgb(122, 31, 92)");
        assertThat(embed.results().first()).hasCSS("background-color", "rgb(250, 250, 200)");
        assertThat(embed.count()).hasCSS("font-size", "20px");
        page.evaluate("addEventListener('alongside-results', event => (window.results = event.detail))");
        embed.type("bread");
        Awaitility.await().pollInSameThread().until(() -> (boolean) page.evaluate("!!window.results"));
        assertThat(page.evaluate("[results.total, results.shown, results.items[0].organisation.name].join()"))
                .isEqualTo("20,2,Warm Loaves");
        page.evaluate("document.querySelector('alongside-search').setAttribute('lang', 'cy')");
        assertThat(embed.element().locator("[type=submit]")).hasText("Chwilio");
        page.evaluate("document.querySelector('alongside-search').remove()");
        assertThat(page.locator("alongside-search")).hasCount(0);
    }

    @Test
    void where_somebody_is_is_nobody_s_business_once_the_search_that_asked_is_gone() {
        Page page = chromium.page(Look.USUAL);
        page.addInitScript("navigator.geolocation.getCurrentPosition = found => (window.found = found)");
        page(page, "", "<alongside-search remember></alongside-search>");
        BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search"));
        embed.element().getByText("Near me").click();
        page.evaluate("document.querySelector('alongside-search').setAttribute('lang', 'cy')");
        assertThat(embed.element().locator("[type=submit]")).hasText("Chwilio");
        embed.settled();
        page.evaluate("window.found({coords: {latitude: 53.48, longitude: -2.24}})");
        embed.type("bara");
        // What the page would ask because of the place would be asked before what was typed after it
        Awaitility.await()
                .pollInSameThread()
                .until(() -> directory.asked().stream().anyMatch(query -> query.containsValue("bara")));
        assertThat(directory.asked()).noneMatch(query -> query.containsValue("53.48,-2.24"));
        assertThat(page).hasURL(site.address() + "/page#alongside.q=bara");
    }

    @Test
    void where_somebody_is_gives_way_to_a_place_they_name_meanwhile() {
        Page page = chromium.page(Look.USUAL);
        page.addInitScript("navigator.geolocation.getCurrentPosition = found => (window.found = found)");
        page(page, "", "<alongside-search></alongside-search>");
        BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search"));
        embed.element().getByText("Near me").click();
        embed.element().locator("#place").fill("Leeds");
        embed.element().locator("#place").press("Enter");
        assertThat(embed.chips()).hasText(Pattern.compile("Based near Leeds.*"));
        page.evaluate("window.found({coords: {latitude: 53.48, longitude: -2.24}})");
        assertThat(embed.element().locator("#place")).hasValue("Leeds");
        assertThat(embed.chips()).hasText(Pattern.compile("Based near Leeds.*"));
    }

    @Test
    void a_page_that_is_light_stays_light_at_night() {
        String light = "html { color-scheme: light }";
        Page page = chromium.page(new Look(768, ColorScheme.DARK, false));
        page(page, light, "<alongside-search></alongside-search>");
        assertThat(page.locator("alongside-search .root")).hasCSS("background-color", "rgb(255, 255, 255)");
    }

    static Stream<Look> looks() {
        return Stream.of(320, 768, 1280)
                .flatMap(width -> Stream.of(
                        new Look(width, ColorScheme.LIGHT, false),
                        new Look(width, ColorScheme.DARK, false),
                        new Look(width, ColorScheme.LIGHT, true)));
    }

    /** 320 pixels are also what is left of 1280 at 400 %. */
    @ParameterizedTest
    @MethodSource("looks")
    void it_is_right_in_every_window_and_setting(Look look) {
        Page page = page(look, "", "<alongside-search></alongside-search>");
        BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search"));
        embed.unfolded();
        embed.box("Childcare").check();
        embed.settled();
        whole(page, "embed-results-" + look);
        embed.type("salf");
        assertThat(embed.suggestions()).hasCount(2);
        page.keyboard().press("ArrowDown");
        whole(page, "embed-suggestions-" + look);
        page.keyboard().press("Escape");
        directory.answers(new Answer(500, "text/html", "", Map.of()));
        embed.type("x");
        assertThat(embed.notice()).isVisible();
        whole(page, "embed-error-" + look);
    }

    @Test
    void letters_twice_as_large_still_fit() {
        Page page = page(
                chromium.page(Look.SMALL, new Browser.NewContextOptions()),
                "alongside-search { --alongside-font-size: 32px; }",
                "<alongside-search></alongside-search>");
        new BrowserEmbed(page, page.locator("alongside-search")).unfolded();
        assertFits(page);
    }

    @Test
    void nothing_moves() {
        Page page = page(Look.USUAL, "", "<alongside-search></alongside-search>");
        new BrowserEmbed(page, page.locator("alongside-search")).type("salf").settled();
        assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
        assertThat(page.locator("alongside-search").evaluate("""
                element => [...element.shadowRoot.querySelectorAll('*')]
                  .filter(part => getComputedStyle(part).transitionDuration !== '0s').length""")).isEqualTo(0);
    }

    private static void whole(Page page, String name) {
        assertFits(page);
        assertThat(BrowserChromium.faults(page)).isEmpty();
        BrowserChromium.picture(page, name);
    }

    private static void assertFits(Page page) {
        assertThat((List<?>) page.locator("alongside-search").evaluate("""
                element => [...element.shadowRoot.querySelectorAll('*')]
                  .filter(part => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest('.spoken'))
                  .map(part => part.outerHTML.slice(0, 100))""")).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
