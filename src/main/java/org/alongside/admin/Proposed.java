package org.alongside.admin;

import java.util.List;
import org.alongside.curation.ProposalView;
import org.alongside.proposal.Proposal;

/**
 * A proposal in words.
 *
 * @param name what the entry is called
 * @param what what is wanted
 * @param by who wants it
 * @param status how far it has come
 * @param changes what would be different from what is published now; of one that was approved, what was
 * @param edits what whoever approved it changed in it; nothing where they did not
 */
record Proposed(
        ProposalView view,
        String name,
        String what,
        String by,
        String status,
        List<Wording.Change> changes,
        List<Wording.Change> edits) {

    /** Whether all of it is new, so that there is nothing to stand beside it. */
    public boolean isNew() {
        return changes.stream().allMatch(change -> change.before().isEmpty());
    }

    /** Whether all of it goes. */
    public boolean isGone() {
        return changes.stream().allMatch(change -> change.after().isEmpty());
    }

    /** What it stands beside, as the head of a column. */
    public String beside() {
        return isApproved() ? "Before" : "Published now";
    }

    /** What stands there in its stead, as the head of a column. */
    public String beyond() {
        return isApproved() ? "As approved" : "As proposed";
    }

    /** Who decided; null when nobody has, or it is not for whoever looks to know. */
    public String decider() {
        return view.review() == null || view.review().decidedBy() == null
                ? null
                : ProposalWords.decider(view.review().decidedBy());
    }

    private boolean isApproved() {
        return view.status() == Proposal.Status.APPROVED;
    }

    public boolean isOpen() {
        return view.status().isOpen();
    }

    /** Whether its sender has a question to answer. */
    public boolean isAsked() {
        return view.status() == Proposal.Status.RETURNED;
    }
}
