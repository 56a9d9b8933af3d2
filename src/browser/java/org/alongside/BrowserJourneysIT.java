package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an administrator does in a day, with a keyboard and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneysIT {

    private static final int MOST_TABS = 300;

    /** Whether one can see where one is. */
    private static final String FOCUS_IS_SEEN = """
            () => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            }
            """;

    /** Whether nothing that stays in its place lies over the whole of where one is. */
    private static final String FOCUS_IS_UNCOVERED = """
            () => {
              const at = document.activeElement.getBoundingClientRect();
              const x = Math.min(Math.max(at.left + at.width / 2, 1), innerWidth - 1);
              return [at.top + 2, at.top + at.height / 2, at.bottom - 2]
                .filter(y => y > 0 && y < innerHeight)
                .some(y => document.activeElement.contains(document.elementFromPoint(x, y))
                        || document.elementFromPoint(x, y).contains(document.activeElement));
            }
            """;

    private BrowserHouse house;
    private Page page;

    @BeforeAll
    void open() throws IOException {
        house = BrowserHouse.open("journeys");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @BeforeEach
    void newPage() {
        page = house.page(1280, ColorScheme.LIGHT);
    }

    @AfterEach
    void closePage() {
        page.context().close();
    }

    @Test
    void signing_in_and_out() {
        become(house.stranger(1280, ColorScheme.LIGHT));
        page.navigate("/admin/entries");
        assertThat(page.title()).startsWith("Sign in");
        type("#name", "admin");
        type("#password", "wrong");
        page.keyboard().press("Enter");
        page.waitForSelector(".faults");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("faults");
        type("#password", "only-for-tests");
        page.keyboard().press("Enter");
        page.waitForURL("**/admin");
        press(".skip");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        page.navigate("/admin");
        press(".who button");
        page.waitForURL("**/admin/sign-in");
    }

    @Test
    void making_an_error_and_mending_it() {
        page.navigate("/admin/drafts/new?kind=organisation");
        type("#name", "Keyboard Bakers");
        press("button[value=publish]");
        page.waitForSelector(".faults");
        assertThat(page.title()).startsWith("2 errors: ");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("faults");
        press(".faults a[href='#summary']");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("summary");
        page.keyboard().type("We bake with both hands.");
        tabTo("#kind");
        page.keyboard().type("Community g");
        press("button[value=publish]");
        page.waitForSelector(".said");
        assertThat(page.innerText("h1")).isEqualTo("Keyboard Bakers");
    }

    @Test
    void changing_an_entry_that_is_kept_while_one_types() {
        String id = house.listed("organisations", Drafts.organisation("Typing Friends"));
        page.navigate("/admin/entries?q=typing");
        press("tbody a");
        page.waitForURL("**/admin/entries/*");
        press("a[href*='drafts/new']");
        page.waitForURL("**/admin/drafts/*");
        tabTo("#description");
        page.keyboard().type("Half a sentence");
        page.waitForSelector("text=Draft kept at");
        page.navigate("/admin");
        press("ul.lines a");
        page.waitForURL("**/admin/drafts/*");
        assertThat(page.inputValue("#description")).isEqualTo("Half a sentence");
        type("#areasServed", "west mid");
        page.waitForSelector("#areasServed-choices >> text=West Midlands (combined authority)");
        assertThat(page.innerText("#areasServed-told")).contains("2 found");
        tabTo("#areasServed-choices input[value=E47000007]");
        page.keyboard().press("Space");
        press("button[value=publish]");
        page.waitForSelector(".said");
        assertThat(page.innerText("dl.facts")).contains("West Midlands (combined authority)", "Half a sentence");
        assertThat(house.application
                        .look("/api/v1/organisations/" + id)
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void sending_a_file_in_and_seeing_it_through() {
        page.navigate("/admin/imports");
        tabTo("#file");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "rows.csv",
                        "text/csv",
                        "name,kind\nCanal Bakers,charity\n,charity\n".getBytes(StandardCharsets.UTF_8)));
        press("main form button");
        page.waitForURL("**/admin/files/*");
        press("button[value=show]:not(.first)");
        page.waitForSelector("#tried");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("tried");
        page.navigate(page.url());
        press("button[value=import]");
        page.waitForURL("**/admin/imports/*");
        page.waitForSelector("text=It is done.");
        page.reload();
        assertThat(page.innerText("label[for=progress]")).isEqualTo("2 of 2 rows gone through");
        assertThat(page.innerText("dl.counts")).contains("New\n1", "Not taken\n1");
    }

    @Test
    void making_one_of_two() {
        String one = house.listed("organisations", Drafts.organisation("Irwell Anglers"));
        String other = house.listed("organisations", Drafts.organisation("Irwell Anglers", "summary", "We fish."));
        house.scan();
        page.navigate("/admin/duplicates");
        press("tbody a.button");
        page.waitForURL("**/" + one + "/" + other);
        tabTo("[name=_take-summary]:checked");
        page.keyboard().press("ArrowRight");
        assertThat(page.isChecked("#other-summary")).isTrue();
        press("button[value=merge]");
        page.waitForSelector(".said");
        assertThat(page.innerText("dl.facts")).contains("We fish.");
    }

    @Test
    void deciding_what_waits() {
        String organisation = house.listed("organisations", Drafts.organisation("Ordsall Kettle"));
        String id = house.proposed("organisation", organisation, Drafts.organisation("Ordsall Kettle CIC"));
        page.navigate("/admin/proposals");
        press("tbody a[href$='" + id + "']");
        page.waitForURL("**/" + id);
        press("form[action$='/claim'] button");
        page.waitForSelector(".said");
        press("form[action$='/reject'] button");
        page.waitForSelector(".faults");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("faults");
        press(".faults a[href='#reason']");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("reason");
        page.navigate("/admin/proposals/" + id);
        press("a[href$='/edit']");
        page.waitForURL("**/edit");
        type("#summary", "A kettle for everybody.");
        press("button[value=approve]");
        page.waitForSelector(".said");
        page.navigate("/admin/entries/" + organisation);
        assertThat(page.innerText("h1")).isEqualTo("Ordsall Kettle CIC");
        press("a[href$='/versions/1']");
        page.waitForURL("**/versions/1");
        press("a[href$='/restore']");
        page.waitForURL("**/restore");
        type("#why", "They changed their minds.");
        page.keyboard().press("Enter");
        page.waitForSelector(".said");
        assertThat(page.innerText("h1")).isEqualTo("Ordsall Kettle");
    }

    @Test
    void changing_one_s_own_entry_and_seeing_it_approved() {
        String id = house.listed("organisations", Drafts.organisation("Ordsall Oven"));
        house.letContributorSpeakFor(id);
        become(house.contributor(1280, ColorScheme.LIGHT));
        page.navigate("/admin");
        press("[aria-labelledby=own] a[href$='" + id + "']");
        page.waitForURL("**/my-entries/" + id);
        press("main a[href*='drafts/new']");
        page.waitForURL("**/admin/drafts/*");
        type("#summary", "We bake on Tuesdays.");
        press("button[value=publish]");
        page.waitForSelector(".said");
        assertThat(page.innerText(".said")).contains("Somebody looks at it now");
        String proposal = page.url().replaceFirst(".*/", "");
        become(house.page(1280, ColorScheme.LIGHT));
        page.navigate("/admin/proposals");
        press("tbody a[href$='" + proposal + "']");
        page.waitForURL("**/" + proposal);
        press("form[action$='/approve'] button");
        page.waitForSelector(".said");
        become(house.contributor(1280, ColorScheme.LIGHT));
        page.navigate("/admin/my-entries");
        press("h2 a[href$='" + id + "']");
        page.waitForURL("**/my-entries/" + id);
        assertThat(page.innerText("dl.facts")).contains("We bake on Tuesdays.");
    }

    @Test
    void approving_several_with_one_reason() {
        house.proposed("champion", null, Drafts.champion("Ifan"));
        house.proposed("champion", null, Drafts.champion("Nia"));
        page.navigate("/admin/proposals?kind=champion");
        tabTo("#tick-1");
        page.keyboard().press("Space");
        tabTo("#tick-2");
        page.keyboard().press("Space");
        type("#reason", "We know them well.");
        press("button[value=approve]");
        page.waitForSelector("text=What became of them");
        assertThat(page.innerText("tbody")).contains("Ifan", "Nia", "Approved and published.");
    }

    @Test
    void nobody_gets_stuck_or_lost_on_the_longest_form() {
        page.navigate("/admin/drafts/new?kind=caseStudy");
        int steps = 0;
        do {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUS_IS_SEEN)).as(where()).isEqualTo(true);
            assertThat(page.evaluate(FOCUS_IS_UNCOVERED)).as(where()).isEqualTo(true);
            steps++;
        } while (steps < MOST_TABS
                && !page.evaluate("document.activeElement.value || ''").equals("keep"));
        assertThat(steps).isBetween(50, MOST_TABS - 1);
    }

    @Test
    void two_hundred_per_cent_is_as_good_as_one() {
        page.setViewportSize(640, 450);
        for (String path : new String[] {
            "/admin", "/admin/proposals", "/admin/entries", "/admin/drafts/new?kind=organisation", "/admin/people"
        }) {
            page.navigate(path);
            assertThat(page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
        }
    }

    /** Goes on as somebody else. */
    private void become(Page theirs) {
        page.context().close();
        page = theirs;
    }

    /** Presses Tab until there, and makes sure that one can see it. */
    private void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            Object there = page.evaluate("selector => document.activeElement.matches(selector)", selector);
            if (Boolean.TRUE.equals(there)) {
                assertThat(page.evaluate(FOCUS_IS_SEEN)).as(where()).isEqualTo(true);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way to " + selector + " with the Tab key");
    }

    private void press(String selector) {
        tabTo(selector);
        page.keyboard().press("Enter");
    }

    private void type(String selector, String text) {
        tabTo(selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private String where() {
        return String.valueOf(page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
    }
}
