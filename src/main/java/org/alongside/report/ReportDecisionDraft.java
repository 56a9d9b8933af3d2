package org.alongside.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decides about a report.
 *
 * @param outcome whether it was right
 * @param reason why, in a sentence
 * @param shows where a report that names no text is upheld: those of the hidden texts that may be seen again as they are
 */
@Schema(description = "What somebody decides about a report.")
public record ReportDecisionDraft(
        @NotNull(message = "is needed: upheld or dismissed") Outcome outcome,

        @NotBlank(message = "is needed") @Size(max = 500, message = "may have 500 characters")
        String reason,

        @Schema(
                description = "Where a report that names no text is upheld: those of the hidden texts that may be seen"
                        + " again as they are.")
        @Size(max = 30, message = "may have 30 entries")
        List<String> shows) {

    /** What can be decided. */
    @Schema(name = "ReportOutcome")
    public enum Outcome {
        upheld,
        dismissed
    }

    public ReportDecisionDraft {
        reason = Text.clean(reason);
        shows = Text.clean(shows);
    }
}
