package org.alongside.curation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which version of an entry to go back to.
 *
 * @param version the version whose state it should be in again
 * @param why why
 */
@Schema(description = "Which version of an entry to go back to.")
public record RestorationDraft(
        @NotNull(message = "is needed: the version to go back to") @Min(value = 1, message = "is 1 or more")
        Integer version,

        @Size(max = 1000, message = "may have 1,000 characters")
        String why) {

    public RestorationDraft {
        why = Text.clean(why);
    }
}
