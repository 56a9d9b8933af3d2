package org.alongside.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.Directory;
import org.alongside.Sql;
import org.alongside.access.Elsewhere;
import org.alongside.claim.EntryClaimDecisionDraft.Outcome;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims where people sign in with a provider elsewhere: nobody gets a password they could use nowhere. */
@QuarkusTest
@TestProfile(Elsewhere.class)
class ClaimElsewhereTest {

    private static final String ROSA = "rosa@loaves.org.uk";

    @Inject
    Claiming claiming;

    @Inject
    Claims claims;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void list_somebody() {
        Directory.empty();
        Sql.run(
                "insert into organisation (id, version, status, created_at, updated_at, name, other_names, kind, org_ids,"
                        + " areas_served, sectors, offers, needs, stages, supports, languages, evidenced_reason, hidden) values ('"
                        + organisation
                        + "', 1, 'LISTED', now(), now(), 'Weaste Warm Loaves', '{}', 'charity', '{}', '{}', '{}', '{}',"
                        + " '{}', '{}', '{}', '{}', 'Nothing yet.', '{}')");
        Sql.run("insert into organisation_contact (organisation_id, email, language, consent_on, source) values ('"
                + organisation + "', '" + ROSA + "', 'en', '2026-03-01', 'a test')");
    }

    @Test
    void all_wait_for_somebody_who_lets_them_in_there() {
        claiming.make(new EntryClaimDraft(organisation.toString(), ROSA, "Rosa"), Language.EN);
        assertThat(Sql.column("select status from entry_claim")).containsExactly("WAITING");
        assertThat(Sql.column("select id from letter")).isEmpty();
        UUID id = UUID.fromString(Sql.column("select id from entry_claim").get(0));
        assertThatThrownBy(() ->
                        claims.decide(id, new EntryClaimDecisionDraft(Outcome.approved, "We rang them."), "a curator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sign in elsewhere");
        claims.decide(id, new EntryClaimDecisionDraft(Outcome.refused, "You can sign in there now."), "a curator");
        assertThat(Sql.column("select status from entry_claim")).containsExactly("REFUSED");
    }
}
