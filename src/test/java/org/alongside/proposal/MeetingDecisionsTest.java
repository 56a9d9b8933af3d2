package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.curation.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody decides while somebody else is forgotten, and neither undoes what the other did. */
@QuarkusTest
class MeetingDecisionsTest {

    private static final String ADDRESS = "ann@meeting.example.org";
    private static final String DECISION =
            "update proposal set status = 'REJECTED', decided_by = 'rosa', decided_at = now(), reason = 'No' where id = '%s'";

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void a_decision_stands_although_an_address_is_erased_meanwhile() {
        Map<String, Object> draft =
                Proposals.creation("organisation", Drafts.organisation("Met", "description", "Write to " + ADDRESS));
        String id = Proposals.waiting(draft);
        Response erased = Sql.whileChanging(
                DECISION.formatted(id),
                () -> Api.admin()
                        .body(Map.of("email", ADDRESS, "reason", "They asked for it."))
                        .post("/api/v1/people/erasures"));
        erased.then().statusCode(200);
        assertThat(decided(id)).isEqualTo("REJECTED rosa No");
        assertThat(Proposals.ask("select state::text from proposal where id::text = ?", id))
                .doesNotContain(ADDRESS);
    }

    @Test
    void a_decision_stands_although_a_champion_leaves_meanwhile() {
        String champion = Api.listed("champions", Drafts.champion("Robin"));
        Map<String, Object> state = Drafts.champion("Robyn");
        state.keySet().removeAll(Set.of("contact", "consent"));
        String id = Proposals.waiting(Proposals.draft("champion", "change", champion, state));
        Response left = Sql.whileChanging(
                DECISION.formatted(id), () -> Api.admin().post("/api/v1/champions/" + champion + "/withdrawal"));
        left.then().statusCode(204);
        assertThat(decided(id)).isEqualTo("REJECTED rosa No");
        assertThat(Proposals.ask("select state::text from proposal where id::text = ?", id))
                .doesNotContain("Robyn");
    }

    private static String decided(String id) {
        return Proposals.ask(
                "select status || ' ' || decided_by || ' ' || reason from proposal where id::text = ?", id);
    }
}
