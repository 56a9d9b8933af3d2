package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.proposal.Decisions.Approval;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.ThreeWay.Versioned;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Holds the versions that a proposal is based on against those that are published. */
@ApplicationScoped
public class Footing {

    private final Entries entries;
    private final History history;
    private final Publisher publisher;
    private final Confirmed confirmed;

    Footing(Entries entries, History history, Publisher publisher, Confirmed confirmed) {
        this.entries = entries;
        this.history = history;
        this.publisher = publisher;
        this.confirmed = confirmed;
    }

    /**
     * What stands against what, when another version is published than a proposal is based on; null when it says the same,
     * as when only evidence was weighed again or the entry was confirmed, and for a new entry.
     */
    @Transactional
    public ThreeWay conflict(Proposal proposal) {
        Integer base = proposal.action == Action.MERGE ? proposal.survivorVersion : proposal.baseVersion;
        return base == null ? null : conflict(proposal, base);
    }

    private ThreeWay conflict(Proposal proposal, int seen) {
        return conflict(proposal.kind, proposal.subject(), seen, entries.comparable(proposal.kind, proposal.state));
    }

    /**
     * Locks what a wish is about, in the caller's transaction, and bases the wish on it.
     *
     * @throws Refusal 400 when it never had the version somebody looked at, 404 when there is no such entry, 409 when it
     *     has moved on and nobody has looked at that, 422 when somebody has and doesn't say what it should be like now
     */
    Wish renew(Proposal proposal, Approval approval, Wish wish) {
        return switch (wish.action()) {
            case CREATE -> wish;
            case MERGE -> renewBoth(wish);
            default -> renewOne(proposal, approval, wish);
        };
    }

    private Wish renewOne(Proposal proposal, Approval approval, Wish wish) {
        int version = publisher.lock(wish.kind(), wish.target());
        int seen = approval.base() == null
                ? proposal.baseVersion
                : entries.known(wish.kind(), wish.target()).versionMeant("baseVersion", approval.base());
        ThreeWay conflict = seen == version ? null : conflict(proposal, seen);
        if (conflict != null) {
            throw Refusal.conflict(
                    "Version " + version + " has been published since; this is based on version " + seen
                            + ". Nothing has been overwritten. See conflict, and decide again with baseVersion "
                            + version + ".",
                    conflict);
        }
        boolean asItWas = proposal.action.isAboutState() && approval.draft() == null && seen != proposal.baseVersion;
        if (asItWas && conflict(proposal, proposal.baseVersion) != null) {
            throw Refusal.invalid(List.of(FieldError.of(
                    "state",
                    "is needed: what was proposed is based on version " + proposal.baseVersion
                            + ", and would undo what has been published since")));
        }
        int written = approval.draft() == null ? proposal.baseVersion : seen;
        return (written == version ? wish : confirmed.keptIn(wish)).basedOn(version);
    }

    private Wish renewBoth(Wish wish) {
        Map<UUID, Organisation> both = Merging.lock(wish.target(), wish.into().id());
        boolean moved = both.size() < 2
                || conflict(wish.kind(), wish.target(), wish.base(), null) != null
                || conflict(wish.kind(), wish.into().id(), wish.into().version(), null) != null;
        if (moved) {
            throw Refusal.conflict(
                    "One of the two has changed since this was proposed. Reject it, and merge them as they"
                            + " are now.");
        }
        int survivor = both.get(wish.into().id()).version;
        return (wish.into().version() == survivor ? wish : confirmed.keptIn(wish))
                .basedOn(both.get(wish.target()).version)
                .intoVersion(survivor);
    }

    private ThreeWay conflict(EntityKind kind, UUID id, int seen, JsonNode proposed) {
        Entries.Entry now = entries.known(kind, id);
        if (seen == now.version()) {
            return null;
        }
        JsonNode then = history.stateAt(kind, id, seen).orElse(now.state());
        boolean wasPublic = history.upTo(kind, id, seen)
                .map(last -> last.action() != Action.ARCHIVE)
                .orElse(true);
        return wasPublic == now.isPublic() && Confirmed.isAll(Difference.between(then, now.state()))
                ? null
                : ThreeWay.of(kind, new Versioned(seen, then), new Versioned(now.version(), now.state()), proposed);
    }
}
