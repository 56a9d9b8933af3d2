package org.alongside.admin;

import org.alongside.curation.ProposalReview;
import org.alongside.curation.ProposalView;
import org.alongside.proposal.Proposal.Action;

/**
 * How things stand between a proposal and whoever looks at it.
 *
 * @param mine whether they have it to themselves
 * @param taken whether somebody else has
 * @param conflict what stands against what; null when nothing does
 * @param choosing whether they choose what is published field by field
 * @param stuck whether it can no longer be approved
 */
record Standing(boolean mine, boolean taken, Conflict conflict, boolean choosing, boolean stuck) {

    /**
     * How it stands.
     *
     * @param form what is asked about such an entry
     * @param me the name of whoever looks at it
     */
    static Standing of(ProposalView view, Form form, String me) {
        ProposalReview review = view.review();
        boolean mine = review.claim() != null && review.claim().by().equals(me);
        boolean conflict = review.conflict() != null;
        return new Standing(
                mine,
                review.claim() != null && !mine,
                conflict ? Conflict.of(form, review.conflict()) : null,
                isChosen(view),
                conflict && view.action() == Action.MERGE);
    }

    /** Whether there is something to choose, field by field. */
    static boolean isChosen(ProposalView view) {
        return view.action() == Action.CHANGE
                && view.review() != null
                && view.review().conflict() != null;
    }
}
