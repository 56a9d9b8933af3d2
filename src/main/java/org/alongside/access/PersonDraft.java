package org.alongside.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose data is meant.
 *
 * @param email an address of theirs
 */
@Schema(description = "Whose data is meant.")
public record PersonDraft(
        @NotBlank(message = "is needed")
        @Email(message = "is not an e-mail address")
        @Size(max = 254, message = "may have 254 characters")
        String email) {

    public PersonDraft {
        email = Text.clean(email);
    }

    @Override
    public String toString() {
        return "PersonDraft[kept private]";
    }
}
