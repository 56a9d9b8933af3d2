package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** An administrator's errands that keep the directory true. */
final class BrowserDayCare {

    private static final String TELEPHONE = "Ring Sam, who is in at six.";

    private final BrowserDay day;

    BrowserDayCare(BrowserDay day) {
        this.day = day;
    }

    List<BrowserErrand> errands() {
        return List.of(
                new BrowserErrand("decides a report", this::report, this::reportOverApi),
                new BrowserErrand("decides a claim", this::claim, this::claimOverApi),
                new BrowserErrand("makes one entry of two", this::merge, this::mergeOverApi),
                new BrowserErrand("tells two entries apart", this::tellApart, this::tellApartOverApi),
                new BrowserErrand("confirms an entry on the board", this::confirm, this::confirmOverApi),
                new BrowserErrand("says whom to write to", this::contact, this::contactOverApi),
                new BrowserErrand("stops an introduction", this::stop, this::stopOverApi));
    }

    private void report(Page page) {
        String id = reported("Reported On Pages");
        page.navigate("/admin/reports");
        Locator article = article(page, "Reported On Pages");
        article.locator("textarea[name=reason]").fill(BrowserDay.REASON);
        article.locator("button[value=upheld]").click();
        page.waitForSelector(".said");
        assertThat(day.listed("reports?status=upheld", "entry", id)
                        .path("reason")
                        .asText())
                .isEqualTo(BrowserDay.REASON);
        assertThat(description(id)).isEqualTo("null");
    }

    private void reportOverApi() {
        String id = reported("Reported Over The API");
        String report = day.listed("reports", "entry", id).path("id").asText();
        day.done(
                "POST", "reports/" + report + "/decision", Map.of("outcome", "dismissed", "reason", BrowserDay.REASON));
        assertThat(description(id)).isEqualTo(TELEPHONE);
    }

    private void claim(Page page) {
        String id = claimed("Claimed On Pages");
        page.navigate("/admin/claims");
        Locator article = article(page, "Claimed On Pages");
        article.locator("textarea[name=reason]").fill(BrowserDay.REASON);
        article.locator("button[value=approved]").click();
        page.waitForSelector(".said");
        day.listed("claims?status=invited", "organisation", id);
    }

    private void claimOverApi() {
        String id = claimed("Claimed Over The API");
        String claim = day.listed("claims", "organisation", id).path("id").asText();
        day.done("POST", "claims/" + claim + "/decision", Map.of("outcome", "refused", "reason", BrowserDay.REASON));
        day.listed("claims?status=refused", "organisation", id);
    }

    private void merge(Page page) {
        String pair = pair("Irwell Anglers");
        page.navigate("/admin/duplicates/" + pair);
        page.check("#keep-one");
        BrowserDay.press(page, "button[value=merge]");
        assertThat(day.status("organisations/" + pair.split("/")[1])).isEqualTo(308);
    }

    private void mergeOverApi() {
        String pair = pair("Irwell Rowers");
        Map<String, Object> choice = Map.of(
                "survivor", pair.split("/")[0], "survivorVersion", 1, "mergedVersion", 1, "reason", BrowserDay.REASON);
        day.done("POST", "duplicates/" + pair + "/merge", choice);
        assertThat(day.status("organisations/" + pair.split("/")[1])).isEqualTo(308);
    }

    private void tellApart(Page page) {
        String pair = pair("Weaste Weavers");
        page.navigate("/admin/duplicates");
        page.click("a[href$='" + pair + "']");
        page.fill("#reason", BrowserDay.REASON);
        BrowserDay.press(page, "button[value=apart]");
        assertThat(pairs()).doesNotContain(pair.split("/"));
    }

    private void tellApartOverApi() {
        String pair = pair("Weaste Welders");
        assertThat(pairs()).contains(pair.split("/"));
        day.done("PUT", "duplicates/" + pair, Map.of("status", "dismissed", "reason", BrowserDay.REASON));
        assertThat(pairs()).doesNotContain(pair.split("/"));
    }

    private void confirm(Page page) {
        String id = unconfirmed("Old On Pages");
        page.navigate("/admin/freshness?state=withoutContact");
        BrowserDay.press(page, "tr:has-text('Old On Pages') button");
        assertConfirmed(id);
    }

    private void confirmOverApi() {
        String id = unconfirmed("Old Over The API");
        day.listed("freshness", "id", id);
        day.done("POST", "freshness/" + id + "/confirmation", null);
        assertConfirmed(id);
    }

    private void contact(Page page) {
        String id = day.organisation("Written To From Pages");
        page.navigate("/admin/entries/" + id);
        page.click("text=Whom to write to about it");
        page.fill("#email", "mali@example.org");
        page.fill("#consentOn", "2026-03-01");
        BrowserDay.press(page, "text=Write to them from now on");
        assertThat(contactOf(id)).isEqualTo("mali@example.org");
    }

    private void contactOverApi() {
        String id = day.organisation("Written To By A Program");
        day.done(
                "PUT",
                "organisations/" + id + "/contact",
                Map.of("email", "mared@example.org", "consentOn", "2026-03-01"));
        assertThat(contactOf(id)).isEqualTo("mared@example.org");
    }

    private void stop(Page page) {
        String champion = asked("Tomos");
        page.navigate("/admin/introductions");
        Locator article = article(page, "Tomos");
        article.locator("summary").click();
        article.locator("textarea[name=reason]").fill(BrowserDay.REASON);
        article.locator(".grave").click();
        page.waitForSelector(".said");
        assertStopped(champion);
    }

    private void stopOverApi() {
        String champion = asked("Twm");
        String id = day.listed("introductions", "to", champion).path("id").asText();
        day.done("POST", "introductions/" + id + "/stop", Map.of("reason", BrowserDay.REASON));
        assertStopped(champion);
    }

    private void assertStopped(String champion) {
        JsonNode stopped = day.listed("introductions", "to", champion);
        assertThat(stopped.path("status").asText()).isEqualTo("stopped");
        assertThat(stopped.path("reason").asText()).isEqualTo(BrowserDay.REASON);
    }

    private void assertConfirmed(String id) {
        assertThat(day.seen("organisations/" + id).path("confirmedOn").asText())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(day.seen("freshness").findValuesAsText("id")).doesNotContain(id);
    }

    private String reported(String name) {
        String id = day.house().listed("organisations", Drafts.organisation(name, "description", TELEPHONE));
        day.sent(
                "reports",
                Map.of(
                        "kind",
                        "organisation",
                        "id",
                        id,
                        "matter",
                        "personalData",
                        "field",
                        "description",
                        "text",
                        "That is me."));
        assertThat(description(id)).isEqualTo("null");
        return id;
    }

    private String claimed(String name) {
        String id = day.organisation(name);
        day.sent("claims", Map.of("organisation", id, "email", "sam@gmail.com", "name", "Sam"));
        return id;
    }

    /** Two entries of one name, found to be likely one; the first stands before the slash. */
    private String pair(String name) {
        String pair = day.organisation(name) + "/" + day.organisation(name);
        day.house().scan();
        return pair;
    }

    private String unconfirmed(String name) {
        String id = day.organisation(name);
        day.house()
                .change("update organisation set created_at = created_at - interval '500 days' where id = '" + id
                        + "'");
        return id;
    }

    /** Somebody asks for a champion; answers with the champion's id. */
    private String asked(String name) {
        String champion = day.house().listed("champions", Drafts.champion(name, name + "@example.org"));
        day.sent(
                "introductions",
                Map.of(
                        "from", Map.of("name", "Priya", "email", "priya-of-" + name + "@example.org"),
                        "to", Map.of("champion", champion),
                        "about", "We would like to decide our care budget together."));
        return champion;
    }

    private List<String> pairs() {
        return day.seen("duplicates?limit=100").findValuesAsText("id");
    }

    private String description(String id) {
        return day.seen("organisations/" + id).path("description").asText();
    }

    private String contactOf(String id) {
        return day.seen("organisations/" + id + "/contact").path("email").asText();
    }

    private static Locator article(Page page, String name) {
        return page.locator("article:has-text('" + name + "')");
    }
}
