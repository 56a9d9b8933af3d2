package org.alongside.curation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.alongside.proposal.Proposal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state an entry was in.
 *
 * @param version at this version
 * @param at since when
 * @param action what had been done last; when it had been taken down, the state is the one it had before
 * @param state the full state, as it would be proposed
 */
@Schema(name = "HistoryState", description = "The state an entry was in.")
public record HistoryState(
        int version,
        Instant at,
        Proposal.Action action,
        @Schema(implementation = Object.class) JsonNode state) {}
