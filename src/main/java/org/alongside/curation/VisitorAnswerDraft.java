package org.alongside.curation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visitor's answer to a question about what they proposed.
 *
 * @param token the end of the link in the letter
 * @param answer what there is to say
 * @param state the full state as it should be now; left out, what was proposed stays
 * @param baseVersion the version of the entry that was read for it; left out, what the proposal is based on stays
 */
@Schema(description = "A visitor's answer to a question about what they proposed.")
public record VisitorAnswerDraft(
        @NotBlank(message = "is needed: the end of the link in the letter")
        @Size(max = 100, message = "may have 100 characters")
        String token,

        @NotBlank(message = "is needed") @Size(max = 2000, message = "may have 2,000 characters")
        String answer,

        JsonNode state,

        Integer baseVersion) {

    public VisitorAnswerDraft {
        token = Text.clean(token);
        answer = Text.clean(answer);
    }

    /** Without the token, whoever prints it. */
    @Override
    public String toString() {
        return "VisitorAnswerDraft[kept private]";
    }
}
