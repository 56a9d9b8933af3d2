package org.alongside.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.alongside.access.Contributors;
import org.alongside.proposal.Merging;

/** What becomes of those who look after an entry, or would, when it becomes part of another, in the same transaction. */
@ApplicationScoped
class ClaimAftermath {

    private final Contributors contributors;

    ClaimAftermath(Contributors contributors) {
        this.contributors = contributors;
    }

    void follow(@Observes Merging.Merged merged) {
        EntryClaim.handOver(merged.from(), merged.to());
        contributors.handOver(merged.from(), merged.to());
    }
}
