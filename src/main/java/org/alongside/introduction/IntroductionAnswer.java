package org.alongside.introduction;

import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of something somebody did about an introduction.
 *
 * @param letter what becomes of the letter that goes with it
 * @param says the same and what follows, in plain words
 */
@Schema(name = "IntroductionAnswer", description = "What became of it, and what follows.")
public record IntroductionAnswer(Delivery letter, String says) {

    /** What becomes of a letter that was written. */
    @Schema(name = "Delivery")
    public enum Delivery {
        /** It goes out within seconds. */
        sending,
        /** There is no mail server: it stays here, and nobody gets it. */
        kept
    }

    /**
     * What is answered.
     *
     * @param sent whether letters go anywhere
     * @param says what has been done
     */
    public static IntroductionAnswer of(boolean sent, String says, Language in) {
        return sent
                ? new IntroductionAnswer(Delivery.sending, says)
                : new IntroductionAnswer(Delivery.kept, says + " " + kept(in));
    }

    /** What is said where a letter was written and there is no mail server. */
    public static String kept(Language in) {
        return in.pick(
                "But no mail can be sent from here at the moment: the letter is kept, and nobody has got it.",
                "Ond ni ellir anfon post oddi yma ar hyn o bryd: cedwir y llythyr, ac nid oes neb wedi'i gael.");
    }
}
