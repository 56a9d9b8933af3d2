package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.curation.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody wrote with what they proposed is theirs to have, and to have erased. */
@QuarkusTest
class SenderWordsTest {

    private static final String VISITOR = "vis@words.example.org";
    private static final String PHONE = "0161 496 0000";

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void what_a_visitor_wrote_is_handed_over() {
        answered("Handed Over");
        String item = "items.find { it.what == '%s' }.data.";
        String proposal = item.formatted("proposal without an account");
        about("exports", VISITOR, null)
                .body(proposal + "why", equalTo("Rosa Lane told me."))
                .body(proposal + "source", equalTo("A poster"))
                .body(proposal + "status", equalTo("waiting"))
                .body(proposal + "state.name", equalTo("Handed Over"))
                .body(proposal + "email", equalTo(VISITOR))
                .body(item.formatted("answer about a proposal") + "text", equalTo("Ring me on " + PHONE));
    }

    @Test
    void what_nobody_has_decided_is_withdrawn_with_its_sender_and_says_nothing_any_more() {
        String id = answered("Withdrawn With Words");
        about("erasures", VISITOR, null)
                .body(
                        "erased.what",
                        hasItems(
                                "words with proposals, and what was never published of them",
                                "answers about proposals"))
                .body("kept.what", not(hasItem("states that were published as this person proposed them")));
        Proposals.seen(id)
                .then()
                .body("status", equalTo("withdrawn"), "why", nullValue(), "source", nullValue())
                .body("name", nullValue(), "changes", equalTo(List.of()))
                .body("remarks[1].text", equalTo("Erased: whoever wrote this has asked to be forgotten."));
        Proposals.approve(id).then().statusCode(409);
        String left = String.join(
                "\n",
                Sql.column("select p::text from proposal p union all select r::text from proposal_remark r"
                        + " union all select l.text from letter l where l.text is not null"));
        assertThat(left).doesNotContain(PHONE, "Rosa Lane", "A poster", "Withdrawn With Words");
        about("exports", VISITOR, null).body("items", equalTo(List.of()));
    }

    @Test
    void what_was_published_stays_and_is_said_to() {
        String id = answered("Published Words");
        Map<String, Object> approval = Map.of(
                "decision",
                "approve",
                "why",
                "A neighbour told us.",
                "state",
                Drafts.organisation("Published Otherwise"));
        String target =
                Proposals.decide(id, approval).then().statusCode(200).extract().path("target");
        about("erasures", VISITOR, null)
                .body("kept.what", hasItem("states that were published as this person proposed them"));
        Proposals.seen(id)
                .then()
                .body("status", equalTo("approved"), "why", nullValue(), "editedState", nullValue())
                .body("state.name", equalTo("Published Otherwise"));
        Api.reader()
                .get("/api/v1/organisations/" + target + "/history")
                .then()
                .body("items.why", contains("A neighbour told us."));
        Api.reader()
                .get("/api/v1/organisations/" + target + "/history/1")
                .then()
                .body("state.name", equalTo("Published Otherwise"));
        assertThat(Sql.column("select p::text from proposal p")).noneMatch(row -> row.contains("Published Words"));
    }

    @Test
    void what_somebody_wrote_who_signs_in_elsewhere_is_theirs_too() {
        Map<String, Object> draft = Proposals.creation("organisation", Drafts.organisation("Signed Elsewhere"));
        draft.put("why", "Ring me on " + PHONE);
        String id = Proposals.waiting(draft);
        Sql.run("update proposal set made_by = 'oidc:words' where id = '" + id + "'");
        about("exports", VISITOR, "oidc:words").body("items.data.why", contains("Ring me on " + PHONE));
        about("erasures", VISITOR, "oidc:words");
        assertThat(Sql.column("select status || ' ' || made_by || coalesce(why, '') || state::text from proposal"))
                .containsExactly("WITHDRAWN somebody no longer here{}");
    }

    @Test
    void what_a_curator_asked_is_kept_and_said_to_be_without_their_name() {
        answered("Asked Before");
        Sql.run("update proposal_remark set made_by = 'oidc:words' where kind = 'QUESTION'");
        about("exports", VISITOR, "oidc:words")
                .body("items.find { it.what == 'question about a proposal' }.data.text", equalTo("Which street?"));
        about("erasures", VISITOR, "oidc:words").body("kept.what", hasItem("questions and reasons of decisions"));
        assertThat(Sql.column("select made_by || ': ' || text from proposal_remark where kind = 'QUESTION'"))
                .containsExactly("somebody no longer here: Which street?");
    }

    /** A visitor's proposal about which a question was answered; answers with its id. */
    private static String answered(String name) {
        Map<String, Object> draft = Proposals.creation("organisation", Drafts.organisation(name));
        draft.put("why", "Rosa Lane told me.");
        draft.put("source", "A poster");
        String id = Proposals.confirmed(VISITOR, draft);
        Proposals.decide(id, Map.of("decision", "return", "question", "Which street?"))
                .then()
                .statusCode(200);
        Proposals.visitor()
                .body(Map.of("token", Proposals.token(VISITOR), "answer", "Ring me on " + PHONE))
                .post(Proposals.PATH + "/answers")
                .then()
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse about(String what, String email, String signsAs) {
        Map<String, Object> draft = new HashMap<>(Map.of("email", email));
        if (signsAs != null) {
            draft.put("signsAs", signsAs);
        }
        if (what.equals("erasures")) {
            draft.put("reason", "They asked for it.");
        }
        return Api.admin().body(draft).post("/api/v1/people/" + what).then().statusCode(200);
    }
}
