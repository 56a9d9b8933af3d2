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
import java.util.function.BiFunction;
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
    private final Map<String, String> own = new LinkedHashMap<>();
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
        proposals(one, other, study);
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
        troubles(one, champion);
        at("reports", "/admin/reports");
        pages.put("reports-with-error", page -> press(page, "/admin/reports", "It isn't"));
        at("reports-decided", "/admin/reports?status=dismissed");
        at("claims", "/admin/claims");
        pages.put("claims-with-error", page -> press(page, "/admin/claims", "It isn't"));
        at("freshness", "/admin/freshness");
        at("freshness-of-some-area", "/admin/freshness?area=West+Midlands");
        at("introductions", "/admin/introductions");
        pages.put("introductions-with-error", page -> {
            page.navigate("/admin/introductions");
            page.click("summary");
            page.click("details button");
            page.waitForSelector(".faults");
        });
        at("contact", "/admin/entries/" + one + "/contact");
        pages.put("contact-with-errors", page -> press(page, "/admin/entries/" + other + "/contact", "from now on"));
        at("held", "/admin/held");
        pages.put("held-with-error", page -> press(page, "/admin/held", "Show what is held"));
        pages.put("held-on-somebody", this::held);
        pages.put("erase-somebody", page -> {
            held(page);
            page.click("text=Erase it …");
            page.waitForSelector(".grave");
        });
        pages.put("menu", page -> {
            page.navigate("/admin/reports");
            if (page.isVisible(".menu")) {
                page.click(".menu");
            }
        });
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

    /** Some that wait, each for another reason to look at it. */
    private void proposals(String one, String other, String study) {
        String renamed = house.proposed("organisation", one, full("Salford Foodbank and Kitchen"));
        Map<String, Object> after = full("Salford Food Bank");
        after.put("summary", "Write to rosa@example.org, or look at www.bargains.example.");
        String risky = house.proposed("organisation", one, after);
        String rising = house.proposed("caseStudy", null, Drafts.caseStudy("A vote on the van", 7, one));
        String clash = house.proposed("organisation", other, Drafts.organisation("Salford Foodbank CIC"));
        house.proposed("champion", null, Drafts.champion("Mair"));
        String asked = house.proposed("organisation", null, Drafts.organisation("Canal Bakers"));
        house.application.post(
                "/api/v1/proposals/" + asked + "/decision",
                Map.of("decision", "return", "question", "Which part of Salford do you bake in?"));
        String decided = house.proposed("caseStudy", study, Drafts.caseStudy("How the rota is written", 6, one));
        house.application.post(
                "/api/v1/proposals/" + decided + "/decision",
                Map.of("decision", "approve", "state", Drafts.caseStudy("How our rota is written", 6, one)));
        house.application.put(
                "/api/v1/organisations/" + other,
                Drafts.organisation("Salford Foodbank", "summary", "We pack boxes on Fridays."),
                "If-Match",
                "*");
        at("queue", "/admin/proposals");
        at("queue-narrowed", "/admin/proposals?status=waiting,returned&kind=organisation&region=" + Drafts.SALFORD);
        at("queue-empty", "/admin/proposals?kind=champion&risk=high");
        pages.put("queue-with-error", page -> {
            page.navigate("/admin/proposals");
            page.check("#tick-1");
            page.click("text=Reject them");
            page.waitForSelector(".faults");
        });
        pages.put("queue-decided", this::severalDecided);
        at("proposal", "/admin/proposals/" + renamed);
        at("proposal-case-study", "/admin/proposals/" + rising);
        at("proposal-conflict", "/admin/proposals/" + clash);
        at("proposal-returned", "/admin/proposals/" + asked);
        at("proposal-decided", "/admin/proposals/" + decided);
        at("proposal-edit", "/admin/proposals/" + clash + "/edit");
        pages.put("proposal-with-error", page -> {
            page.navigate("/admin/proposals/" + risky);
            page.click("text=Reject it");
            page.waitForSelector(".faults");
        });
        at("comparison", "/admin/entries/" + study + "/comparison?from=1&to=2");
        at("restore", "/admin/entries/" + study + "/versions/1/restore");
        at("version-changed", "/admin/entries/" + study + "/versions/2");
        house.letContributorSpeakFor(one);
        house.listed("champions", Drafts.with(Drafts.champion("Mali"), "organisation", one));
        own.put("own-home", "/admin");
        own.put("own-entries", "/admin/my-entries");
        own.put("own-entry", "/admin/my-entries/" + one);
        own.put("own-change", "/admin/drafts/new?entry=" + one);
        own.put("own-case-study", "/admin/my-entries/" + study);
        own.put("own-new-case-study", "/admin/drafts/new?kind=caseStudy&organisation=" + one);
        own.put("own-new-champion", "/admin/drafts/new?kind=champion&organisation=" + one);
        own.put("own-contact", "/admin/entries/" + one + "/contact");
        own.put("own-take-down", "/admin/entries/" + one + "/take-down");
        own.put("own-proposals", "/admin/my-proposals");
        own.put("own-proposal", "/admin/my-proposals/" + asked);
    }

    private void severalDecided(Page page) {
        String waits = house.proposed("champion", null, Drafts.champion("Somebody New"));
        page.navigate("/admin/proposals?kind=champion");
        page.check("[value^='" + waits + "']");
        page.fill("#reason", "We know them well.");
        page.click("text=Approve them");
        page.waitForSelector("text=What became of them");
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
        everywhere(name, house::page, pages.get(name));
    }

    @ParameterizedTest
    @MethodSource("outside")
    void so_is_what_strangers_see(String name) {
        everywhere(name, house::stranger, page -> {
            page.navigate("/admin/sign-in");
            if (name.endsWith("error")) {
                page.fill("#name", "nobody");
                page.fill("#password", "nothing");
                page.click("button");
                page.waitForSelector(".faults");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("ownNames")
    void so_is_what_contributors_see(String name) {
        everywhere(name, house::contributor, page -> page.navigate(own.get(name)));
    }

    Stream<String> ownNames() {
        return own.keySet().stream();
    }

    static Stream<String> outside() {
        return Stream.of("sign-in", "sign-in-error");
    }

    /** Goes there once for each width, and looks at it in both sets of colours. */
    static void everywhere(String name, BiFunction<Integer, ColorScheme, Page> browser, Consumer<Page> there) {
        for (int width : List.of(360, 1280)) {
            Page page = browser.apply(width, ColorScheme.LIGHT);
            there.accept(page);
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                look(page, name, width, colours);
            }
            page.context().close();
        }
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

    /** Something of each that waits for a curator. */
    private void troubles(String organisation, String champion) {
        house.application.put(
                "/api/v1/organisations/" + organisation + "/contact",
                Map.of("name", "Rosa", "email", "rosa@example.org", "consentOn", "2026-03-01"));
        for (String field : List.of("summary", "description")) {
            Map<String, Object> report = Map.of(
                    "kind",
                    "organisation",
                    "id",
                    organisation,
                    "matter",
                    "personalData",
                    "field",
                    field,
                    "text",
                    "That is me, and I didn't agree to be named.",
                    "email",
                    "somebody@example.org");
            house.application.send("POST", "/api/v1/reports", null, report);
        }
        Map<String, Object> moved =
                Map.of("kind", "champion", "id", champion, "matter", "wrong", "text", "Sam moved away in May.");
        house.application.send("POST", "/api/v1/reports", null, moved);
        house.change("update report set status = 'DISMISSED', decided_by = 'admin', decided_at = now(),"
                + " reason = 'Sam says that it is not so.' where matter = 'wrong'");
        Map<String, Object> claim = Map.of("organisation", organisation, "email", "sam@gmail.com", "name", "Sam");
        house.application.send("POST", "/api/v1/claims", null, claim);
        Map<String, Object> asked = Map.of(
                "from", Map.of("name", "Priya", "organisation", "Canal Borough Council", "email", "priya@example.org"),
                "to", Map.of("organisation", organisation),
                "about", "We would like to decide our care budget together.");
        house.application.send("POST", "/api/v1/introductions", null, asked);
        house.change("update organisation set created_at = created_at - interval '500 days'"
                + " where name like 'Neighbours%'");
    }

    private void held(Page page) {
        page.navigate("/admin/held");
        page.fill("#email", "rosa@example.org");
        page.click("text=Show what is held");
        page.waitForSelector("dl.facts");
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
