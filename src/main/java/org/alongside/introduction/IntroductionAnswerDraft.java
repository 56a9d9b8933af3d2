package org.alongside.introduction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody does with the link they got.
 *
 * @param action one of those the link says it can be used for
 * @param days how long a pause lasts, 1 to 365; 90 unless sent
 * @param share how the other side may reach them, when they accept; by e-mail unless sent
 */
@Schema(description = "What somebody does with the link they got.")
public record IntroductionAnswerDraft(
        @NotNull(message = "is needed: confirm, accept, decline, block or pause")
        Action action,

        @Min(value = 1, message = "is 1 or more") @Max(value = 365, message = "is 365 at most")
        Integer days,

        @Valid Sharing share) {

    private static final int USUAL_PAUSE = 90;

    /** What can be done with a link about an introduction. */
    @Schema(name = "IntroductionAction")
    public enum Action {
        /** Who asked says that it was them. */
        confirm,
        /** Whoever was asked says yes. */
        accept,
        /** Whoever was asked says no. */
        decline,
        /** Whoever was asked says no, now and whenever the same address asks. */
        block,
        /** Whoever was asked says no, and wants to be asked by nobody for a while. */
        pause
    }

    public IntroductionAnswerDraft {
        days = days == null ? Integer.valueOf(USUAL_PAUSE) : days;
        share = share == null ? Sharing.USUAL : share;
    }

    @Override
    public String toString() {
        return "IntroductionAnswerDraft[" + action + "]";
    }
}
