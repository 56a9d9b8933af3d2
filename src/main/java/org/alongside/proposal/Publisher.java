package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.casestudy.EvidenceKeeper;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;

/** Applies what was approved to the entry it is about, and has evidence weighed again where a case study changed. */
@ApplicationScoped
class Publisher {

    private final EvidenceKeeper evidence;
    private final Areas areas;
    private final Clock clock;

    Publisher(EvidenceKeeper evidence, Areas areas, Clock clock) {
        this.evidence = evidence;
        this.areas = areas;
        this.clock = clock;
    }

    /** Does what a wish says to an entry that is {@linkplain #lock locked}; answers with its new version. */
    int apply(Wish wish) {
        return switch (wish.action()) {
            case CREATE -> create(wish.kind(), wish.target(), wish.draft());
            case CHANGE, RESTORE -> change(wish.kind(), wish.target(), wish.draft());
            case ARCHIVE -> archive(wish.kind(), wish.target());
            case MERGE -> throw new IllegalArgumentException("Two entries change then: see Merging");
        };
    }

    /** Makes the entry; answers with its version. */
    private int create(EntityKind kind, UUID id, Object draft) {
        return switch (kind) {
            case ORGANISATION -> kept(Organisation.list(id, (OrganisationDraft) draft, clock.instant()));
            case CHAMPION -> kept(Champion.list(id, (ChampionDraft) draft, clock.instant()));
            case CASE_STUDY -> {
                CaseStudy study = CaseStudy.publish(id, (CaseStudyDraft) draft, clock.instant());
                evidence.weigh(study.organisationIds());
                refuseMerged(study);
                yield kept(study);
            }
        };
    }

    /** Puts the entry into a state; answers with its new version. */
    private int change(EntityKind kind, UUID id, Object draft) {
        return switch (kind) {
            case ORGANISATION -> {
                Organisation organisation = Organisation.findById(id);
                organisation.revise((OrganisationDraft) draft, clock.instant());
                yield kept(organisation);
            }
            case CHAMPION -> {
                Champion champion = Champion.findById(id);
                champion.revise((ChampionDraft) draft, clock.instant());
                yield kept(champion);
            }
            case CASE_STUDY -> {
                CaseStudy study = CaseStudy.findById(id);
                Set<UUID> concerned = new HashSet<>(study.organisationIds());
                study.revise((CaseStudyDraft) draft, clock.instant());
                concerned.addAll(study.organisationIds());
                evidence.weigh(concerned);
                refuseMerged(study);
                yield kept(study);
            }
        };
    }

    /** One may have become part of another since it was looked at, while evidence waited to be weighed. */
    private static void refuseMerged(CaseStudy study) {
        for (Organisation organisation : Organisation.findByIds(study.organisationIds())) {
            if (organisation.mergedInto != null) {
                throw Refusal.conflict("The organisation " + organisation.id + " has just become part of "
                        + organisation.mergedInto + ". Name that one.");
            }
        }
    }

    private int kept(Organisation organisation) {
        organisation.keepUpWith(areas);
        return organisation.version;
    }

    private int kept(CaseStudy study) {
        study.keepUpWith(areas);
        return study.version;
    }

    private int kept(Champion champion) {
        champion.keepUpWith(areas);
        return champion.version;
    }

    /** Takes the entry down; answers with its new version. */
    private int archive(EntityKind kind, UUID id) {
        return switch (kind) {
            case ORGANISATION -> {
                Organisation organisation = Organisation.findById(id);
                organisation.archive(clock.instant());
                yield organisation.version;
            }
            case CHAMPION -> {
                Champion champion = Champion.findById(id);
                champion.archive(clock.instant());
                yield champion.version;
            }
            case CASE_STUDY -> {
                CaseStudy study = CaseStudy.findById(id);
                study.archive(clock.instant());
                evidence.weigh(study.organisationIds());
                yield study.version;
            }
        };
    }

    /** The state an entry is in that has just been written; where a text is hidden, that text and not what stands for it. */
    Object written(EntityKind kind, UUID id) {
        return switch (kind) {
            case ORGANISATION -> OrganisationDraft.from(Organisation.<Organisation>findById(id));
            case CHAMPION -> ChampionDraft.from(Champion.<Champion>findById(id));
            case CASE_STUDY -> CaseStudyDraft.from(CaseStudy.<CaseStudy>findById(id));
        };
    }

    /**
     * Keeps the entry from changing until the transaction ends.
     *
     * @throws Refusal 404 when there is none, 412 when it is no longer at the version given
     */
    void lock(EntityKind kind, UUID id, Integer base) {
        int version = lock(kind, id);
        if (base != null && base != version) {
            throw Refusal.stale("The " + kind.words() + " is at version " + version + " now, not " + base
                    + ". Read it again and make your change to that.");
        }
    }

    /**
     * Keeps the entry from changing until the transaction ends; answers with its version.
     *
     * @throws Refusal (404) when there is none
     */
    int lock(EntityKind kind, UUID id) {
        Optional<Integer> found =
                switch (kind) {
                    case ORGANISATION -> Organisation.findLocked(id).map(organisation -> organisation.version);
                    case CASE_STUDY -> CaseStudy.findLocked(id).map(study -> study.version);
                    case CHAMPION -> Champion.findLocked(id).map(champion -> champion.version);
                };
        return found.orElseThrow(() -> Refusal.notFound(kind.words(), id.toString()));
    }
}
