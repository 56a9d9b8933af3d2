package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.curation.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing of visitors stays for longer than it is of use. */
@QuarkusTest
class ProposalKeeperTest {

    @Inject
    Clock clock;

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void what_nobody_confirms_is_deleted_after_seven_days_address_and_all() {
        String id = Proposals.unconfirmed("never@example.org", creation("Never Confirmed"));
        String champion =
                Proposals.unconfirmed("never@example.org", Proposals.creation("champion", Drafts.champion("Nobody")));
        String confirmed = Proposals.confirmed("always@example.org", creation("Confirmed"));
        tidy(Duration.ofDays(7).minusHours(1));
        assertThat(count("proposal where id::text = ?", id)).isEqualTo("1");
        tidy(Duration.ofDays(7).plusHours(1));
        assertThat(count("proposal where id::text = ?", id)).isEqualTo("0");
        assertThat(count("proposal where id::text = ?", champion)).isEqualTo("0");
        Proposals.seen(confirmed).then().statusCode(200);
        assertThat(count("proposal_sender where email = ?", "never@example.org"))
                .isEqualTo("0");
        assertThat(count("proposal_contact where email = ?", "planted.champion@example.org"))
                .isEqualTo("0");
    }

    @Test
    void an_address_is_deleted_90_days_after_the_decision_and_not_before_there_is_one() {
        String decided = Proposals.confirmed("decided@example.org", creation("Decided"));
        String waiting = Proposals.confirmed("waiting@example.org", creation("Waiting for ever"));
        Proposals.decide(decided, Map.of("decision", "reject", "reason", "Closed"))
                .then()
                .statusCode(200);
        tidy(Duration.ofDays(90).minusHours(1));
        assertThat(senders(decided)).isEqualTo("1");
        tidy(Duration.ofDays(90).plusHours(1));
        assertThat(senders(decided)).isEqualTo("0");
        assertThat(senders(waiting)).isEqualTo("1");
        Proposals.seen(decided).then().body("status", equalTo("rejected"), "reason", equalTo("Closed"));
    }

    @Test
    void a_question_that_is_never_answered_closes_the_proposal_after_90_days() {
        String id = Proposals.confirmed("silent@example.org", creation("Silent"));
        Proposals.decide(id, Map.of("decision", "return", "question", "Are you there?"))
                .then()
                .statusCode(200);
        tidy(Duration.ofDays(90).minusHours(1));
        Proposals.seen(id).then().body("status", equalTo("returned"));
        tidy(Duration.ofDays(90).plusHours(1));
        Proposals.seen(id)
                .then()
                .body("status", equalTo("rejected"), "review.decidedBy", equalTo("rule:unanswered"))
                .body("reason", equalTo("The question was not answered within 90 days."));
    }

    @Test
    void somebody_about_whom_nobody_answered_is_forgotten() {
        String id = Proposals.confirmed(
                "quiet@example.org", Proposals.creation("champion", Drafts.champion("Quillfeather")));
        Proposals.decide(id, Map.of("decision", "return", "question", "Did Quillfeather agree?"))
                .then()
                .statusCode(200);
        tidy(Duration.ofDays(90).plusHours(1));
        Proposals.seen(id)
                .then()
                .body("status", equalTo("rejected"), "remarks.text", contains("Did a champion agree?"));
        assertThat(Proposals.ask("select entry::text from proposal as entry where id::text = ?", id))
                .doesNotContain("Quillfeather");
        assertThat(count("proposal_contact where proposal_id::text = ?", id)).isEqualTo("0");
    }

    private void tidy(Duration later) {
        QuarkusTransaction.requiringNew().run(() -> new ProposalKeeper(Clock.offset(clock, later)).tidy());
    }

    private static Map<String, Object> creation(String name) {
        return Proposals.creation("organisation", Drafts.organisation(name));
    }

    private static String senders(String proposal) {
        return count("proposal_sender where proposal_id::text = ?", proposal);
    }

    private static String count(String where, String parameter) {
        return Proposals.ask("select count(*) from " + where, parameter);
    }
}
