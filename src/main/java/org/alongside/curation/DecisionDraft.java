package org.alongside.curation;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decides about a proposal.
 *
 * @param decision approve, return or reject
 * @param reason why; needed to reject, and then told to whoever proposed
 * @param question to return: what whoever proposed is asked
 * @param why to approve: why, as everybody will read it; empty for nothing. Left out, the words of whoever proposed. Instead
 *     of a visitor's, and of nothing, the history then says that a visitor proposed it
 * @param state to approve: the full state to publish instead of the one proposed
 * @param baseVersion to approve: the version that was published when this was decided; needed when that is no longer the one
 *     the proposal is based on
 * @param revision the revision of the proposal that was looked at; left out, the sender may have changed it since
 */
@Schema(description = "What somebody decides about a proposal.")
public record DecisionDraft(
        @NotNull(message = "is needed: approve, return or reject")
        Decision decision,

        @Size(max = 1000, message = "may have 1,000 characters")
        String reason,

        @Size(max = 1000, message = "may have 1,000 characters")
        String question,

        @Size(max = 1000, message = "may have 1,000 characters") @Schema(description = WHY)
        String why,

        JsonNode state,

        Integer baseVersion,
        Integer revision) {

    static final String WHY =
            "To approve: why, as everybody will read it; empty for nothing. Left out, the words of whoever"
                    + " proposed it; but what a visitor wrote is never published, and the history says that a visitor proposed it.";

    /** What can be decided. */
    @Schema(name = "Decision")
    public enum Decision {
        APPROVE,
        RETURN,
        REJECT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DecisionDraft {
        reason = Text.clean(reason);
        question = Text.clean(question);
        why = told(why);
    }

    /** Nothing is something else than what was left out. */
    static String told(String why) {
        return why == null ? null : Objects.requireNonNullElse(Text.clean(why), "");
    }

    @AssertTrue(message = "is needed to reject: it is told to whoever proposed")
    boolean isReason() {
        return decision != Decision.REJECT || reason != null;
    }

    @AssertTrue(message = "is needed to return it")
    boolean isQuestion() {
        return decision != Decision.RETURN || question != null;
    }
}
