package org.alongside.curation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.casestudy.EvidenceForecast;
import org.alongside.organisation.Evidenced;
import org.alongside.proposal.ProposalClaim;
import org.alongside.proposal.Risk;
import org.alongside.proposal.ThreeWay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What curators see of a proposal beside what it says.
 *
 * @param madeBy who made it: an account's or a key's name; null for a visitor
 * @param decidedBy who decided, or by what rule, as in {@code rule:trusted-organisation}
 * @param publishedWhy why, as whoever approved it has everybody read it; empty for nothing, null when they didn't say
 * @param risk how much there is at stake
 * @param risks what to look at twice, as things are now; as they were when it was made, once it has been decided
 * @param lookalikes listed organisations that are likely the same, the likeliest first
 * @param evidence how the evidenced rungs of organisations would change
 * @param conflict what stands against what, when another version is published than the one it is based on
 * @param claim who has it to themselves
 */
@Schema(name = "ProposalReview", description = "What curators see of a proposal beside what it says.")
public record ProposalReview(
        @Schema(nullable = true) String madeBy,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) String publishedWhy,
        Risk.Level risk,
        List<FoundRisk> risks,
        List<LookalikeView> lookalikes,
        List<RungForecast> evidence,
        @Schema(nullable = true) ThreeWay conflict,
        @Schema(nullable = true) ClaimView claim) {

    /**
     * Something to look at twice.
     *
     * @param code what it is
     * @param level how much there is at stake
     * @param sentence the same in words
     */
    @Schema(name = "FoundRisk")
    public record FoundRisk(Risk code, Risk.Level level, String sentence) {

        static FoundRisk from(Risk risk) {
            return new FoundRisk(risk, risk.level(), risk.sentence());
        }
    }

    /**
     * How an organisation's evidenced rung would change.
     *
     * @param organisation its id
     * @param name its name
     * @param before what is borne out now
     * @param after what would be
     */
    @Schema(name = "RungForecast")
    public record RungForecast(UUID organisation, String name, Borne before, Borne after) {

        static RungForecast from(EvidenceForecast.Foreseen foreseen) {
            return new RungForecast(
                    foreseen.organisation(),
                    foreseen.name(),
                    Borne.from(foreseen.before()),
                    Borne.from(foreseen.after()));
        }
    }

    /**
     * What case studies bear out.
     *
     * @param rung 1 to 7; null when none is borne out
     * @param reason why it is this rung
     */
    @Schema(name = "RungBorneOut")
    public record Borne(@Schema(nullable = true) Integer rung, String reason) {

        static Borne from(Evidenced evidenced) {
            return new Borne(evidenced.rung(), evidenced.reason());
        }
    }

    /**
     * Who has a proposal to themselves.
     *
     * @param by the account's name
     * @param until when that ends by itself
     */
    @Schema(name = "ProposalClaim", description = "Who has a proposal to themselves.")
    public record ClaimView(String by, Instant until) {

        static ClaimView from(ProposalClaim claim) {
            return claim == null ? null : new ClaimView(claim.by(), claim.until());
        }
    }
}
