package org.alongside.proposal;

import java.util.ArrayList;
import java.util.List;
import org.alongside.champion.ChampionDraft;
import org.alongside.shared.Problem.FieldError;

/** What is wrong with how a champion can be reached and what they agreed to, beside each field by itself. */
final class ChampionFaults {

    private ChampionFaults() {}

    /**
     * What is missing, or contradicts itself.
     *
     * @param onRecord whether contact and consent are kept from before
     */
    static List<FieldError> of(ChampionDraft draft, boolean onRecord) {
        List<FieldError> errors = new ArrayList<>();
        if (!onRecord && draft.contact() == null) {
            errors.add(FieldError.of("contact", "is needed, and is never shown"));
        }
        if (!onRecord && draft.consent() == null) {
            errors.add(FieldError.of("consent", "is needed: nobody is listed without having agreed"));
        }
        if (draft.consent() != null) {
            add(draft.consent(), errors);
        }
        return errors;
    }

    /** What only a curator changes once it is on record: whoever approved it could not see what they approve. */
    static List<FieldError> unseen(ChampionDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.contact() != null) {
            errors.add(FieldError.of("contact", "is on record, and only a curator changes it: leave it out"));
        }
        if (draft.consent() != null) {
            errors.add(FieldError.of("consent", "is on record, and only a curator changes it: leave it out"));
        }
        return errors;
    }

    private static void add(ChampionDraft.Consent consent, List<FieldError> errors) {
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
}
