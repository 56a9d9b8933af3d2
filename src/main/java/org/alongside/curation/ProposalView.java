package org.alongside.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.Entries;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.ProposalRemark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal.
 *
 * @param revision counts from 1, and grows when its sender answers a question
 * @param target the entry; of a new one, the id it will have
 * @param survivor the entry that takes the target's place; null unless two are to be merged
 * @param restoredVersion the version to go back to; null unless that is wanted
 * @param baseVersion the version it is based on; null for a new entry, and where it was decided at once
 * @param name what the entry is called in the state proposed; null when that is not shown
 * @param why why, in its sender's words
 * @param source where the facts come from
 * @param state the full state proposed; null when the entry is to be taken down. Of an earlier version that is to be
 *     restored its sender sees what everybody may; null when the entry isn't published
 * @param editedState what was published instead; null unless whoever decided edited it, or the entry kept a text that is
 *     hidden or a confirmation that has come since
 * @param changes what is different from what is published now, or was when it was approved
 * @param remarks what was asked, and answered
 * @param reason why it was decided so
 * @param resultVersion the version the entry had then
 * @param review what only curators see
 */
@Schema(name = "Proposal", description = "A write somebody proposes, and what became of it.")
public record ProposalView(
        UUID id,
        int revision,
        EntityKind kind,
        Proposal.Action action,
        UUID target,
        @Schema(nullable = true) UUID survivor,
        @Schema(nullable = true) Integer restoredVersion,
        @Schema(nullable = true) Integer baseVersion,
        @Schema(nullable = true) String name,
        Proposal.Status status,
        Author.Origin origin,
        @Schema(nullable = true) String why,
        @Schema(nullable = true) String source,
        Instant madeAt,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode state,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode editedState,

        List<FieldDifference> changes,
        List<Remark> remarks,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Integer resultVersion,
        @JsonInclude(JsonInclude.Include.NON_NULL) ProposalReview review) {

    /**
     * What was asked, or answered.
     *
     * @param by who said it; null for visitors, and to whoever made the proposal
     */
    @Schema(name = "ProposalRemark")
    public record Remark(
            ProposalRemark.Kind kind,
            @Schema(nullable = true) String by,
            Instant at,
            String text) {}

    /**
     * What is proposed, as far as somebody may see it.
     *
     * @param state the full state; null when there is none to be seen
     * @param changes what it changes
     */
    record Content(JsonNode state, List<FieldDifference> changes) {}

    static ProposalView of(Proposal p, Content content, List<ProposalRemark> remarks, ProposalReview review) {
        return new ProposalView(
                p.id,
                p.revision,
                p.kind,
                p.action,
                p.targetId,
                p.survivorId,
                p.restoredVersion,
                p.baseVersion,
                Entries.name(content.state),
                p.status,
                p.origin,
                p.why,
                p.source,
                p.madeAt,
                content.state,
                review == null ? null : p.decidedState,
                content.changes,
                remarks.stream()
                        .map(remark -> new Remark(
                                remark.kind, review == null ? null : remark.madeBy, remark.madeAt, remark.text))
                        .toList(),
                p.decidedAt,
                p.reason,
                p.resultVersion,
                review);
    }
}
