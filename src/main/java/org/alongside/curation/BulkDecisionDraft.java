package org.alongside.curation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decides about several proposals, each by itself.
 *
 * @param items the proposals; each once, whatever is sent
 * @param decision approve or reject
 * @param reason why; needed to reject, and then told to whoever proposed
 * @param why to approve: why, as everybody will read it of each; as with a {@link DecisionDraft}
 */
@Schema(description = "What somebody decides about several proposals, each by itself.")
public record BulkDecisionDraft(
        @NotEmpty(message = "needs at least one") @Size(max = 100, message = "may have 100 entries")
        List<@Valid Item> items,

        @NotNull(message = "is needed: approve or reject") Choice decision,

        @Size(max = 1000, message = "may have 1,000 characters")
        String reason,

        @Size(max = 1000, message = "may have 1,000 characters") @Schema(description = DecisionDraft.WHY)
        String why) {

    /** What can be decided about several at once; a question is put to one sender. */
    @Schema(name = "BulkDecision")
    public enum Choice {
        approve,
        reject
    }

    /**
     * One of them.
     *
     * @param id the proposal
     * @param revision the revision of it that was looked at; of one that its sender has changed since, nothing is decided
     */
    @Schema(name = "BulkDecisionItem")
    public record Item(
            @NotNull(message = "is needed") UUID id,

            @NotNull(message = "is needed: the revision you have read")
            Integer revision) {}

    public BulkDecisionDraft {
        items = Text.orEmpty(items).stream().distinct().toList();
        reason = Text.clean(reason);
        why = DecisionDraft.told(why);
    }

    @AssertTrue(message = "is needed to reject: it is told to whoever proposed")
    boolean isReason() {
        return decision != Choice.reject || reason != null;
    }
}
