package org.alongside.claim;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alongside.letter.LetterDraft;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody says that an entry is their organisation's.
 *
 * @param organisation the entry's id, or any of its org-ids
 * @param email their address there
 * @param name who they are; only whoever decides sees it
 */
@Schema(description = "Somebody says that an entry is their organisation's.")
public record EntryClaimDraft(
        @NotBlank(message = "is needed") @Size(max = 100, message = "may have 100 characters")
        String organisation,

        @NotBlank(message = "is needed") @Size(max = 254, message = "may have 254 characters")
        String email,

        @Size(max = 100, message = "may have 100 characters")
        String name) {

    public EntryClaimDraft {
        organisation = Text.clean(organisation);
        email = Text.clean(email);
        name = Text.clean(name);
    }

    @AssertTrue(message = "is not an address that letters can go to")
    boolean isEmail() {
        return email == null || LetterDraft.canReach(email);
    }

    @Override
    public String toString() {
        return "EntryClaimDraft[kept private]";
    }
}
