package org.alongside.pages;

import org.alongside.claim.EntryClaimDraft;
import org.alongside.organisation.OrganisationView;

/**
 * The form with which somebody says that an entry is their organisation's, as it was filled in.
 *
 * @param who their name, and what they do there
 */
record ClaimForm(String email, String who) {

    static final ClaimForm BLANK = new ClaimForm("", "");

    static ClaimForm of(Sent sent) {
        return new ClaimForm(sent.text("email"), sent.text("who"));
    }

    EntryClaimDraft draft(OrganisationView organisation) {
        return new EntryClaimDraft(organisation.id().toString(), email, who);
    }

    @Override
    public String toString() {
        return "ClaimForm[kept private]";
    }
}
