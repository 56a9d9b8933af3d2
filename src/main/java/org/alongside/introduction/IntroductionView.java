package org.alongside.introduction;

import java.time.Instant;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An introduction as curators see it: without anybody's address.
 *
 * @param status how far it has come
 * @param toKind what kind of entry was asked
 * @param to the entry that was asked
 * @param fromName what the sender goes by; null once that has been deleted
 * @param fromOrganisation where they say they are from; null for nowhere, or once that has been deleted
 * @param about what they wrote, without ways to reach them; null once that has been deleted
 * @param settledBy the account that put an end to it; null when nobody's did
 * @param reason why it did
 */
@Schema(name = "Introduction", description = "An introduction as curators see it: without anybody's address.")
public record IntroductionView(
        UUID id,
        Status status,
        EntityKind toKind,
        UUID to,
        @Schema(nullable = true) String fromName,
        @Schema(nullable = true) String fromOrganisation,
        @Schema(nullable = true) String about,
        Instant createdAt,
        @Schema(nullable = true) Instant confirmedAt,
        @Schema(nullable = true) Instant settledAt,
        @Schema(nullable = true) String settledBy,
        @Schema(nullable = true) String reason) {

    /** How far an introduction has come. */
    @Schema(name = "IntroductionStatus")
    public enum Status {
        unconfirmed,
        waiting,
        accepted,
        declined,
        stopped,
        expired
    }

    public static IntroductionView from(Introduction introduction) {
        return new IntroductionView(
                introduction.id,
                Status.valueOf(introduction.status.name()),
                introduction.toKind,
                introduction.toId,
                introduction.fromName,
                introduction.fromOrganisation,
                introduction.about,
                introduction.createdAt,
                introduction.confirmedAt,
                introduction.settledAt,
                introduction.settledBy,
                introduction.reason);
    }
}
