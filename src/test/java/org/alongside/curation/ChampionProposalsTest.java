package org.alongside.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is proposed about people, and what may become of that. */
@QuarkusTest
class ChampionProposalsTest {

    private static final String LEAVING = """
            update champion set status = 'ARCHIVED', version = version + 1, display_name = null where id = '%s';
            update champion_contact set withdrawn_at = now(), email = null, mailbox = null where champion_id = '%s'
            """;

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void nobody_but_a_curator_says_where_a_champion_on_record_gets_their_letters() {
        String id = Api.listed("champions", Drafts.champion("Robin"));
        Map<String, Object> redirected = Drafts.champion("Robin", "thief@example.org");
        Map<String, Object> draft = Proposals.draft("champion", "change", id, redirected);
        String contributor = Proposals.contributor();
        Proposals.as(contributor)
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(422)
                .body("errors.field", contains("state.contact", "state.consent"));
        Proposals.as(contributor)
                .header("If-Match", "*")
                .body(redirected)
                .put("/api/v1/champions/" + id)
                .then()
                .statusCode(422)
                .body("errors.field", contains("contact", "consent"));
        Proposals.visitor()
                .body(Drafts.with(draft, "email", "thief@example.org"))
                .post(Proposals.PATH)
                .then()
                .statusCode(422);
        assertThat(reachedAt(id)).isEqualTo("planted.champion@example.org");
        Api.replace("champions", id, redirected).then().statusCode(200);
        assertThat(reachedAt(id)).isEqualTo("thief@example.org");
    }

    @Test
    void nor_does_an_answer_to_a_question() {
        String id = Api.listed("champions", Drafts.champion("Robin"));
        String contributor = Proposals.contributor();
        String proposal = Proposals.as(contributor)
                .body(Proposals.draft("champion", "change", id, unreachable("Robyn")))
                .post(Proposals.PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Proposals.decide(proposal, Map.of("decision", "return", "question", "With a y?"))
                .then()
                .statusCode(200);
        Proposals.as(contributor)
                .body(Map.of("answer", "Yes", "state", Drafts.champion("Robyn", "thief@example.org")))
                .put(Proposals.PATH + "/" + proposal)
                .then()
                .statusCode(422)
                .body("errors.field", contains("state.contact", "state.consent"));
        Proposals.approve(proposal).then().statusCode(200);
        assertThat(reachedAt(id)).isEqualTo("planted.champion@example.org");
    }

    @Test
    void what_comes_in_while_a_champion_leaves_is_not_kept() {
        String id = Api.listed("champions", Drafts.champion("Robin"));
        String contributor = Proposals.contributor();
        Map<String, Object> draft = Proposals.draft("champion", "change", id, unreachable("Robyn"));
        Sql.whileChanging(
                        LEAVING.formatted(id, id),
                        () -> Proposals.as(contributor).body(draft).post(Proposals.PATH))
                .then()
                .statusCode(410);
        assertThat(Sql.column("select id from proposal where state::text like '%Robyn%'"))
                .isEmpty();
    }

    @Test
    void of_somebody_who_is_not_listed_after_all_nothing_is_left_but_that_there_was_one() {
        String contributor = Proposals.contributor();
        String rejected = propose(contributor);
        Proposals.decide(rejected, Map.of("decision", "return", "question", "Is Quillfeather one word?"))
                .then()
                .statusCode(200);
        Proposals.as(contributor)
                .body(Map.of("answer", "Quillfeather it is", "state", Drafts.champion("Quillfeather Jones")))
                .put(Proposals.PATH + "/" + rejected)
                .then()
                .statusCode(200);
        Proposals.decide(rejected, Map.of("decision", "reject", "reason", "Quillfeather moved away."))
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"), "reason", equalTo("a champion moved away."));
        String withdrawn = propose(contributor);
        Proposals.as(contributor)
                .delete(Proposals.PATH + "/" + withdrawn)
                .then()
                .statusCode(204);
        for (String id : List.of(rejected, withdrawn)) {
            Proposals.seen(id).then().statusCode(200).body("name", nullValue(), "changes", empty());
            Proposals.as(contributor).get(Proposals.PATH + "/" + id).then().statusCode(200);
        }
        assertThat(Sql.column("select entry::text from proposal as entry"))
                .hasSize(2)
                .noneMatch(row -> row.contains("Quillfeather"));
        assertThat(Sql.column("select entry::text from proposal_remark as entry"))
                .hasSize(2)
                .noneMatch(row -> row.contains("Quillfeather"));
    }

    private static String propose(String contributor) {
        Map<String, Object> draft = Proposals.creation("champion", Drafts.champion("Quillfeather"));
        draft.put("why", "Quillfeather asked me to.");
        return Proposals.as(contributor)
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** What can be said of a champion without how to reach them. */
    private static Map<String, Object> unreachable(String name) {
        return Drafts.with(Drafts.with(Drafts.champion(name), "contact", null), "consent", null);
    }

    private static String reachedAt(String champion) {
        return Proposals.ask("select email from champion_contact where champion_id::text = ?", champion);
    }
}
