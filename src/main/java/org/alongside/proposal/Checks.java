package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.casestudy.Involved;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.organisation.OrganisationIdentifier;
import org.alongside.proposal.Author.Origin;
import org.alongside.proposal.Proposal.Action;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Checks a proposed state: each field by itself, then against the rest of the directory. Finds all faults, not the first. */
@ApplicationScoped
class Checks {

    private final Violations violations;

    Checks(Violations violations) {
        this.violations = violations;
    }

    /**
     * Checks what somebody wants an entry to be like.
     *
     * @throws Refusal (422) that names every field at fault
     */
    void check(Wish wish, Origin origin) {
        check(wish, origin, List.of());
    }

    /**
     * Checks what somebody wants an entry to be like who doesn't decide.
     *
     * @throws Refusal (422) that names every field at fault, and each that is not theirs to change
     */
    void checkProposed(Wish wish, Origin origin) {
        check(
                wish,
                origin,
                wish.draft() instanceof ChampionDraft champion && isOnRecord(wish)
                        ? ChampionFaults.unseen(champion)
                        : List.of());
    }

    private void check(Wish wish, Origin origin, List<FieldError> known) {
        if (wish.draft() instanceof OrganisationDraft organisation) {
            List<UUID> own = wish.into() == null
                    ? List.of(wish.target())
                    : List.of(wish.target(), wish.into().id());
            // What was published once may be published again
            check(organisation, own, wish.action() == Action.RESTORE ? Origin.IMPORT : origin);
        } else if (wish.draft() instanceof CaseStudyDraft study) {
            check(study);
        } else if (wish.draft() instanceof ChampionDraft champion) {
            check(champion, isOnRecord(wish), known);
        }
    }

    private static boolean isOnRecord(Wish wish) {
        return wish.action() != Action.CREATE && Champion.isReachable(wish.target());
    }

    /**
     * Checks an organisation's proposed state.
     *
     * @param own the entry's id, and that of one which becomes part of it
     * @throws Refusal (422) that names every field at fault
     */
    void check(OrganisationDraft draft, List<UUID> own, Origin origin) {
        List<FieldError> errors = faults(draft, origin);
        for (OrganisationIdentifier taken : OrganisationIdentifier.takenByOthers(draft.orgIds(), own.get(0))) {
            if (!own.contains(taken.organisationId)) {
                errors.add(new FieldError(
                        "orgIds", "already means the organisation " + taken.organisationId, taken.orgId));
            }
        }
        if (draft.source() != null && draft.source().id() != null) {
            Organisation.findBySource(draft.source().name(), draft.source().id())
                    .filter(other -> !own.contains(other.id))
                    .ifPresent(other -> errors.add(new FieldError(
                            "source.id",
                            "is already the source of the organisation " + other.id,
                            draft.source().id())));
        }
        refuse(errors);
    }

    /** What is wrong with an organisation's proposed state by itself, whatever else is listed. */
    List<FieldError> faults(OrganisationDraft draft, Origin origin) {
        List<FieldError> errors = violations.of(draft);
        if (draft.summary() == null && origin != Origin.IMPORT) {
            errors.add(FieldError.of("summary", "is needed: say in plain words what you do"));
        }
        if (draft.base() != null
                && (draft.base().lat() == null) != (draft.base().lon() == null)) {
            errors.add(FieldError.of("base", "needs both lat and lon, or neither"));
        }
        return errors;
    }

    /**
     * Checks a case study's proposed state.
     *
     * @throws Refusal (422) that names every field at fault
     */
    private void check(CaseStudyDraft draft) {
        List<FieldError> errors = violations.of(draft);
        Set<UUID> named = draft.organisations().stream().map(Involved::id).collect(Collectors.toSet());
        named.remove(null);
        Set<UUID> known = Organisation.listedAmong(named);
        for (int i = 0; i < draft.organisations().size(); i++) {
            UUID organisation = draft.organisations().get(i).id();
            if (organisation != null && !known.contains(organisation)) {
                errors.add(new FieldError(
                        "organisations[" + i + "].id", notListed(organisation), organisation.toString()));
            }
        }
        refuse(errors);
    }

    /**
     * Checks a champion's proposed state.
     *
     * @param onRecord whether contact and consent are kept from before
     * @param known what is wrong with it already
     * @throws Refusal (422) that names every field at fault
     */
    private void check(ChampionDraft draft, boolean onRecord, List<FieldError> known) {
        List<FieldError> errors = violations.of(draft);
        errors.addAll(known);
        errors.addAll(ChampionFaults.of(draft, onRecord));
        if (draft.organisation() != null
                && Organisation.listedAmong(Set.of(draft.organisation())).isEmpty()) {
            errors.add(new FieldError(
                    "organisation",
                    notListed(draft.organisation()),
                    draft.organisation().toString()));
        }
        refuse(errors);
    }

    /**
     * Checks what is asked about.
     *
     * @throws Refusal (422) that names every field at fault
     */
    void check(LookalikeDraft draft) {
        List<FieldError> errors = violations.of(draft);
        if (!draft.saysWho()) {
            errors.add(FieldError.of("name", "is needed, or a website or an org-id"));
        }
        refuse(errors);
    }

    /**
     * Checks what is decided about two entries.
     *
     * @throws Refusal (422) that names every field at fault
     */
    void check(DuplicateDraft draft) {
        refuse(violations.of(draft));
    }

    /**
     * Checks how two entries are to become one.
     *
     * @throws Refusal (422) that names every field at fault
     */
    void check(MergeDraft draft, UUID one, UUID other) {
        List<FieldError> errors = violations.of(draft);
        if (draft.survivor() != null && !List.of(one, other).contains(draft.survivor())) {
            errors.add(new FieldError(
                    "survivor", "is neither of the two", draft.survivor().toString()));
        }
        errors.addAll(draft.faults());
        refuse(errors);
    }

    private static String notListed(UUID organisation) {
        UUID today = Organisation.today(organisation);
        return today.equals(organisation)
                ? "is not a listed organisation"
                : "has become part of the organisation " + today;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
