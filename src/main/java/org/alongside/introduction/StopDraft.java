package org.alongside.introduction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a curator puts an end to an introduction.
 *
 * @param reason in a sentence the sender gets to read
 */
@Schema(description = "Why an introduction is put to an end.")
public record StopDraft(
        @NotBlank(message = "is needed, and the sender gets to read it")
        @Size(max = 500, message = "may have 500 characters")
        String reason) {

    public StopDraft {
        reason = Text.clean(reason);
    }
}
