package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** An administrator's errands about entries. */
final class BrowserDayEntries {

    private final BrowserDay day;

    BrowserDayEntries(BrowserDay day) {
        this.day = day;
    }

    List<BrowserErrand> errands() {
        return List.of(
                new BrowserErrand("signs in", this::signIn, this::signInOverApi),
                new BrowserErrand("finds an entry", this::find, this::findOverApi),
                new BrowserErrand("lists a new organisation", this::list, this::listOverApi),
                new BrowserErrand("changes an organisation", this::change, this::changeOverApi),
                new BrowserErrand("takes an organisation down", this::takeDown, this::takeDownOverApi),
                new BrowserErrand("puts an earlier version back", this::restore, this::restoreOverApi),
                new BrowserErrand("adds a case study", this::addStudy, this::addStudyOverApi),
                new BrowserErrand("adds a champion who agreed", this::addChampion, this::addChampionOverApi),
                new BrowserErrand("takes back a champion's consent", this::withdraw, this::withdrawOverApi),
                new BrowserErrand("tries a file, then imports it", this::importFile, this::importFileOverApi));
    }

    private void signIn(Page page) {
        page.context().clearCookies();
        page.navigate("/admin");
        assertThat(page.title()).startsWith("Sign in");
        page.fill("#name", "admin");
        page.fill("#password", "only-for-tests");
        page.click("button");
        page.waitForURL("**/admin");
        assertThat(page.innerText("h1")).isEqualTo("What waits");
    }

    private void signInOverApi() {
        String path = "/api/v1/accounts";
        assertThat(day.house().application.send("GET", path, null, null).statusCode())
                .isEqualTo(401);
        assertThat(day.seen("accounts").path("items")).isNotEmpty();
    }

    private void find(Page page) {
        String id = day.organisation("Kersal Kite Makers");
        page.navigate("/admin/entries");
        page.fill("#q", "kite m");
        page.click("form[role=search] button");
        page.click("text=Kersal Kite Makers");
        page.waitForURL("**/admin/entries/" + id);
        assertThat(page.innerText("h1")).isEqualTo("Kersal Kite Makers");
    }

    private void findOverApi() {
        String id = day.organisation("Kersal Quilters");
        assertThat(day.seen("search?q=quilters").findValuesAsText("id")).contains(id);
    }

    private void list(Page page) {
        page.navigate("/admin/drafts/new?kind=organisation");
        page.fill("#name", "Listed On Pages");
        page.fill("#summary", "We met in a library.");
        page.selectOption("#kind", "communityGroup");
        BrowserDay.press(page, "button[value=publish]");
        assertThat(name(BrowserDay.id(page))).isEqualTo("Listed On Pages");
    }

    private void listOverApi() {
        String id = day.done("POST", "organisations", Drafts.organisation("Listed Over The API"))
                .path("id")
                .asText();
        assertThat(name(id)).isEqualTo("Listed Over The API");
    }

    private void change(Page page) {
        String id = day.organisation("Before On Pages");
        page.navigate("/admin/entries/" + id);
        page.click("a[href*='drafts/new']");
        page.fill("#name", "After On Pages");
        BrowserDay.press(page, "button[value=publish]");
        assertThat(name(id)).isEqualTo("After On Pages");
    }

    private void changeOverApi() {
        String id = day.organisation("Before Over The API");
        day.done("PUT", "organisations/" + id, Drafts.organisation("After Over The API"));
        assertThat(name(id)).isEqualTo("After Over The API");
    }

    private void takeDown(Page page) {
        String id = day.organisation("Closed On Pages");
        page.navigate("/admin/entries/" + id);
        page.click("text=Take down …");
        BrowserDay.press(page, ".grave");
        assertThat(day.status("organisations/" + id)).isEqualTo(410);
    }

    private void takeDownOverApi() {
        String id = day.organisation("Closed Over The API");
        day.done("DELETE", "organisations/" + id, null);
        assertThat(day.status("organisations/" + id)).isEqualTo(410);
    }

    private void restore(Page page) {
        String id = day.organisation("First On Pages");
        day.done("PUT", "organisations/" + id, Drafts.organisation("Second On Pages"));
        page.navigate("/admin/entries/" + id);
        page.click("a[href$='/versions/1']");
        page.click("text=Put it back as it was then …");
        page.fill("#why", BrowserDay.REASON);
        BrowserDay.press(page, "text=Put it back");
        assertThat(name(id)).isEqualTo("First On Pages");
    }

    private void restoreOverApi() {
        String id = day.organisation("First Over The API");
        day.done("PUT", "organisations/" + id, Drafts.organisation("Second Over The API"));
        day.done("POST", "organisations/" + id + "/restorations", Map.of("version", 1, "why", BrowserDay.REASON));
        assertThat(name(id)).isEqualTo("First Over The API");
    }

    private void addStudy(Page page) {
        String lead = day.organisation("Led On Pages");
        page.navigate("/admin/drafts/new?kind=caseStudy");
        page.fill("#title", "A rota written on pages");
        page.fill("#summary", "Everybody wrote it.");
        page.fill("#organisations", "Led On Pages");
        page.selectOption("select[name='organisations[" + lead + "]']", "lead");
        page.check("[name=rung][value='5']");
        page.check("#ongoing");
        BrowserDay.press(page, "button[value=publish]");
        day.listed("organisations/" + lead + "/case-studies", "id", BrowserDay.id(page));
    }

    private void addStudyOverApi() {
        String lead = day.organisation("Led Over The API");
        day.done("POST", "case-studies", Drafts.caseStudy("A rota written over the API", 5, lead));
        day.listed("organisations/" + lead + "/case-studies", "title", "A rota written over the API");
    }

    private void addChampion(Page page) {
        page.navigate("/admin/drafts/new?kind=champion");
        page.fill("#displayName", "Olwen");
        page.check("[name=offers][value=mentor]");
        page.fill("#contact-email", "olwen@example.org");
        page.fill("#consent-purpose", "To be listed");
        page.fill("#consent-givenOn", Drafts.AGREED.toString());
        page.fill("#consent-wordingVersion", "2026-01");
        page.check("[name='consent.covers'][value=listing]");
        BrowserDay.press(page, "button[value=publish]");
        assertThat(day.seen("champions/" + BrowserDay.id(page))
                        .path("displayName")
                        .asText())
                .isEqualTo("Olwen");
    }

    private void addChampionOverApi() {
        String id = day.done("POST", "champions", Drafts.champion("Ifor"))
                .path("id")
                .asText();
        assertThat(day.seen("champions/" + id).path("displayName").asText()).isEqualTo("Ifor");
    }

    private void withdraw(Page page) {
        String id = champion("Gwen");
        page.navigate("/admin/entries/" + id + "/take-down");
        BrowserDay.press(page, ".grave");
        assertThat(page.innerText("main")).contains("What they agreed to is not on record");
        assertThat(day.status("champions/" + id)).isEqualTo(410);
    }

    private void withdrawOverApi() {
        String id = champion("Huw");
        day.done("POST", "champions/" + id + "/withdrawal", null);
        assertThat(day.status("champions/" + id)).isEqualTo(410);
    }

    private void importFile(Page page) {
        page.navigate("/admin/imports");
        page.setInputFiles(
                "#file",
                new FilePayload("rows.csv", "text/csv", csv("Imported On Pages").getBytes(StandardCharsets.UTF_8)));
        page.click("text=Send it in");
        page.waitForURL("**/admin/files/*");
        String file = page.url();
        page.click("button[value=try]");
        page.waitForSelector("text=Nothing was written");
        assertThat(day.seen("imports/" + BrowserDay.id(page))
                        .at("/rows/created")
                        .asInt())
                .isEqualTo(1);
        assertThat(found("Imported+On+Pages")).isZero();
        page.navigate(file);
        page.click("button[value=import]");
        page.waitForSelector("text=It is done.");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> found("Imported+On+Pages") == 1);
    }

    private void importFileOverApi() {
        String tried = BrowserUpload.send(day.house().application, csv("Imported By A Program"), true);
        assertThat(job(tried)).isEqualTo(1);
        assertThat(found("Imported+By+A+Program")).isZero();
        String real = BrowserUpload.send(day.house().application, csv("Imported By A Program"), false);
        assertThat(job(real)).isEqualTo(1);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> found("Imported+By+A+Program") == 1);
    }

    /** How many entries an import listed, or would have, once it is over. */
    private int job(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> day.seen("imports/" + id).path("state").asText().equals("done"));
        return day.seen("imports/" + id).at("/rows/created").asInt();
    }

    private String champion(String name) {
        return day.house().listed("champions", Drafts.champion(name));
    }

    private long found(String words) {
        return day.house().application.found("%22" + words + "%22&willing=any");
    }

    private String name(String organisation) {
        return day.seen("organisations/" + organisation).path("name").asText();
    }

    private static String csv(String name) {
        return "name,kind\n" + name + ",charity\n";
    }
}
