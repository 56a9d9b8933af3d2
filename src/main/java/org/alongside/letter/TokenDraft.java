package org.alongside.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link that works once, to be used.
 *
 * @param token the last part of its address
 */
@Schema(description = "A link that works once, to be used.")
public record TokenDraft(
        @NotBlank(message = "is needed: the last part of the link's address")
        @Size(max = 100, message = "may have 100 characters")
        String token) {

    public TokenDraft {
        token = Text.clean(token);
    }

    /** Who has the token may do what the link does. */
    @Override
    public String toString() {
        return "TokenDraft[kept private]";
    }
}
