package org.alongside.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.alongside.report.ReportDecisionDraft.Outcome;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decides about several reports, each by itself.
 *
 * @param items the reports; each once, whatever is sent
 * @param outcome whether they were right
 * @param reason why, in a sentence
 */
@Schema(description = "What somebody decides about several reports, each by itself.")
public record ReportDecisionsDraft(
        @NotEmpty(message = "needs at least one") @Size(max = 100, message = "may have 100 entries")
        List<@Valid Item> items,

        @NotNull(message = "is needed: upheld or dismissed") Outcome outcome,

        @NotBlank(message = "is needed") @Size(max = 500, message = "may have 500 characters")
        String reason) {

    /**
     * One of them.
     *
     * @param id the report
     */
    @Schema(name = "ReportDecisionItem")
    public record Item(@NotNull(message = "is needed") UUID id) {}

    public ReportDecisionsDraft {
        items = Text.orEmpty(items).stream().distinct().toList();
        reason = Text.clean(reason);
    }

    /** What is decided about each. */
    public ReportDecisionDraft each() {
        return new ReportDecisionDraft(outcome, reason, List.of());
    }
}
