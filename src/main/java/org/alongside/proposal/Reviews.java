package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
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
        JsonNode after = wanted(proposal);
        Wish wish = proposal.wish(after == null ? null : entries.draft(proposal.kind, after));
        Set<Risk> found = risks.of(wish, before, after, Backlog.beside(proposal));
        return new Review(
                List.copyOf(found),
                risks.lookalikes(wish, before, after),
                risks.evidence(wish),
                footing.conflict(proposal));
    }

    /**
     * What a proposal changes: against what is published now while it can be decided; against what was published before
     * once it was approved, unless nobody kept what that was. Nothing once the state has been erased.
     */
    @Transactional
    public List<Difference.Field> changes(Proposal proposal) {
        if (proposal.state != null && proposal.published() == null) {
            return List.of();
        }
        if (proposal.status != Status.APPROVED) {
            return Difference.between(published(proposal), wanted(proposal));
        }
        Integer earlier = earlier(proposal);
        return earlier == null
                ? List.of()
                : Difference.between(
                        history.stateAt(proposal.kind, proposal.subject(), earlier)
                                .orElse(null),
                        entries.comparable(proposal.kind, proposal.published()));
    }

    /** The version the entry had before a proposal was approved; null where nobody kept it. */
    private static Integer earlier(Proposal proposal) {
        return proposal.action == Action.MERGE ? proposal.survivorVersion : Integer.valueOf(proposal.resultVersion - 1);
    }

    /**
     * What whoever made a proposal sees of it.
     *
     * @param state the state proposed; null when the entry is to be taken down, or they may not see it
     * @param changes what is different from what everybody sees; empty once it has been decided
     */
    public record Seen(JsonNode state, List<Difference.Field> changes) {}

    /** A proposal for whoever made it: their own words and, of the entry and its past, only what everybody may see. */
    @Transactional
    public Seen forSender(Proposal proposal) {
        boolean theirs = proposal.action != Action.RESTORE;
        boolean over = !proposal.status.isOpen() && proposal.status != Status.UNCONFIRMED;
        JsonNode before = shown(proposal);
        if (over || before == null && !theirs) {
            return new Seen(theirs ? proposal.state : null, List.of());
        }
        JsonNode after = wanted(proposal);
        List<Difference.Field> changes = Difference.between(before, after);
        if (theirs) {
            return new Seen(proposal.state, changes);
        }
        Discretion discretion = Discretion.about(proposal.kind, proposal.subject(), before);
        return new Seen(discretion.state(after), discretion.changes(changes));
    }

    /** What an entry is called, for whoever proposed something about it; null when they can't be told. */
    @Transactional
    public String nameForSender(Proposal proposal) {
        return Entries.name(proposal.action.isAboutState() ? proposal.state : shown(proposal));
    }

    /** The state that would be published; null when the entry would be taken down, or the state has been erased. */
    private JsonNode wanted(Proposal proposal) {
        JsonNode wanted = entries.comparable(proposal.kind, proposal.published());
        Integer base = proposal.action == Action.MERGE ? proposal.survivorVersion : proposal.baseVersion;
        return entries.find(proposal.kind, proposal.subject())
                .filter(now -> wanted != null)
                .filter(now -> proposal.action == Action.RESTORE || !Objects.equals(base, now.version()))
                .map(now -> Confirmed.kept(wanted, now.state()))
                .orElse(wanted);
    }

    /** What everybody sees of the entry now; null when it isn't published. */
    private JsonNode shown(Proposal proposal) {
        return published(proposal) == null ? null : entries.shown(proposal.kind, proposal.subject());
    }

    /** The state the entry is in now; null when it isn't published. */
    private JsonNode published(Proposal proposal) {
        return entries.find(proposal.kind, proposal.subject())
                .filter(Entries.Entry::isPublic)
                .map(Entries.Entry::state)
                .orElse(null);
    }
}
