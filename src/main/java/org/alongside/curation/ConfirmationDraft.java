package org.alongside.curation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visitor's word that a proposal is theirs.
 *
 * @param token the end of the link in the letter
 */
@Schema(description = "A visitor's word that a proposal is theirs.")
public record ConfirmationDraft(
        @NotBlank(message = "is needed: the end of the link in the letter")
        @Size(max = 100, message = "may have 100 characters")
        String token) {

    public ConfirmationDraft {
        token = Text.clean(token);
    }

    /** Without the token, whoever prints it. */
    @Override
    public String toString() {
        return "ConfirmationDraft[kept private]";
    }
}
