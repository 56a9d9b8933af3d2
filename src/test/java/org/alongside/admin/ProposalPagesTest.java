package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.alongside.admin.Visitor.Page;
import org.alongside.curation.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One proposal is looked at, put together with what others published, and decided once, on its page. */
@QuarkusTest
class ProposalPagesTest {

    private Visitor admin;

    @BeforeEach
    void start_empty() {
        Directory.empty();
        admin = Visitor.admin();
    }

    @Test
    void a_page_says_who_why_what_changes_and_what_to_look_at_twice() {
        String organisation = Api.listed("organisations", Drafts.organisation("Weaste Loaves"));
        String alike = Api.listed("organisations", Drafts.organisation("Weaste Warm Loaves"));
        Map<String, Object> draft = Proposals.change(
                organisation, Drafts.organisation("Weaste Warm Loaves CIC", "supports", List.of("travel", "bsl")));
        draft.put("why", "They said so at their meeting.");
        draft.put("source", "The minutes");
        Page page = admin.get(path(Proposals.waiting(draft)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Weaste Warm Loaves CIC waiting");
        assertThat(page.html().select(".lead").text())
                .startsWith("Change of an organisation, proposed ")
                .contains("by contributor-");
        assertThat(page.html().select("dl.facts").text()).contains("They said so at their meeting.", "The minutes");
        assertThat(page.html().select("[aria-labelledby=risks] li").eachText())
                .contains(
                        "high risk It looks like an organisation that is listed already.",
                        "middle risk It gives the entry another name.");
        assertThat(page.html().select("[aria-labelledby=lookalikes] a").eachAttr("href"))
                .contains("/admin/entries/" + alike, "/admin/duplicates/" + organisation + "/" + alike);
        assertThat(page.html().select("[aria-labelledby=changes] tbody tr").eachText())
                .containsExactly(
                        "Name Weaste Loaves Weaste Warm Loaves CIC",
                        "What taking part comes with Childcare British Sign Language (BSL)");
        assertThat(page.html().select("del").eachText()).containsExactly("Weaste Loaves", "Childcare");
    }

    @Test
    void how_the_evidenced_rung_would_change_is_told_with_its_reason() {
        String organisation = Api.listed("organisations", Drafts.organisation("Would Rise"));
        Api.listed("case-studies", Drafts.caseStudy("What there is", 3, organisation));
        Page page = admin.get(
                path(Proposals.waiting(Proposals.creation("caseStudy", Drafts.caseStudy("A vote", 7, organisation)))));
        assertThat(page.html().select("[aria-labelledby=evidence] tbody").text())
                .contains("Would Rise", "Rung 3", "Rung 7", "A vote");
        assertThat(page.html().select("[aria-labelledby=changes] dd").eachText())
                .contains("Would Rise (lead)");
        Page down = admin.get(path(Proposals.waiting(Proposals.draft("organisation", "archive", organisation, null))));
        assertThat(down.html().select("#changes").text()).isEqualTo("What would no longer be shown");
        assertThat(down.html().select("a[href$=/edit]")).isEmpty();
    }

    @Test
    void it_is_approved_and_then_on_the_public_side() {
        String id = waiting("Said Yes To");
        Page queue = press(admin, id, "approve", Map.of("comment", "Rang them."));
        assertThat(queue.html().select(".said").text()).contains("Approved and published");
        JsonPath seen = Proposals.seen(id).jsonPath();
        assertThat(seen.getString("status")).isEqualTo("approved");
        assertThat(seen.getString("reason")).isEqualTo("Rang them.");
        Page after = admin.get(path(id));
        assertThat(after.text()).contains("by admin: Rang them.", "It became version 1");
        assertThat(after.html().select("form[action$=/approve], form[action$=/claim]"))
                .isEmpty();
    }

    @Test
    void it_is_returned_with_a_question_or_rejected_with_a_reason_and_with_neither_refused() {
        String id = waiting("Asked About");
        Page unasked = press(admin, id, "return", Map.of());
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.html().select(".faults a").attr("href")).isEqualTo("#question");
        assertThat(unasked.html().select("#question").attr("aria-invalid")).isEqualTo("true");
        Page asked = press(admin, id, "return", Map.of("question", "Where is it?"));
        assertThat(asked.html().select(".said").text()).contains("Returned with your question");
        Page returned = admin.get(path(id));
        assertThat(returned.text()).contains("Where is it?");
        assertThat(returned.html().select("#ask").text()).isEqualTo("Ask something else");
        Page unsaid = press(admin, id, "reject", Map.of());
        assertThat(unsaid.html().select(".faults").text()).contains("The reason is needed to reject");
        Page rejected = press(admin, id, "reject", Map.of("reason", "It has closed."));
        assertThat(rejected.html().select(".said").text()).contains("Rejected");
        assertThat(admin.get(path(id)).text()).contains("by admin: It has closed.");
    }

    @Test
    void of_two_who_look_at_one_the_second_is_told_who_decided_what() {
        String id = waiting("Looked At Twice");
        Visitor rosa = Visitor.as("curator");
        Page open = rosa.get(path(id));
        press(admin, id, "approve", Map.of());
        Page told = rosa.press(open, path(id) + "/reject", Map.of("reason", "Nobody knows them."));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.title()).startsWith("1 error: ");
        assertThat(told.html().select(".faults").text()).contains("admin approved this on ");
        assertThat(told.html().select("h1 .mark").text()).isEqualTo("approved");
        assertThat(told.html().select("form[action$=/reject]")).isEmpty();
        assertThat(Proposals.seen(id).jsonPath().getString("status")).isEqualTo("approved");
    }

    @Test
    void who_has_it_to_themselves_keeps_others_off_until_they_let_go() {
        String id = waiting("Claimed");
        String name = People.made("curator");
        Visitor rosa = Visitor.signedIn(name, People.PASSWORD);
        Page before = admin.get(path(id));
        Page claimed = press(rosa, id, "claim", Map.of());
        assertThat(claimed.html().select(".said").text()).contains("It is yours for half an hour");
        assertThat(claimed.html().select(".note").text()).contains("You have this to yourself until");
        Page told = admin.press(before, path(id) + "/approve", Map.of());
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.html().select(".faults").text()).contains(name + " has claimed this until");
        assertThat(told.html().select(".note").text()).startsWith(name + " has this until");
        assertThat(told.html().select("form[action$=/approve]")).isEmpty();
        assertThat(admin.press(before, path(id) + "/claim", Map.of()).status()).isEqualTo(409);
        Page released = press(rosa, id, "release", Map.of());
        assertThat(released.html().select(".said").text()).contains("Everybody can decide");
        assertThat(press(admin, id, "approve", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void nobody_approves_what_its_sender_has_changed_since() {
        String contributor = Proposals.contributor();
        String id = Proposals.as(contributor)
                .body(Proposals.creation("organisation", Drafts.organisation("First Wording")))
                .post(Proposals.PATH)
                .path("id");
        Page open = admin.get(path(id));
        Proposals.decide(id, Map.of("decision", "return", "question", "Sure?"));
        Proposals.as(contributor)
                .body(Map.of("answer", "No.", "state", Drafts.organisation("Second Wording")))
                .put(Proposals.PATH + "/" + id)
                .then()
                .statusCode(200);
        Page told = admin.press(open, path(id) + "/approve", Map.of());
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.html().select(".faults").text()).contains("Its sender has changed it since");
        assertThat(told.html().select("h1").text()).startsWith("Second Wording");
    }

    @Test
    void what_was_published_meanwhile_is_shown_three_way_and_chosen_from() {
        String organisation = Api.listed("organisations", Drafts.organisation("Base Name"));
        String id = Proposals.waiting(Proposals.change(
                organisation, Drafts.organisation("Proposed Name", "website", "https://proposed.example")));
        Page open = admin.get(path(id));
        Api.replace("organisations", organisation, Drafts.organisation("Published Name", "size", "small"));
        Page conflict = admin.press(open, path(id) + "/approve", Map.of());
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html().select(".faults").text())
                .contains("Version 2 has been published since")
                .doesNotContain("baseVersion");
        assertThat(conflict.html().select("tr.clash").text())
                .contains("Base Name", "Published Name", "Proposed Name", "both changed it");
        assertThat(conflict.ticked("_take-name")).containsExactly("now");
        assertThat(conflict.ticked("_take-website")).containsExactly("mine");
        Page edit = admin.press(conflict, path(id) + "/approve", "begin", Map.of("_take-name", "mine"));
        assertThat(edit.html().select("h1").text()).isEqualTo("Change and approve Proposed Name");
        assertThat(edit.held("name")).isEqualTo("Proposed Name");
        assertThat(edit.held("website")).isEqualTo("https://proposed.example");
        assertThat(edit.html().select("#size option[selected]").val()).isEqualTo("small");
        assertThat(Proposals.seen(id).jsonPath().getString("status")).isEqualTo("waiting");
    }

    @Test
    void what_was_chosen_is_published_on_top_of_what_is_there() {
        String organisation = Api.listed("organisations", Drafts.organisation("Base Name"));
        String id = Proposals.waiting(Proposals.change(
                organisation, Drafts.organisation("Proposed Name", "website", "https://proposed.example")));
        Api.replace("organisations", organisation, Drafts.organisation("Published Name", "size", "small"));
        Page open = admin.get(path(id));
        Api.replace("organisations", organisation, Drafts.organisation("Published Again", "size", "small"));
        Page moved = admin.press(open, path(id) + "/approve", Map.of("_take-name", "mine"));
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.text()).contains("Version 3 has been published since", "Published Again");
        admin.press(moved, path(id) + "/approve", Map.of("_take-name", "mine"));
        JsonPath now = Api.reader().get("/api/v1/organisations/" + organisation).jsonPath();
        assertThat(now.getString("name")).isEqualTo("Proposed Name");
        assertThat(now.getString("size")).isEqualTo("small");
        assertThat(now.getString("website")).isEqualTo("https://proposed.example");
        assertThat(now.getInt("version")).isEqualTo(4);
    }

    @Test
    void taking_down_what_has_changed_since_is_looked_at_again() {
        String organisation = Api.listed("organisations", Drafts.organisation("Better Now"));
        String id = Proposals.waiting(Proposals.draft("organisation", "archive", organisation, null));
        Page open = admin.get(path(id));
        Api.replace("organisations", organisation, Drafts.organisation("Better Than Ever"));
        Page conflict = admin.press(open, path(id) + "/approve", Map.of());
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html().select("input[type=radio]")).isEmpty();
        admin.press(conflict, path(id) + "/approve", Map.of());
        assertThat(Api.reader().get("/api/v1/organisations/" + organisation).statusCode())
                .isEqualTo(410);
    }

    @Test
    void it_is_changed_with_the_entry_s_own_form_before_it_is_approved() {
        String id = waiting("Typo Loavse");
        String edit = path(id) + "/edit";
        Page form = admin.get(edit);
        assertThat(form.held("name")).isEqualTo("Typo Loavse");
        Page found = admin.press(form, edit, "find areasServed", Map.of("areasServed-find", "traff"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html().select("#areasServed-choices").text()).contains("Trafford");
        Page wrong =
                admin.press(form, edit, "approve", Map.of("name", "", "startWithinDays", "soon", "website", "nowhere"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".faults a").eachAttr("href"))
                .containsExactly("#name", "#website", "#startWithinDays");
        Page refused = admin.press(form, edit, "approve", Map.of("website", "nowhere"));
        assertThat(refused.html().select(".faults a").eachAttr("href")).containsExactly("#website");
        Page approved = admin.press(form, edit, "approve", Map.of("name", "Typo Loaves", "_comment", "Spelling."));
        assertThat(approved.html().select(".said").text()).contains("Approved and published");
        JsonPath seen = Proposals.seen(id).jsonPath();
        assertThat(seen.getString("state.name")).isEqualTo("Typo Loavse");
        assertThat(seen.getString("editedState.name")).isEqualTo("Typo Loaves");
        assertThat(admin.get(path(id))
                        .html()
                        .select("[aria-labelledby=edits] tbody")
                        .text())
                .isEqualTo("Name Typo Loavse Typo Loaves");
        assertThat(admin.get(edit).html().select("h1").text()).startsWith("Typo Loavse approved");
    }

    @Test
    void what_a_visitor_wrote_is_put_into_other_words_and_what_a_contributor_did_can_be() {
        Map<String, Object> draft = Proposals.creation("organisation", Drafts.organisation("Told Otherwise"));
        draft.put("why", "Rosa Lane told me.");
        String byContributor = Proposals.waiting(draft);
        assertThat(admin.get(path(byContributor)).held("_why")).isEqualTo("Rosa Lane told me.");
        String byVisitor = Proposals.confirmed("words@pages.example.org", draft);
        Page page = admin.get(path(byVisitor));
        assertThat(page.held("_why")).isEmpty();
        assertThat(page.html().select("#why-hint").text()).contains("They wrote: “Rosa Lane told me.”");
        Page edit = admin.get(path(byVisitor) + "/edit");
        assertThat(edit.held("_why")).isEmpty();
        admin.press(edit, path(byVisitor) + "/edit", "approve", Map.of("_why", "A neighbour told us."));
        assertThat(admin.get(path(byVisitor)).html().select("dl.facts").text())
                .contains("Rosa Lane told me.", "A neighbour told us.");
    }

    @Test
    void what_was_typed_stays_when_somebody_publishes_meanwhile() {
        String organisation = Api.listed("organisations", Drafts.organisation("Slow Hands"));
        String id = Proposals.waiting(Proposals.change(organisation, Drafts.organisation("Slow Hands CIC")));
        String edit = path(id) + "/edit";
        Page form = admin.get(edit);
        Api.replace("organisations", organisation, Drafts.organisation("Slow Hands", "size", "small"));
        Page told = admin.press(form, edit, "approve", Map.of("description", "Typed for long."));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.held("description")).isEqualTo("Typed for long.");
        assertThat(told.html().select("table.compare tbody").text()).contains("Size");
        admin.press(told, edit, "approve", Map.of("size", "small"));
        JsonPath now = Api.reader().get("/api/v1/organisations/" + organisation).jsonPath();
        assertThat(now.getString("name")).isEqualTo("Slow Hands CIC");
        assertThat(now.getString("size")).isEqualTo("small");
        assertThat(now.getString("description")).isEqualTo("Typed for long.");
    }

    @Test
    void how_to_reach_a_proposed_champion_is_on_no_page_and_kept_all_the_same() {
        String id = Proposals.waiting(Proposals.creation("champion", Drafts.champion("Sam")));
        Page page = admin.get(path(id));
        Page form = admin.get(path(id) + "/edit");
        assertThat(page.response().asString()).doesNotContain("planted.champion");
        assertThat(form.response().asString()).doesNotContain("planted.champion");
        Page done = admin.press(form, path(id) + "/edit", "approve", Map.of("topics", "Food"));
        assertThat(done.html().select(".said").text()).contains("Approved");
        String champion = Proposals.seen(id).jsonPath().getString("target");
        assertThat(Api.reader().get("/api/v1/champions/" + champion).jsonPath().getString("topics[0]"))
                .isEqualTo("Food");
    }

    @Test
    void two_that_are_to_be_one_are_led_to_side_by_side() {
        String stays = Api.listed("organisations", Drafts.organisation("Stays"));
        String goes = Api.listed("organisations", Drafts.organisation("Goes"));
        Map<String, Object> draft = Proposals.draft("organisation", "merge", goes, Drafts.organisation("Stays"));
        draft.put("survivor", stays);
        String id = Proposals.waiting(draft);
        Page page = admin.get(path(id));
        assertThat(page.html().select("a[href=/admin/duplicates/" + goes + "/" + stays + "]"))
                .hasSize(1);
        Api.replace("organisations", stays, Drafts.organisation("Stays But Changes"));
        Page stuck = admin.get(path(id));
        assertThat(stuck.text()).contains("Reject it, and make the two one as they are now");
        assertThat(stuck.html().select("form[action$=/approve] button")).isEmpty();
    }

    @Test
    void what_waits_to_be_confirmed_is_on_no_page() {
        String id = Proposals.unconfirmed(
                "unconfirmed@example.org", Proposals.creation("organisation", Drafts.organisation("Unconfirmed")));
        assertThat(admin.get(path(id)).status()).isEqualTo(404);
        assertThat(admin.get("/admin/proposals").text()).doesNotContain("Unconfirmed");
    }

    private static Page press(Visitor visitor, String id, String what, Map<String, String> typed) {
        return visitor.press(visitor.get(path(id)), path(id) + "/" + what, typed);
    }

    private static String path(String id) {
        return "/admin/proposals/" + id;
    }

    private static String waiting(String name) {
        return Proposals.waiting(Proposals.creation("organisation", Drafts.organisation(name)));
    }
}
