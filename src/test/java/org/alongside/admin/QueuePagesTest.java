package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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

/** What waits is listed, narrowed, and decided several at a time, on a page. */
@QuarkusTest
class QueuePagesTest {

    private static final String QUEUE = "/admin/proposals";
    private static final String DECISIONS = QUEUE + "/decisions";

    private Visitor admin;

    @BeforeEach
    void start_empty() {
        Directory.empty();
        admin = Visitor.admin();
    }

    @Test
    void what_waits_is_counted_on_the_first_page_and_listed_the_oldest_first() {
        assertThat(admin.get(QUEUE).text()).contains("Nothing waits for a decision");
        waiting("Came First");
        waiting("Came Second");
        waiting("Came Third");
        assertThat(admin.get("/admin")
                        .html()
                        .select(".tiles a[href=" + QUEUE + "]")
                        .text())
                .isEqualTo("Proposals that wait 3");
        Page first = admin.get(QUEUE + "?limit=2");
        assertThat(names(first)).containsExactly("Came First", "Came Second");
        assertThat(first.html().select("tbody tr").first().text()).contains("New organisation", "by contributor-");
        assertThat(names(admin.get(first.html().select("a[rel=next]").attr("href"))))
                .containsExactly("Came Third");
    }

    @Test
    void it_is_narrowed_by_a_form_that_remembers() {
        String organisation = Api.listed("organisations", Drafts.organisation("Listed"));
        waiting("In Salford");
        Proposals.waiting(Proposals.creation(
                "organisation", Drafts.organisation("In Cardiff", "areasServed", List.of(Drafts.CARDIFF))));
        String down = Proposals.waiting(Proposals.draft("organisation", "archive", organisation, null));
        Page all = admin.get(QUEUE);
        assertThat(all.html().select("details[open]")).isEmpty();
        Page narrowed = narrow(all, Map.of("region", Drafts.GREATER_MANCHESTER, "action", "create"));
        assertThat(names(narrowed)).containsExactly("In Salford");
        assertThat(narrowed.html().select("details[open]")).hasSize(1);
        assertThat(narrowed.html().select("#region option[selected]").val()).isEqualTo(Drafts.GREATER_MANCHESTER);
        assertThat(names(narrow(all, Map.of("risk", "high")))).containsExactly("Listed");
        assertThat(narrow(all, Map.of("risk", "high")).text()).contains("It takes an entry down.");
        assertThat(names(narrow(all, Map.of("olderThan", "7")))).isEmpty();
        Proposals.decide(down, Map.of("decision", "return", "question", "How do you know?"));
        assertThat(names(narrow(all, Map.of("status", "returned")))).containsExactly("Listed");
        assertThat(admin.get(QUEUE + "?risk=9").status()).isEqualTo(400);
        assertThat(admin.get(QUEUE + "?olderThan=soon").status()).isEqualTo(400);
        assertThat(admin.get(QUEUE + "?region=nowhere").status()).isEqualTo(400);
    }

    @Test
    void a_curator_of_some_areas_sees_what_is_theirs() {
        waiting("Theirs");
        String elsewhere = Proposals.waiting(Proposals.creation(
                "organisation", Drafts.organisation("Elsewhere", "areasServed", List.of(Drafts.CARDIFF))));
        Visitor curator = Visitor.as("curator", Drafts.GREATER_MANCHESTER);
        Page queue = curator.get(QUEUE);
        assertThat(names(queue)).containsExactly("Theirs");
        assertThat(queue.text()).contains("You decide for Greater Manchester");
        assertThat(queue.html().select("#region option").eachAttr("value"))
                .contains(Drafts.SALFORD)
                .doesNotContain(Drafts.CARDIFF);
        assertThat(curator.get("/admin").html().select(".tiles").text()).contains("Proposals that wait 1");
        assertThat(curator.get(QUEUE + "/" + elsewhere).status()).isEqualTo(403);
    }

    @Test
    void several_are_approved_at_once_and_each_says_what_became_of_it() {
        String one = waiting("Loaves");
        String claimed = waiting("Somebody Else Has It");
        Page queue = admin.get(QUEUE);
        Proposals.as(People.basic(People.made("curator"))).put(Proposals.PATH + "/" + claimed + "/claim");
        Page outcome = admin.press(queue, DECISIONS, "approve", Map.of("id", List.of(one + ".1", claimed + ".1")));
        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.html().select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).isEqualTo("Loaves Approved and published."),
                        row -> assertThat(row)
                                .startsWith("Somebody Else Has It nothing curator-")
                                .contains("has claimed this until"));
        Page left = admin.get(QUEUE);
        assertThat(names(left)).hasSize(1);
        assertThat(left.html().select("tbody input")).isEmpty();
        assertThat(left.text()).contains("has it");
    }

    @Test
    void several_are_rejected_with_one_reason_and_not_without() {
        String one = waiting("No To This");
        String other = waiting("No To That");
        Page queue = admin.get(QUEUE);
        Page looked = admin.press(queue, DECISIONS, "look", Map.of("id", List.of(one + ".1")));
        assertThat(looked.ticked("id")).containsExactly(one + ".1");
        Page none = admin.press(queue, DECISIONS, "reject", Map.of("reason", "Spam."));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html().select(".faults").text()).contains("Tick at least one proposal.");
        assertThat(none.held("reason")).isEqualTo("Spam.");
        Page unsaid =
                admin.press(none, DECISIONS, "reject", Map.of("id", List.of(one + ".1", other + ".1"), "reason", ""));
        assertThat(unsaid.title()).startsWith("1 error: Queue");
        assertThat(unsaid.html().select(".faults a").attr("href")).isEqualTo("#reason");
        assertThat(unsaid.ticked("id")).containsExactly(one + ".1", other + ".1");
        Page done = admin.press(unsaid, DECISIONS, "reject", Map.of("reason", "Nobody knows them."));
        assertThat(done.html().select("tbody td").eachText()).containsExactly("Rejected.", "Rejected.");
        assertThat(Proposals.seen(one).jsonPath().getString("reason")).isEqualTo("Nobody knows them.");
        assertThat(names(admin.get(QUEUE))).isEmpty();
    }

    @Test
    void what_its_sender_has_changed_since_is_left_alone() {
        String contributor = Proposals.contributor();
        String id = Proposals.as(contributor)
                .body(Proposals.creation("organisation", Drafts.organisation("First Wording")))
                .post(Proposals.PATH)
                .path("id");
        Page queue = admin.get(QUEUE);
        Proposals.decide(id, Map.of("decision", "return", "question", "Sure?"));
        Proposals.as(contributor)
                .body(Map.of("answer", "No.", "state", Drafts.organisation("Second Wording")))
                .put(Proposals.PATH + "/" + id)
                .then()
                .statusCode(200);
        Page outcome = admin.press(queue, DECISIONS, "approve", Map.of("id", List.of(id + ".1")));
        assertThat(outcome.html().select("tbody td").text()).contains("Its sender has changed it since");
        assertThat(names(admin.get(QUEUE))).containsExactly("Second Wording");
    }

    @Test
    void what_a_curator_proposes_elsewhere_is_theirs_to_take_back_and_not_to_decide() {
        String name = People.made("curator", Drafts.CARDIFF);
        String id = proposed(name, "Not Where They Decide");
        Visitor curator = Visitor.signedIn(name, People.PASSWORD);
        assertThat(names(curator.get(QUEUE))).isEmpty();
        Page own = curator.get(QUEUE + "/" + id);
        assertThat(own.html().select("form[action$=/approve]")).isEmpty();
        Page gone = curator.press(own, "/admin/my-proposals/" + id + "/withdraw", Map.of());
        assertThat(gone.html().select(".said").text()).contains("Taken back");
    }

    @Test
    void what_is_wrong_leaves_one_where_one_was() {
        waiting("Not Here");
        String there = Proposals.waiting(Proposals.creation("champion", Drafts.champion("Sam")));
        Page queue = admin.get(QUEUE + "?kind=champion");
        String action = queue.html()
                .select("form[method=post][action^=" + DECISIONS + "]")
                .attr("action");
        Page wrong = admin.press(queue, action, "reject", Map.of("id", List.of(there + ".1")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(names(wrong)).containsExactly("Sam");
        assertThat(wrong.html().select("#kind option[selected]").val()).isEqualTo("champion");
    }

    @Test
    void contributors_see_their_own_and_answer_and_take_back() {
        String name = People.made("contributor");
        String asked = proposed(name, "Asked About");
        String silly = proposed(name, "Second Thoughts");
        waiting("Of Somebody Else");
        Proposals.decide(asked, Map.of("decision", "return", "question", "Which part of Salford?"));
        Visitor contributor = Visitor.signedIn(name, People.PASSWORD);
        assertThat(contributor.get(QUEUE).status()).isEqualTo(403);
        assertThat(contributor.get("/admin").html().select(".tiles a").eachText())
                .containsExactly("Questions for you to answer 1", "Your proposals that wait 1");
        Page own = contributor.get("/admin/my-proposals");
        assertThat(own.html().select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("Asked About", "returned with a question"),
                        row -> assertThat(row).contains("Second Thoughts", "waiting"));
        String page = own.html().select("tbody a").first().attr("href");
        Page question = contributor.get(page);
        assertThat(question.text()).contains("Which part of Salford?").doesNotContain("by admin");
        Page unsaid = contributor.press(question, page + "/answer", Map.of());
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.html().select(".faults a").attr("href")).isEqualTo("#answer");
        Page answered = contributor.press(question, page + "/answer", Map.of("answer", "Weaste."));
        assertThat(answered.html().select(".said").text()).contains("Your answer is with those who decide");
        assertThat(contributor.get(page).text()).contains("Weaste.");
        assertThat(admin.get(QUEUE + "/" + asked).text()).contains("Which part of Salford?", "Weaste.");
        String back = "/admin/my-proposals/" + silly;
        Page gone = contributor.press(contributor.get(back), back + "/withdraw", Map.of());
        assertThat(gone.html().select(".said").text()).contains("Taken back");
        assertThat(names(contributor.get("/admin/my-proposals?status=approved,rejected,withdrawn")))
                .containsExactly("Second Thoughts");
        assertThat(Visitor.as("contributor").get(back).status()).isEqualTo(404);
    }

    @Test
    void what_was_decided_meanwhile_can_not_be_taken_back() {
        String name = People.made("contributor");
        String id = proposed(name, "Decided Meanwhile");
        Visitor contributor = Visitor.signedIn(name, People.PASSWORD);
        Page page = contributor.get("/admin/my-proposals/" + id);
        Proposals.approve(id);
        Page told = contributor.press(page, "/admin/my-proposals/" + id + "/withdraw", Map.of());
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.html().select(".faults").text()).contains("has been decided already");
        assertThat(told.html().select("h1 .mark").text()).isEqualTo("approved");
    }

    private Page narrow(Page page, Map<String, String> chosen) {
        return admin.press(page, QUEUE, chosen);
    }

    private static List<String> names(Page page) {
        return page.html().select("tbody th a").eachText();
    }

    private static String waiting(String name) {
        return Proposals.waiting(Proposals.creation("organisation", Drafts.organisation(name)));
    }

    private static String proposed(String account, String name) {
        return Proposals.as(People.basic(account))
                .body(Proposals.creation("organisation", Drafts.organisation(name)))
                .post(Proposals.PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
