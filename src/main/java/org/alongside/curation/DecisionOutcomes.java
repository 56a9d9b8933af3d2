package org.alongside.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of several decisions.
 *
 * @param items in the order they were sent
 */
@Schema(name = "DecisionOutcomes", description = "What came of several decisions.")
public record DecisionOutcomes(List<Outcome> items) {

    /**
     * What came of one of them.
     *
     * @param id the proposal, or the report
     * @param status the status that deciding about it alone would have been answered with
     * @param detail why nothing was done; left out when it was
     */
    @Schema(name = "DecisionOutcome")
    public record Outcome(
            UUID id,
            int status,
            @JsonInclude(JsonInclude.Include.NON_NULL) String detail) {}
}
