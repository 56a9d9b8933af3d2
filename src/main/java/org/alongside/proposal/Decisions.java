package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.proposal.Proposal.Action;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;

/**
 * Where somebody decides about proposals that wait. Whoever comes second is told who decided what; what was published
 * meanwhile is never overwritten by somebody who hasn't seen it.
 */
@ApplicationScoped
public class Decisions {

    private static final int UNPROCESSABLE = 422;

    private final Entries entries;
    private final Footing footing;
    private final ProposalDesk desk;
    private final Merging merging;
    private final Publisher publisher;
    private final ProposalLetters letters;
    private final Ids ids;
    private final Clock clock;

    Decisions(
            Entries entries,
            Footing footing,
            ProposalDesk desk,
            Merging merging,
            Publisher publisher,
            ProposalLetters letters,
            Ids ids,
            Clock clock) {
        this.entries = entries;
        this.footing = footing;
        this.desk = desk;
        this.merging = merging;
        this.publisher = publisher;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A yes.
     *
     * @param reason why; may be null
     * @param why why, as everybody is to read it; empty for nothing, null to leave that to whoever proposed
     * @param draft the state to publish instead of the one proposed; null to publish that
     * @param base the version that was published when somebody made up their mind; null for the one the proposal is based
     *     on
     * @param revision the revision of the proposal that was looked at; null when that doesn't matter
     */
    public record Approval(String reason, String why, Object draft, Integer base, Integer revision) {}

    /**
     * Has a proposal for oneself for a while.
     *
     * @throws Refusal 404 when there is none, 409 when somebody else has it, or it has been decided
     */
    @Transactional
    public ProposalClaim claim(UUID id, String by) {
        Proposal proposal = Proposal.locked(id);
        proposal.claim(by, clock.instant());
        return proposal.claim;
    }

    /**
     * Lets others have it.
     *
     * @throws Refusal 404 when there is none, 409 when somebody else has it
     */
    @Transactional
    public void release(UUID id, String by) {
        Proposal.locked(id).release(by, clock.instant());
    }

    /**
     * Publishes what was proposed, or something in its stead.
     *
     * @return the entry and the version it has now
     * @throws Refusal 400 when the entry never had the version, 404 when there is no such proposal, 409 when it has been
     *     decided, somebody else has it, its sender has changed it, or another version is published than the one it is based
     *     on, 422 when the state breaks a rule
     */
    @Transactional
    public Result approve(UUID id, Approval approval, String by) {
        Proposal proposal = open(id, by, approval.revision);
        Object kept = proposal.state == null ? null : entries.draft(proposal.kind, proposal.state);
        boolean edited = approval.draft != null && proposal.action.isAboutState();
        Object draft = ProposalContact.complete(id, edited ? approval.draft : kept);
        Wish wish = footing.renew(proposal, approval, proposal.wish(draft));
        Result result = enact(wish, proposal.origin, approval.reason, by);
        JsonNode published = kept == null ? null : entries.state(publisher.written(proposal.kind, proposal.subject()));
        proposal.decidedState = kept == null || published.equals(entries.state(kept)) ? null : published;
        proposal.publishedWhy = approval.why;
        proposal.approve(by, approval.reason, result.version(), clock.instant());
        ProposalContact.forget(id);
        boolean otherwise = edited && proposal.decidedState != null;
        ProposalSender.of(id).ifPresent(sender -> letters.approved(sender, proposal, otherwise));
        return result;
    }

    /**
     * Says no.
     *
     * @throws Refusal 404 when there is no such proposal, 409 when it has been decided, somebody else has it, or its
     *     sender has changed it
     */
    @Transactional
    public void reject(UUID id, String reason, Integer revision, String by) {
        Proposal proposal = open(id, by, revision);
        proposal.reject(by, reason, clock.instant());
        ChampionTraces.removeUnlisted(proposal);
        ProposalSender.of(id).ifPresent(sender -> letters.rejected(sender, proposal, reason));
    }

    /**
     * Asks whoever made it a question; once more, if they haven't answered the last one.
     *
     * @throws Refusal 404 when there is no such proposal, 409 when it has been decided, somebody else has it, its sender
     *     has changed it, or can't answer, 429 when too many letters have gone to its sender
     */
    @Transactional
    public void giveBack(UUID id, String question, Integer revision, String by) {
        Proposal proposal = open(id, by, revision);
        Optional<ProposalSender> sender = ProposalSender.of(id);
        if (sender.isEmpty() && proposal.account() == null) {
            throw Refusal.conflict("Nobody could answer: its sender has no account, and left no address.");
        }
        proposal.giveBack();
        ProposalRemark remark =
                ProposalRemark.make(ids.next(), proposal, ProposalRemark.Kind.QUESTION, clock.instant());
        remark.madeBy = by;
        remark.text = question;
        remark.persist();
        sender.ifPresent(visitor -> letters.ask(visitor, proposal, question));
    }

    private Proposal open(UUID id, String by, Integer revision) {
        Proposal proposal = Proposal.locked(id);
        proposal.refuseUnlessFree(by, clock.instant());
        if (revision != null && revision != proposal.revision) {
            throw Refusal.conflict("Its sender has changed it since. Read it again.");
        }
        return proposal;
    }

    private Result enact(Wish wish, Author.Origin origin, String reason, String by) {
        try {
            return wish.action() == Action.MERGE
                    ? merging.enact(wish, reason, new Author(by, Author.Origin.API))
                    : desk.enact(wish, origin);
        } catch (Refusal refusal) {
            throw refusal.status() == UNPROCESSABLE ? refusal.below("state") : refusal;
        }
    }
}
