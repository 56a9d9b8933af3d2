package org.alongside.proposal;

import org.alongside.shared.Refusal;

/** Why nothing can be decided about a proposal, in a sentence. */
final class Undecidable {

    private Undecidable() {}

    /** Says (409) who decided it when, or what it waits for. */
    static Refusal refusal(Proposal proposal) {
        String on = proposal.decidedAt == null ? "" : " this on " + ProposalClaim.said(proposal.decidedAt) + ".";
        return Refusal.conflict(
                switch (proposal.status) {
                    case APPROVED -> proposal.decidedBy + " approved" + on;
                    case REJECTED -> proposal.decidedBy + " rejected" + on;
                    case WITHDRAWN -> "Its sender withdrew" + on;
                    default -> "Its sender has yet to show that they can be reached.";
                });
    }
}
