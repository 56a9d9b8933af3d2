package org.alongside.curation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.Risk;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal in a list.
 *
 * @param revision counts from 1, and grows when its sender answers a question
 * @param target the entry; of a new one, the id it will have
 * @param name what the entry is called; null when it can't be said
 * @param madeBy who made it: an account's or a key's name; null for a visitor
 * @param risk how much there was at stake when its sender last had a hand in it; null where it was decided at once
 * @param risks codes of what there was
 * @param claim who has it to themselves; null when nobody has
 */
@Schema(name = "ProposalLine", description = "A proposal in a list.")
public record ProposalLine(
        UUID id,
        int revision,
        EntityKind kind,
        Proposal.Action action,
        UUID target,
        @Schema(nullable = true) String name,
        Proposal.Status status,
        Author.Origin origin,
        @Schema(nullable = true) String madeBy,
        Instant madeAt,
        @Schema(nullable = true) String why,
        @Schema(nullable = true) Risk.Level risk,
        List<String> risks,
        @Schema(nullable = true) ProposalReview.ClaimView claim) {

    /** The same without what concerns others. */
    ProposalLine forSender() {
        return new ProposalLine(
                id, revision, kind, action, target, name, status, origin, madeBy, madeAt, why, null, List.of(), null);
    }

    static ProposalLine of(Proposal p, String name, Instant now) {
        return new ProposalLine(
                p.id,
                p.revision,
                p.kind,
                p.action,
                p.targetId,
                name,
                p.status,
                p.origin,
                p.madeBy,
                p.madeAt,
                p.why,
                p.risk,
                Text.orEmpty(p.risks),
                ProposalReview.ClaimView.from(p.claimAt(now)));
    }
}
