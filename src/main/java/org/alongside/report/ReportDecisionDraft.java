package org.alongside.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decides about a report.
 *
 * @param outcome whether it was right
 * @param reason why, in a sentence
 */
@Schema(description = "What somebody decides about a report.")
public record ReportDecisionDraft(
        @NotNull(message = "is needed: upheld or dismissed") Outcome outcome,

        @NotBlank(message = "is needed") @Size(max = 500, message = "may have 500 characters")
        String reason) {

    /** What can be decided. */
    @Schema(name = "ReportOutcome")
    public enum Outcome {
        upheld,
        dismissed
    }

    public ReportDecisionDraft {
        reason = Text.clean(reason);
    }
}
