package org.alongside.access;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish for another password.
 *
 * @param current the password so far
 * @param password the one to take its place
 */
@Schema(description = "A new password, and the old one.")
public record PasswordDraft(
        @Schema(examples = "willow-kettle-drum") @NotNull(message = "is needed")
        String current,

        @Schema(description = "12 characters or more.", examples = "rowan-teapot-fiddle")
        @NotNull(message = "is needed")
        String password) {

    @Override
    public String toString() {
        return "PasswordDraft";
    }
}
