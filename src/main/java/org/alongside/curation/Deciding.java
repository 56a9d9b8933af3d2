package org.alongside.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.proposal.Decisions;
import org.alongside.proposal.Decisions.Approval;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.Result;
import org.alongside.proposal.Risk;
import org.alongside.shared.Problems;
import org.alongside.shared.Refusal;

/** Turns what a curator sends into a decision, where they may decide. */
@ApplicationScoped
class Deciding {

    private static final int DONE = 200;

    private final Decisions decisions;
    private final Proposing proposing;
    private final Wishes wishes;
    private final Authority authority;
    private final Remit remit;

    Deciding(Decisions decisions, Proposing proposing, Wishes wishes, Authority authority, Remit remit) {
        this.decisions = decisions;
        this.proposing = proposing;
        this.wishes = wishes;
        this.authority = authority;
        this.remit = remit;
    }

    /** A decision that only has to be taken. */
    interface Step {

        /** Takes it; answers with the entry and the version it has now, or with version 0 when nothing was published. */
        Result take();
    }

    /**
     * A decision about one proposal.
     *
     * @throws JsonProcessingException when the state can't be read
     * @throws Refusal 403 when it is about somewhere else, 404 when there is no such proposal
     */
    Step step(UUID id, DecisionDraft draft) throws JsonProcessingException {
        Proposal proposal = Proposing.found(id);
        proposing.refuseUnlessWithin(id);
        String by = authority.name();
        return switch (draft.decision()) {
            case APPROVE -> {
                Object state = wishes.state(proposal.kind, draft.state());
                refuseElsewhere(proposal, state);
                Approval approval =
                        new Approval(draft.reason(), draft.why(), state, draft.baseVersion(), draft.revision());
                yield () -> decisions.approve(id, approval, by);
            }
            case REJECT ->
                () -> {
                    decisions.reject(id, draft.reason(), draft.revision(), by);
                    return new Result(proposal.targetId, 0);
                };
            case RETURN ->
                () -> {
                    decisions.giveBack(id, draft.question(), draft.revision(), by);
                    return new Result(proposal.targetId, 0);
                };
        };
    }

    /** Decides about several, each by itself. */
    DecisionOutcomes all(BulkDecisionDraft draft) throws JsonProcessingException {
        DecisionDraft.Decision decision =
                switch (draft.decision()) {
                    case approve -> DecisionDraft.Decision.APPROVE;
                    case reject -> DecisionDraft.Decision.REJECT;
                };
        List<DecisionOutcomes.Outcome> outcomes = new ArrayList<>();
        for (BulkDecisionDraft.Item item : draft.items()) {
            DecisionDraft each =
                    new DecisionDraft(decision, draft.reason(), null, draft.why(), null, null, item.revision());
            outcomes.add(outcome(item.id(), each));
        }
        return new DecisionOutcomes(outcomes);
    }

    private DecisionOutcomes.Outcome outcome(UUID id, DecisionDraft draft) throws JsonProcessingException {
        try {
            if (draft.decision() == DecisionDraft.Decision.APPROVE) {
                refuseUnseen(Proposing.found(id));
            }
            step(id, draft).take();
            return new DecisionOutcomes.Outcome(id, DONE, null);
        } catch (RuntimeException failure) {
            Refusal refusal = Problems.refusal(failure).orElseThrow(() -> failure);
            return new DecisionOutcomes.Outcome(id, refusal.status(), refusal.getMessage());
        }
    }

    /** Nobody's address is to be published by somebody who hasn't looked. */
    private static void refuseUnseen(Proposal proposal) {
        if (proposal.holds(Risk.CONTACT_DETAILS)) {
            throw Refusal.conflict("Look at this one by itself. " + Risk.CONTACT_DETAILS.sentence());
        }
    }

    /** An entry can neither be taken from elsewhere nor moved there. */
    private void refuseElsewhere(Proposal proposal, Object state) {
        if (proposal.action != Action.CREATE) {
            remit.check(proposal.kind, proposal.targetId);
        }
        if (proposal.survivorId != null) {
            remit.check(proposal.kind, proposal.survivorId);
        }
        if (state != null) {
            remit.check(state);
        }
    }
}
