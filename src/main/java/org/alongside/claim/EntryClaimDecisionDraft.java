package org.alongside.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decides about a claim.
 *
 * @param outcome whether it is theirs
 * @param reason why, in a sentence; whoever is refused reads it
 */
@Schema(description = "What somebody decides about a claim.")
public record EntryClaimDecisionDraft(
        @NotNull(message = "is needed: approved or refused") Outcome outcome,

        @NotBlank(message = "is needed") @Size(max = 500, message = "may have 500 characters")
        String reason) {

    /** What can be decided. */
    @Schema(name = "EntryClaimOutcome")
    public enum Outcome {
        approved,
        refused
    }

    public EntryClaimDecisionDraft {
        reason = Text.clean(reason);
    }
}
