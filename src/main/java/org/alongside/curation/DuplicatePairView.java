package org.alongside.curation;

import java.time.Instant;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.proposal.DuplicateDraft;
import org.alongside.proposal.DuplicatePair;
import org.alongside.proposal.Signals;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two entries that are likely one.
 *
 * @param one that with the smaller id
 * @param other that with the greater id
 * @param score how likely, 0 to 1
 * @param signals what speaks for it
 * @param sentence the same in words
 * @param status {@code dismissed} once somebody has told them apart
 * @param foundAt when that was found
 * @param decidedBy who told them apart; null while nobody has
 * @param decidedAt when
 * @param reason why
 */
@Schema(name = "DuplicatePair", description = "Two entries that are likely one.")
public record DuplicatePairView(
        OrganisationView one,
        OrganisationView other,
        double score,
        Signals signals,
        String sentence,
        DuplicateDraft.Status status,
        Instant foundAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String reason) {

    static DuplicatePairView from(DuplicatePair pair, Organisation one, Organisation other, Language language) {
        return new DuplicatePairView(
                OrganisationView.from(one, language),
                OrganisationView.from(other, language),
                pair.score,
                pair.signals,
                pair.signals.sentence(),
                switch (pair.status) {
                    case OPEN -> DuplicateDraft.Status.open;
                    case DISMISSED -> DuplicateDraft.Status.dismissed;
                },
                pair.foundAt,
                pair.decidedBy,
                pair.decidedAt,
                pair.reason);
    }
}
