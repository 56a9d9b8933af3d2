package org.alongside.curation;

import java.util.List;
import org.alongside.organisation.OrganisationView;
import org.alongside.proposal.Signals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A listed organisation that is likely the one asked about.
 *
 * @param organisation as everybody sees it
 * @param score how likely, 0 to 1
 * @param signals what speaks for it
 * @param sentence the same in words
 */
@Schema(name = "Lookalike", description = "A listed organisation that is likely the one asked about.")
public record LookalikeView(OrganisationView organisation, double score, Signals signals, String sentence) {

    /**
     * All there are to be shown.
     *
     * @param items the likeliest first
     */
    @Schema(name = "Lookalikes")
    public record Found(List<LookalikeView> items) {}

    static LookalikeView from(OrganisationView organisation, Signals signals) {
        return new LookalikeView(organisation, signals.score(), signals, signals.sentence());
    }
}
