package org.alongside.claim;

import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How somebody wants to look after their organisation's entry.
 *
 * @param name to sign in with; not needed where they have an account
 * @param password to sign in with; left out, an account's stays as it is
 * @param contact whether they agree to be the one who is written to about the entry
 */
@Schema(description = "How somebody wants to look after their organisation's entry.")
public record ContributorDraft(
        @Schema(description = "To sign in with. Not needed by who has an account.", examples = "rosa")
        String name,

        @Schema(
                description = "12 characters or more. Left out, an account's stays as it is.",
                examples = "willow-kettle-drum")
        String password,

        @Schema(description = "Whether they agree to be the one who is written to about the entry.")
        Boolean contact) {

    static final ContributorDraft NOTHING = new ContributorDraft(null, null, false);

    public ContributorDraft {
        name = Text.clean(name);
        contact = contact != null && contact;
    }

    @Override
    public String toString() {
        return "ContributorDraft[kept private]";
    }
}
