package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An administrator's errands about what others propose. */
final class BrowserDayQueue {

    private static final String QUESTION = "Which part of Salford do you meet in?";

    private final BrowserDay day;

    BrowserDayQueue(BrowserDay day) {
        this.day = day;
    }

    List<BrowserErrand> errands() {
        return List.of(
                new BrowserErrand("approves a proposal", this::approve, this::approveOverApi),
                new BrowserErrand("approves with edits", this::edit, this::editOverApi),
                new BrowserErrand("returns one with a question", this::ask, this::askOverApi),
                new BrowserErrand("rejects one with a reason", this::reject, this::rejectOverApi),
                new BrowserErrand("approves several at once", this::approveSeveral, this::approveSeveralOverApi),
                new BrowserErrand("trusts an organisation's own people", this::trust, this::trustOverApi));
    }

    private void approve(Page page) {
        String id = proposed("Approved On Pages");
        open(page, id);
        BrowserDay.press(page, "text=Approve and publish");
        assertThat(published(id).path("name").asText()).isEqualTo("Approved On Pages");
    }

    private void approveOverApi() {
        String id = proposed("Approved Over The API");
        decide(id, Map.of("decision", "approve"));
        assertThat(published(id).path("name").asText()).isEqualTo("Approved Over The API");
    }

    private void edit(Page page) {
        String id = proposed("Edited On Pages");
        open(page, id);
        page.click("text=Change something first");
        page.fill("#summary", "We meet on pages.");
        BrowserDay.press(page, "button[value=approve]");
        assertThat(published(id).path("summary").asText()).isEqualTo("We meet on pages.");
    }

    private void editOverApi() {
        String id = proposed("Edited Over The API");
        Map<String, Object> state = Drafts.organisation("Edited Over The API", "summary", "We meet elsewhere.");
        decide(id, Map.of("decision", "approve", "state", state));
        assertThat(published(id).path("summary").asText()).isEqualTo("We meet elsewhere.");
    }

    private void ask(Page page) {
        String id = proposed("Asked On Pages");
        open(page, id);
        page.fill("#question", QUESTION);
        BrowserDay.press(page, "text=Return it with this question");
        assertReturned(id);
    }

    private void askOverApi() {
        String id = proposed("Asked Over The API");
        decide(id, Map.of("decision", "return", "question", QUESTION));
        assertReturned(id);
    }

    private void reject(Page page) {
        String id = proposed("Rejected On Pages");
        open(page, id);
        page.fill("#reason", BrowserDay.REASON);
        BrowserDay.press(page, "text=Reject it");
        assertRejected(id);
    }

    private void rejectOverApi() {
        String id = proposed("Rejected Over The API");
        decide(id, Map.of("decision", "reject", "reason", BrowserDay.REASON));
        assertRejected(id);
    }

    private void approveSeveral(Page page) {
        List<String> several = List.of(champion("Nia"), champion("Non"));
        page.navigate("/admin/proposals?kind=champion");
        several.forEach(id -> page.check("[name=id][value^='" + id + "']"));
        page.fill("#reason", BrowserDay.REASON);
        page.click("button[value=approve]");
        page.waitForSelector("text=What became of them");
        assertThat(several).allSatisfy(id -> assertThat(status(id)).isEqualTo("approved"));
    }

    private void approveSeveralOverApi() {
        List<String> several = List.of(champion("Elin"), champion("Eleri"));
        List<Map<String, Object>> items = Stream.of(several.get(0), several.get(1))
                .map(id -> Map.<String, Object>of("id", id, "revision", 1))
                .toList();
        day.done(
                "POST",
                "proposals/decisions",
                Map.of("items", items, "decision", "approve", "reason", BrowserDay.REASON));
        assertThat(several).allSatisfy(id -> assertThat(status(id)).isEqualTo("approved"));
    }

    private void trust(Page page) {
        String id = day.organisation("Trusted On Pages");
        page.navigate("/admin/entries/" + id);
        BrowserDay.press(page, "text=Trust them with this entry");
        assertTrusted(id);
    }

    private void trustOverApi() {
        String id = day.organisation("Trusted Over The API");
        day.done("PUT", "trusted-organisations/" + id, null);
        assertTrusted(id);
    }

    private void assertTrusted(String organisation) {
        assertThat(day.seen("trusted-organisations").toString()).contains(organisation);
    }

    private void assertReturned(String id) {
        JsonNode proposal = day.seen("proposals/" + id);
        assertThat(proposal.path("status").asText()).isEqualTo("returned");
        assertThat(proposal.at("/remarks/0/text").asText()).isEqualTo(QUESTION);
    }

    private void assertRejected(String id) {
        JsonNode proposal = day.seen("proposals/" + id);
        assertThat(proposal.path("status").asText()).isEqualTo("rejected");
        assertThat(proposal.path("reason").asText()).isEqualTo(BrowserDay.REASON);
        assertThat(day.status("organisations/" + proposal.path("target").asText()))
                .isEqualTo(404);
    }

    /** Looks a proposal up in the queue. */
    private static void open(Page page, String id) {
        page.navigate("/admin/proposals?limit=100");
        page.click("tbody a[href$='" + id + "']");
        page.waitForURL("**/" + id);
    }

    private void decide(String id, Map<String, Object> decision) {
        day.done("POST", "proposals/" + id + "/decision", decision);
    }

    private String proposed(String name) {
        return day.house().proposed("organisation", null, Drafts.organisation(name));
    }

    private String champion(String name) {
        return day.house().proposed("champion", null, Drafts.champion(name));
    }

    private String status(String id) {
        return day.seen("proposals/" + id).path("status").asText();
    }

    /** The entry that a proposal was about. */
    private JsonNode published(String id) {
        return day.seen(
                "organisations/" + day.seen("proposals/" + id).path("target").asText());
    }
}
