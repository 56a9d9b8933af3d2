package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
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

    private final Validator validator;

    Checks(Validator validator) {
        this.validator = validator;
    }

    /**
     * Checks what somebody wants an entry to be like.
     *
     * @throws Refusal (422) that names every field at fault
     */
    void check(Wish wish, Origin origin) {
        if (wish.draft() instanceof OrganisationDraft organisation) {
            List<UUID> own = wish.into() == null
                    ? List.of(wish.target())
                    : List.of(wish.target(), wish.into().id());
            // What was published once may be published again
            check(organisation, own, wish.action() == Action.RESTORE ? Origin.IMPORT : origin);
        } else if (wish.draft() instanceof CaseStudyDraft study) {
            check(study);
        } else if (wish.draft() instanceof ChampionDraft champion) {
            check(champion, wish.action() != Action.CREATE && Champion.isReachable(wish.target()));
        }
    }

    /**
     * Checks an organisation's proposed state.
     *
     * @param own the entry's id, and that of one which becomes part of it
     *
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
        List<FieldError> errors = violations(draft);
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
        List<FieldError> errors = violations(draft);
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
     * @throws Refusal (422) that names every field at fault
     */
    private void check(ChampionDraft draft, boolean onRecord) {
        List<FieldError> errors = violations(draft);
        if (!onRecord && draft.contact() == null) {
            errors.add(FieldError.of("contact", "is needed, and is never shown"));
        }
        if (!onRecord && draft.consent() == null) {
            errors.add(FieldError.of("consent", "is needed: nobody is listed without having agreed"));
        }
        if (draft.consent() != null) {
            check(draft.consent(), errors);
        }
        if (draft.organisation() != null
                && Organisation.listedAmong(Set.of(draft.organisation())).isEmpty()) {
            errors.add(new FieldError(
                    "organisation",
                    notListed(draft.organisation()),
                    draft.organisation().toString()));
        }
        refuse(errors);
    }

    private static void check(ChampionDraft.Consent consent, List<FieldError> errors) {
        if (!consent.covers().contains(ChampionDraft.Consent.LISTING)) {
            errors.add(FieldError.of("consent.covers", "needs listing: nobody is listed without having agreed to it"));
        }
        if (consent.givenOn() != null
                && consent.until().isAfter(consent.givenOn().plus(ChampionDraft.Consent.LONGEST))) {
            errors.add(new FieldError(
                    "consent.until",
                    "may be five years after it was given",
                    consent.until().toString()));
        }
    }

    /**
     * Checks what is asked about.
     *
     * @throws Refusal (422) that names every field at fault
     */
    void check(LookalikeDraft draft) {
        List<FieldError> errors = violations(draft);
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
        refuse(violations(draft));
    }

    /**
     * Checks how two entries are to become one.
     *
     * @throws Refusal (422) that names every field at fault
     */
    void check(MergeDraft draft, UUID one, UUID other) {
        List<FieldError> errors = violations(draft);
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

    private <T> List<FieldError> violations(T draft) {
        return validator.validate(draft).stream()
                .map(Checks::error)
                .sorted(Comparator.comparing(FieldError::field))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        boolean simple =
                value instanceof CharSequence || value instanceof Number || value instanceof java.time.LocalDate;
        String field = violation.getPropertyPath().toString().replace(".<list element>", "");
        return new FieldError(field, violation.getMessage(), simple ? value.toString() : null);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
