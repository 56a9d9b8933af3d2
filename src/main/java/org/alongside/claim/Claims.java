package org.alongside.claim;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.alongside.access.Contributors;
import org.alongside.access.Drafts;
import org.alongside.claim.EntryClaimDecisionDraft.Outcome;
import org.alongside.organisation.Organisation;
import org.alongside.shared.Refusal;

/** Where somebody decides about claims, and where those who made them are forgotten. */
@ApplicationScoped
public class Claims {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final ClaimLetters letters;
    private final Contributors contributors;
    private final Drafts drafts;
    private final Clock clock;

    Claims(ClaimLetters letters, Contributors contributors, Drafts drafts, Clock clock) {
        this.letters = letters;
        this.contributors = contributors;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Decides about a claim that waits.
     *
     * @throws Refusal 404 when there is none, 409 when there is nothing to decide, nothing left to look after or people
     *     sign in elsewhere, 429 when too many letters have gone to that address
     */
    @Transactional
    public EntryClaim decide(UUID id, EntryClaimDecisionDraft decision, String by) {
        drafts.check(decision);
        EntryClaim claim = EntryClaim.locked(id);
        Organisation organisation = Organisation.findById(claim.organisationId);
        if (decision.outcome() == Outcome.approved) {
            checkApproval(organisation);
            claim.approve(by, decision.reason(), clock.instant());
            letters.invite(claim, organisation);
        } else {
            claim.refuse(by, decision.reason(), clock.instant());
            letters.refuse(claim, organisation);
        }
        return claim;
    }

    /** Each day, and at start. */
    @Transactional
    @Scheduled(every = "24h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        EntryClaim.forgetBefore(clock.instant().minus(REMEMBERED));
    }

    private void checkApproval(Organisation organisation) {
        if (!organisation.isListed()) {
            throw Refusal.conflict("This entry has been taken down: there is nothing to look after.");
        }
        if (!contributors.canBeLetIn()) {
            throw Refusal.conflict(
                    "People sign in elsewhere here: let them speak for the organisation there. Then refuse"
                            + " this claim, and tell them so with the reason.");
        }
    }
}
