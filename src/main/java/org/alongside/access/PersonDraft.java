package org.alongside.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose data is meant.
 *
 * @param email an address of theirs
 * @param signsAs what they sign as who sign in elsewhere, where that is not their address; null for nothing else
 */
@Schema(description = "Whose data is meant.")
public record PersonDraft(
        @NotBlank(message = "is needed")
        @Email(message = "is not an e-mail address")
        @Size(max = 254, message = "may have 254 characters")
        String email,

        @Schema(
                description =
                        "What they sign as who sign in elsewhere, as history has it. Not needed where that is their"
                                + " address.",
                examples = "oidc:rosa")
        @Pattern(regexp = Vouched.SIGNED, message = "begins with oidc:, as history has it")
        String signsAs) {

    public PersonDraft {
        email = Text.clean(email);
        signsAs = Text.clean(signsAs);
    }

    @Override
    public String toString() {
        return "PersonDraft[kept private]";
    }
}
