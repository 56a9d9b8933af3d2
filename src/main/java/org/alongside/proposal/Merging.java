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

    /** One organisation becomes part of another; in the transaction in which what belongs to it goes over. */
    public record Merged(UUID from, UUID to) {}

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
        Map<UUID, Organisation> both = lock(one, other);
        Organisation survivor = listed(both, stays);
        Organisation merged = listed(both, goes);
        checkVersion(survivor, draft.survivorVersion());
        checkVersion(merged, draft.mergedVersion());
        OrganisationDraft state =
                new Union(OrganisationDraft.from(survivor), OrganisationDraft.from(merged), draft.fields()).state();
        unite(survivor, merged, state, author);

        Proposal merging = desk.decidedAtOnce(
                KIND, Action.MERGE, new Result(goes, merged.version), draft.mergedVersion(), state, author);
        merging.survivorId = stays;
        merging.survivorVersion = draft.survivorVersion();
        keep(merging, draft.reason());
        follow(survivor, merged, state, new Kept(draft.survivorVersion(), draft.reason(), author));
        return new Result(stays, survivor.version);
    }

    /**
     * Merges as somebody wants it who may decide: all of it, or nothing.
     *
     * @throws Refusal 404 when there is no such organisation, 409 when one of them is no longer listed, 412 when one has
     *     moved on, 422 when the state breaks a rule
     */
    @Transactional
    public Proposal decide(Wish wish, Author author) {
        UUID stays = wish.into().id();
        int before = listed(lock(stays, wish.target()), stays).version;
        Result result = enact(wish, wish.why(), author);
        Proposal merging = desk.decidedAtOnce(KIND, Action.MERGE, result, wish.base(), wish.draft(), author);
        merging.survivorId = stays;
        merging.survivorVersion = before;
        merging.why = wish.why();
        merging.source = wish.source();
        merging.persist();
        return merging;
    }

    /**
     * Merges as a proposal wants it that is on record already, in the caller's transaction.
     *
     * @param reason why it was approved; may be null
     * @return the entry that goes, and the version it has then
     * @throws Refusal 404 when there is no such organisation, 409 when one of them is no longer listed, 412 when one has
     *     moved on, 422 when the state breaks a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Result enact(Wish wish, String reason, Author author) {
        UUID stays = wish.into().id();
        Map<UUID, Organisation> both = lock(stays, wish.target());
        Organisation survivor = listed(both, stays);
        Organisation merged = listed(both, wish.target());
        checkVersion(survivor, wish.into().version());
        checkVersion(merged, wish.base());
        int base = survivor.version;
        OrganisationDraft state = (OrganisationDraft) wish.draft();
        unite(survivor, merged, state, author);
        follow(survivor, merged, state, new Kept(base, reason, author));
        return new Result(merged.id, merged.version);
    }

    /** Both together and in one order, so that two who merge the same two don't wait for each other. */
    static Map<UUID, Organisation> lock(UUID one, UUID other) {
        return Organisation.findLocked(List.of(one, other)).stream()
                .collect(Collectors.toMap(organisation -> organisation.id, Function.identity()));
    }

    /** Takes one entry down in favour of the other, and puts that into the state that was chosen. */
    private void unite(Organisation survivor, Organisation merged, OrganisationDraft state, Author author) {
        boolean imported = survivor.summary == null;
        Instant now = clock.instant();
        merged.mergeInto(survivor, now);
        // Two rows of an import may both have come without a summary
        checks.check(state, List.of(survivor.id), imported ? Author.Origin.IMPORT : author.origin());
        survivor.revise(state, now);
        survivor.keepUpWith(areas);
    }

    /**
     * How it is put on record that the survivor has changed.
     *
     * @param base the version that was based on
     * @param reason why; may be null
     */
    private record Kept(int base, String reason, Author author) {}

    /** Has everything follow that belongs to the one that goes. */
    private void follow(Organisation survivor, Organisation merged, OrganisationDraft state, Kept kept) {
        log.recordReplaced(KIND, merged.id, merged.version, survivor.id);
        belongings.handOver(merged.id, survivor.id, kept.author);
        Result result = new Result(survivor.id, survivor.version);
        keep(desk.decidedAtOnce(KIND, Action.CHANGE, result, kept.base, state, kept.author), kept.reason);
        log.record(KIND, survivor.id, Change.Action.CHANGED, survivor.version);
        // Last, for it may change the survivor once more
        evidence.weigh(List.of(survivor.id));
        duplicates.handOver(merged.id, survivor.id);
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

    private static void checkVersion(Organisation organisation, Integer version) {
        if (version != null && organisation.version != version) {
            throw Refusal.stale("The organisation " + organisation.id + " is at version " + organisation.version
                    + " now, not " + version + ". Read it again and choose from that.");
        }
    }
}
