package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** An administrator's errands about people, keys, letters and machines. */
final class BrowserDayOffice {

    private static final String PASSWORD = "willow-kettle-drum";

    private final BrowserDay day;

    BrowserDayOffice(BrowserDay day) {
        this.day = day;
    }

    List<BrowserErrand> errands() {
        return List.of(
                new BrowserErrand("makes an account", this::account, this::accountOverApi),
                new BrowserErrand("makes a key and revokes it", this::key, this::keyOverApi),
                new BrowserErrand("shows and erases what is held", this::erase, this::eraseOverApi),
                new BrowserErrand("reads the outbox", this::read, this::readOverApi),
                new BrowserErrand("has the search index built anew", this::build, this::buildOverApi));
    }

    private void account(Page page) {
        page.navigate("/admin/people/new");
        page.fill("#name", "rosa-of-pages");
        page.check("[name=role][value=curator]");
        page.fill("#password", PASSWORD);
        BrowserDay.press(page, "text=Add them");
        assertMaySignIn("rosa-of-pages");
    }

    private void accountOverApi() {
        day.done("POST", "accounts", Map.of("name", "rosa-of-programs", "role", "curator", "password", PASSWORD));
        assertMaySignIn("rosa-of-programs");
    }

    private void key(Page page) {
        page.navigate("/admin/keys/new");
        page.fill("#name", "Made on pages");
        page.fill("#owner", "Salford CVS");
        page.check("[name=scopes][value=curate]");
        page.click("text=Make the key");
        String key = page.inputValue("#key");
        assertThat(opens(key)).isTrue();
        page.navigate("/admin/keys");
        page.click("tr:has-text('Made on pages') a");
        BrowserDay.press(page, ".grave");
        assertThat(opens(key)).isFalse();
    }

    private void keyOverApi() {
        JsonNode made = day.done(
                "POST",
                "keys",
                Map.of("name", "Made over the API", "owner", "Salford CVS", "scopes", List.of("curate")));
        String key = made.path("key").asText();
        assertThat(opens(key)).isTrue();
        day.done("DELETE", "keys/" + made.at("/about/id").asText(), null);
        assertThat(opens(key)).isFalse();
    }

    private void erase(Page page) {
        known("Mabli", "mabli@example.org");
        page.navigate("/admin/held");
        page.fill("#email", "mabli@example.org");
        page.click("text=Show what is held");
        page.waitForSelector("dl.facts >> text=Mabli");
        page.click("text=Erase it …");
        page.fill("#reason", "They asked for it.");
        page.click("text=Erase it for good");
        page.waitForSelector("text=What was kept, and why");
        assertErased("mabli@example.org");
    }

    private void eraseOverApi() {
        known("Cadi", "cadi@example.org");
        assertThat(held("cadi@example.org").toString()).contains("Cadi");
        day.done("POST", "people/erasures", Map.of("email", "cadi@example.org", "reason", "They asked for it."));
        assertErased("cadi@example.org");
    }

    private void read(Page page) {
        proposed("olga@example.org");
        page.navigate("/admin/letters");
        page.click("tr:has-text('olga@example.org') a");
        assertThat(page.innerText("h1")).isEqualTo("Was it you?");
        assertThat(page.innerText("pre.letter")).contains("proposed something about an organisation");
    }

    private void readOverApi() {
        proposed("oskar@example.org");
        String id = day.listed("letters", "to", "oskar@example.org").path("id").asText();
        assertThat(day.seen("letters/" + id).path("text").asText())
                .contains("proposed something about an organisation");
    }

    private void build(Page page) {
        String before = index();
        page.navigate("/admin/search-index");
        BrowserDay.press(page, "text=Build a new index");
        assertBuilt(before);
    }

    private void buildOverApi() {
        String before = index();
        day.done("POST", "search/index", null);
        assertBuilt(before);
    }

    private void assertBuilt(String before) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !index().equals(before));
    }

    private void assertErased(String email) {
        assertThat(held(email).findValuesAsText("what")).doesNotContain("entry as a champion");
    }

    private void assertMaySignIn(String name) {
        assertThat(day.house()
                        .application
                        .send("GET", "/api/v1/reports", Http.basic(name, PASSWORD), null)
                        .statusCode())
                .isEqualTo(200);
    }

    private boolean opens(String key) {
        return day.house()
                        .application
                        .send("GET", "/api/v1/proposals", "Bearer " + key, null)
                        .statusCode()
                == 200;
    }

    private void known(String champion, String email) {
        day.house().listed("champions", Drafts.champion(champion, email));
    }

    private JsonNode held(String email) {
        return day.done("POST", "people/exports", Map.of("email", email));
    }

    /** Has a letter written, to confirm what somebody proposes. */
    private void proposed(String email) {
        Map<String, Object> state = Drafts.organisation("Friends of " + email.replaceFirst("@.*", ""));
        day.sent(
                "proposals",
                Map.of("kind", "organisation", "action", "create", "state", state, "why", "Ours.", "email", email));
    }

    private String index() {
        return day.seen("search/index").path("name").asText();
    }
}
