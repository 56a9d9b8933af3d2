package org.alongside.curation;

import java.time.Instant;
import java.util.UUID;
import org.alongside.claim.EntryClaim;
import org.alongside.organisation.Organisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody says that an entry is their organisation's, as those see it who decide.
 *
 * @param organisation whose entry it is
 * @param organisationName what that is called
 * @param website where that is on the web; null when it doesn't say
 * @param name who says so; null when they didn't say, and once that has been deleted
 * @param email their address; null once that has been deleted
 * @param status {@code waiting} for somebody to decide, {@code invited} with a link, {@code used} or {@code refused}
 */
@Schema(name = "EntryClaim", description = "Somebody says that an entry is their organisation's.")
public record EntryClaimView(
        UUID id,
        UUID organisation,
        String organisationName,
        @Schema(nullable = true) String website,
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String email,
        Instant madeAt,
        Status status,
        @Schema(nullable = true) Instant invitedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String reason) {

    /** How far it has come. */
    @Schema(name = "EntryClaimStatus")
    public enum Status {
        waiting,
        invited,
        used,
        refused
    }

    /**
     * What whoever claims an entry is told, whoever they are.
     *
     * @param says what happens now, in plain words
     */
    @Schema(name = "EntryClaimReceipt", description = "What happens with a claim; the same words for everybody.")
    public record Receipt(String says) {}

    static EntryClaimView from(EntryClaim claim) {
        Organisation organisation = Organisation.findById(claim.organisationId);
        return new EntryClaimView(
                claim.id,
                organisation.id,
                organisation.name,
                organisation.website,
                claim.name,
                claim.email,
                claim.madeAt,
                Status.valueOf(claim.status.name().toLowerCase(java.util.Locale.ROOT)),
                claim.invitedAt,
                claim.decidedBy,
                claim.decidedAt,
                claim.reason);
    }

    @Override
    public String toString() {
        return "EntryClaimView[kept private]";
    }
}
