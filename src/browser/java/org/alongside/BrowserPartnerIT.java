package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.BrowserChromium.Look;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The embeddable search of a partner that shows only what it has cleared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserPartnerIT {

    private static final Path PLACE = Path.of("target", "browser-partner-it");
    private static final String CLEARED = "Ordsall Lantern Carers";

    private BrowserChromium chromium;
    private BrowserSite site;
    private ApplicationProcess directory;

    @BeforeAll
    void open() throws IOException {
        PostgresPrograms.deleteTree(PLACE);
        Files.createDirectories(PLACE);
        directory = ApplicationProcess.start(
                PLACE.resolve("application.log"),
                Map.of("alongside.data.dir", PLACE.resolve("data").toString(), "alongside.demo", "true"));
        site = BrowserSite.open();
        chromium = new BrowserChromium();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> directory.found("lantern") > 0);
    }

    @AfterAll
    void close() throws IOException {
        chromium.close();
        site.close();
        directory.close();
        PostgresPrograms.deleteTree(PLACE);
    }

    @Test
    void one_shows_what_was_cleared_and_the_other_beside_it_everybody() {
        JsonNode made = made(site.address());
        for (Look look : List.of(Look.USUAL, Look.SMALL)) {
            Page page = chromium.page(look);
            serve(search("id=one label='Cleared by us' key=" + made.path("key").asText())
                    + search("id=two limit=3 label=Everybody"));
            BrowserEmbed limited = BrowserEmbed.on(page, site.address() + "/partner");
            BrowserEmbed open = new BrowserEmbed(page, page.locator("#two")).settled();
            assertThat(limited.links()).hasText(new String[] {CLEARED});
            assertThat(limited.count()).hasText("1 organisation found");
            assertThat(open.links()).hasCount(3);
            BrowserChromium.picture(page, "partner-" + look);

            page.waitForResponse(answer -> answer.url().contains("/suggest?"), () -> limited.type("bread"));
            assertThat(limited.count()).hasText("No organisation found");
            assertThat(limited.notice()).containsText("Without your words there is 1 organisation.");
            limited.notice().locator("button").press("Enter");
            assertThat(limited.links()).hasText(new String[] {CLEARED});
            assertThat(limited.question()).hasValue("");
            open.type("bread");
            assertThat(open.count()).hasText(Pattern.compile("[1-9].* found.*"));
            assertThat(BrowserChromium.faults(page)).isEmpty();
        }
    }

    @Test
    void a_refused_key_says_so_and_shows_nobody() {
        for (String key : List.of(made("https://elsewhere.test").path("key").asText(), "", "alongside_nonsense")) {
            Page page = chromium.page(Look.USUAL);
            serve(search("key='" + key + "'"));
            page.navigate(site.address() + "/partner");
            BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search"));
            assertThat(embed.notice()).containsText("This page may not search the directory.");
            assertThat(embed.notice().locator("button")).hasText("Try again");
            assertThat(embed.links()).hasCount(0);
            assertThat(BrowserChromium.faults(page)).isEmpty();
        }
    }

    @Test
    void when_it_is_revoked_what_was_shown_stays_and_nothing_new_comes() {
        JsonNode made = made(site.address());
        for (Look look : List.of(Look.USUAL, new Look(320, ColorScheme.DARK, false))) {
            JsonNode key = look == Look.USUAL ? made : made(site.address());
            Page page = chromium.page(look);
            serve(search("key=" + key.path("key").asText()));
            BrowserEmbed embed = BrowserEmbed.on(page, site.address() + "/partner");
            page.evaluate("addEventListener('alongside-error', event => {"
                    + "document.title = event.detail.kind + ' ' + event.detail.status; })");
            directory.delete("/api/v1/keys/" + key.at("/about/id").asText());
            embed.type("carers");
            assertThat(embed.notice()).containsText("What you see here is from before.");
            assertThat(page).hasTitle("refused 401");
            assertThat(embed.links()).hasText(new String[] {CLEARED});
            assertThat(BrowserChromium.faults(page)).isEmpty();
            BrowserChromium.picture(page, "partner-revoked-" + look);
        }
    }

    @Test
    void the_page_that_hands_it_out_shows_it_as_the_key_has_it() {
        String key = made("https://elsewhere.test").path("key").asText();
        for (Look look : List.of(Look.USUAL, Look.SMALL)) {
            Page page = chromium.page(look);
            page.navigate(directory.address() + "/embed");
            page.locator("#key").fill(key);
            page.getByText("Show it", new Page.GetByTextOptions().setExact(true))
                    .click();
            BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search")).settled();
            assertThat(embed.links()).hasText(new String[] {CLEARED});
            assertThat(page.locator("#snippet")).containsText("key=\"" + key + "\"");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(BrowserChromium.faults(page)).isEmpty();
            BrowserChromium.picture(page, "partner-embed-page-" + look);
        }
    }

    @Test
    void an_admin_makes_one_on_a_page_and_reads_what_it_is_limited_to() {
        for (Look look : List.of(Look.USUAL, Look.SMALL, new Look(1280, ColorScheme.DARK, false))) {
            Page page = chromium.page(look);
            page.navigate(directory.address() + "/admin/sign-in");
            page.locator("[name=name]").fill("admin");
            page.locator("[name=password]").fill("only-for-tests");
            page.locator("[name=password]").press("Enter");
            page.waitForURL("**/admin");
            page.navigate(directory.address() + "/admin/keys/new");
            page.locator("#name").fill("Search on our site " + look);
            page.locator("#owner").fill("Salford CVS, digital team");
            page.locator("#scopes").check();
            page.locator("#filter-region").pressSequentially("salf");
            page.getByLabel("Salford (council area)").check();
            page.locator("#filter-maturity").selectOption("5");
            page.getByLabel("Health", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("#origins").fill("https://www.example.org");
            assertThat(BrowserChromium.faults(page)).isEmpty();
            BrowserChromium.picture(page, "partner-new-key-" + look);
            page.getByText("Make the key").click();
            assertThat(page.locator("#key")).hasValue(Pattern.compile("alongside_.*"));
            page.navigate(directory.address() + "/admin/keys");
            assertThat(page.locator("tbody tr").first())
                    .containsText(Pattern.compile("Works in Salford.*rung 5.*https://www.example.org"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(BrowserChromium.faults(page)).isEmpty();
            BrowserChromium.picture(page, "partner-keys-" + look);
        }
    }

    /** A key that lets one organisation through, for pages of one site. */
    private JsonNode made(String origin) {
        String cleared = ApplicationProcess.json(directory.get("/api/v1/search?q=lantern"))
                .at("/items/0/organisation/id")
                .asText();
        return ApplicationProcess.json(directory.post(
                "/api/v1/keys",
                Map.of(
                        "name",
                        "A partner's site",
                        "owner",
                        "Its author",
                        "scopes",
                        List.of("read"),
                        "filter",
                        Map.of("organisations", List.of(cleared)),
                        "origins",
                        List.of(origin))));
    }

    private void serve(String body) {
        BrowserEmbed.serve(site, "/partner", directory.address(), directory.address(), body);
    }

    private static String search(String attributes) {
        return "<alongside-search " + attributes + "></alongside-search>";
    }
}
