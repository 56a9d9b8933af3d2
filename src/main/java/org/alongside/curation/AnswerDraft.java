package org.alongside.curation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a question about a proposal.
 *
 * @param answer what there is to say
 * @param state the full state as it should be now; left out, what was proposed stays
 * @param baseVersion the version of the entry that was read for it; left out, what the proposal is based on stays
 */
@Schema(description = "The answer to a question about a proposal.")
public record AnswerDraft(
        @NotBlank(message = "is needed") @Size(max = 2000, message = "may have 2,000 characters")
        String answer,

        JsonNode state,

        Integer baseVersion) {

    public AnswerDraft {
        answer = Text.clean(answer);
    }
}
