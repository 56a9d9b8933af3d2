package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.alongside.casestudy.EvidenceForecast.Foreseen;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.Proposal.Status;

/** What there is to know about a proposal, as things are now. */
@ApplicationScoped
public class Reviews {

    private final Entries entries;
    private final History history;
    private final Footing footing;
    private final Risks risks;

    Reviews(Entries entries, History history, Footing footing, Risks risks) {
        this.entries = entries;
        this.history = history;
        this.footing = footing;
        this.risks = risks;
    }

    /**
     * What to look at before deciding. For a proposal that has been decided there is nothing more to look at but the
     * risks it was made with.
     *
     * @param risks what to look at twice
     * @param lookalikes listed organisations that are likely the same, the likeliest first
     * @param evidence what would become of evidenced rungs
     * @param conflict what stands against what; null unless another version is published than the one it is based on
     */
    public record Review(List<Risk> risks, List<Lookalike> lookalikes, List<Foreseen> evidence, ThreeWay conflict) {}

    @Transactional
    public Review of(Proposal proposal) {
        if (!proposal.status.isOpen()) {
            return new Review(List.copyOf(Risk.of(proposal.risks)), List.of(), List.of(), null);
        }
        JsonNode before = published(proposal);
        JsonNode after = entries.comparable(proposal.kind, proposal.state);
        Wish wish = proposal.wish(after == null ? null : entries.draft(proposal.kind, after));
        Set<Risk> found = risks.of(wish, before, after, Inbox.othersWaiting(proposal));
        return new Review(
                List.copyOf(found),
                risks.lookalikes(wish, before, after),
                risks.evidence(wish),
                footing.conflict(proposal));
    }

    /**
     * What a proposal changes: against what is published now while it can be decided; against what was published before
     * once it was approved.
     */
    @Transactional
    public List<Difference.Field> changes(Proposal proposal) {
        JsonNode after = entries.comparable(proposal.kind, proposal.published());
        if (proposal.status == Status.APPROVED) {
            int version = proposal.action == Action.MERGE ? proposal.survivorVersion : proposal.resultVersion - 1;
            JsonNode before =
                    history.stateAt(proposal.kind, proposal.subject(), version).orElse(null);
            return Difference.between(before, after);
        }
        return Difference.between(published(proposal), after);
    }

    /** The same for whoever made the proposal: nothing that was taken down, and nothing once it has been decided. */
    @Transactional
    public List<Difference.Field> changesForSender(Proposal proposal) {
        boolean over = !proposal.status.isOpen() && proposal.status != Status.UNCONFIRMED;
        boolean hidden = proposal.action == Action.RESTORE && published(proposal) == null;
        return over || hidden ? List.of() : changes(proposal);
    }

    /** What everybody sees of the entry now; null when it isn't published. */
    private JsonNode published(Proposal proposal) {
        return entries.find(proposal.kind, proposal.subject())
                .filter(Entries.Entry::isPublic)
                .map(Entries.Entry::state)
                .orElse(null);
    }
}
