package org.alongside.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decides about two entries that are likely one.
 *
 * @param status {@code dismissed} when they are two, {@code open} to have that looked at again
 * @param reason why, in a sentence
 */
public record DuplicateDraft(
        @NotNull(message = "is needed: dismissed or open") Status status,

        @Size(max = 500, message = "may have 500 characters")
        String reason) {

    /** What can be decided, short of merging the two. */
    @Schema(name = "DuplicateStatus")
    public enum Status {
        open,
        dismissed
    }

    public DuplicateDraft {
        reason = Text.clean(reason);
    }
}
