package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.casestudy.EvidenceKeeper;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Proposal.Action;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;

/**
 * Makes one entry of two that are the same organisation. One stays, with what was chosen from both; the other leads to it
 * for ever, and all it had goes over with it.
 */
@ApplicationScoped
public class Merging {

    private static final EntityKind KIND = EntityKind.ORGANISATION;

    private final Checks checks;
    private final ProposalDesk desk;
    private final Belongings belongings;
    private final EvidenceKeeper evidence;
    private final Duplicates duplicates;
    private final ChangeLog log;
    private final Areas areas;
    private final Clock clock;

    Merging(
            Checks checks,
            ProposalDesk desk,
            Belongings belongings,
            EvidenceKeeper evidence,
            Duplicates duplicates,
            ChangeLog log,
            Areas areas,
            Clock clock) {
        this.checks = checks;
        this.desk = desk;
        this.belongings = belongings;
        this.evidence = evidence;
        this.duplicates = duplicates;
        this.log = log;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Merges two organisations, whichever is named first: all of it, or nothing.
     *
     * @return the entry that stays
     * @throws Refusal 404 when there is no such organisation, 409 when one of them is no longer listed or both are the
     *     same, 412 when one has moved on, 422 when a choice makes no sense or what comes of it breaks a rule
     */
    @Transactional
    public Result merge(UUID one, UUID other, MergeDraft draft, Author author) {
        checks.check(draft, one, other);
        UUID stays = draft.survivor();
        UUID goes = stays.equals(one) ? other : one;
        // Both together and in one order, so that two who merge the same two don't wait for each other
        Map<UUID, Organisation> both = Organisation.findLocked(List.of(one, other)).stream()
                .collect(Collectors.toMap(organisation -> organisation.id, Function.identity()));
        Organisation survivor = listed(both, stays);
        Organisation merged = listed(both, goes);
        checkVersion(survivor, draft.survivorVersion());
        checkVersion(merged, draft.mergedVersion());
        OrganisationDraft state = unite(survivor, merged, draft, author);

        Proposal merging = desk.decidedAtOnce(
                KIND, Action.MERGE, new Result(goes, merged.version), draft.mergedVersion(), state, author);
        merging.survivorId = stays;
        keep(merging, draft.reason());
        log.recordReplaced(KIND, goes, merged.version, stays);
        belongings.handOver(goes, stays, author);
        Result result = new Result(stays, survivor.version);
        keep(desk.decidedAtOnce(KIND, Action.CHANGE, result, draft.survivorVersion(), state, author), draft.reason());
        log.record(KIND, stays, Change.Action.CHANGED, survivor.version);
        // Last, for it may change the survivor once more
        evidence.weigh(List.of(stays));
        duplicates.handOver(goes, stays);
        return new Result(stays, survivor.version);
    }

    /** Takes one entry down in favour of the other, and puts that into the state that was chosen. */
    private OrganisationDraft unite(Organisation survivor, Organisation merged, MergeDraft draft, Author author) {
        OrganisationDraft before = OrganisationDraft.from(survivor);
        OrganisationDraft state = new Union(before, OrganisationDraft.from(merged), draft.fields()).state();
        Instant now = clock.instant();
        merged.mergeInto(survivor, now);
        // Two rows of an import may both have come without a summary
        checks.check(state, survivor.id, before.summary() == null ? Author.Origin.IMPORT : author.origin());
        survivor.revise(state, now);
        survivor.keepUpWith(areas);
        return state;
    }

    private static void keep(Proposal proposal, String reason) {
        proposal.reason = Objects.requireNonNullElse(reason, proposal.reason);
        proposal.persist();
    }

    private static Organisation listed(Map<UUID, Organisation> found, UUID id) {
        Organisation organisation = found.get(id);
        if (organisation == null) {
            throw Refusal.notFound(KIND.words(), id.toString());
        }
        if (organisation.mergedInto != null) {
            throw Refusal.conflict(
                    "The organisation " + id + " has become part of " + organisation.mergedInto + " already.");
        }
        if (!organisation.isListed()) {
            throw Refusal.conflict("The organisation " + id + " has been taken down.");
        }
        if (!organisation.hidden.isEmpty()) {
            throw Refusal.conflict(
                    "Part of the organisation " + id + " is hidden while somebody checks it. Decide about that first.");
        }
        return organisation;
    }

    private static void checkVersion(Organisation organisation, int version) {
        if (organisation.version != version) {
            throw Refusal.stale("The organisation " + organisation.id + " is at version " + organisation.version
                    + " now, not " + version + ". Read it again and choose from that.");
        }
    }
}
