package org.alongside.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A letter in the outbox, as admins see it.
 *
 * @param kind what sort of letter it is
 * @param to the address it goes to; null once that has been deleted
 * @param subject its subject; null once that has been deleted
 * @param attempts how often it has been tried
 * @param nextAttemptAt when it is tried next; null when it won't be
 * @param problem why it has not gone; null when it has, or nothing has been tried
 * @param text what it says; left out of lists, and once that has been deleted
 */
@Schema(name = "Letter", description = "A letter in the outbox.")
public record LetterView(
        UUID id,
        String kind,
        String language,
        @Schema(nullable = true) String to,
        @Schema(nullable = true) String subject,
        Status status,
        Instant createdAt,
        int attempts,
        @Schema(nullable = true) Instant nextAttemptAt,
        @Schema(nullable = true) Instant sentAt,
        @Schema(nullable = true) Instant givenUpAt,
        @Schema(nullable = true) String problem,
        @JsonInclude(JsonInclude.Include.NON_NULL) String text) {

    private static final String NO_SERVER = "No mail server is set up (" + Post.SERVER + ").";

    /** How far a letter has come. */
    @Schema(name = "LetterStatus")
    public enum Status {
        kept,
        sent,
        failed,
        givenUp
    }

    /**
     * As a list shows it.
     *
     * @param open whether a mail server is set up
     */
    static LetterView line(Letter letter, boolean open) {
        return view(letter, open, null);
    }

    /** With what it says. */
    static LetterView whole(Letter letter, boolean open) {
        return view(letter, open, letter.text);
    }

    private static LetterView view(Letter letter, boolean open, String text) {
        boolean waitsForServer = letter.nextAttemptAt != null && !open;
        return new LetterView(
                letter.id,
                letter.kind,
                letter.language,
                letter.toAddress,
                letter.subject,
                Status.valueOf(letter.status.name()),
                letter.createdAt,
                letter.attempts,
                waitsForServer ? null : letter.nextAttemptAt,
                letter.sentAt,
                letter.givenUpAt,
                waitsForServer ? NO_SERVER : letter.problem,
                text);
    }
}
