package org.alongside.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.freshness.FreshnessBoard.Standing;
import org.alongside.freshness.FreshnessBoard.State;
import org.alongside.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry that nobody has confirmed for a year.
 *
 * @param state how far the asking has come: {@code answered} with a change or a wish to be taken down that waits to be
 *     decided
 * @param since when it was last confirmed or, failing that, listed
 * @param contact whether there is somebody to ask
 * @param url where the entry is
 */
@Schema(name = "Freshness", description = "An entry that nobody has confirmed for a year.")
public record FreshnessView(
        UUID id,
        String name,
        State state,
        LocalDate since,
        boolean contact,
        @Schema(nullable = true) LocalDate askedOn,
        @Schema(nullable = true) LocalDate remindedOn,
        @Schema(nullable = true) LocalDate answeredOn,
        @Schema(nullable = true) LocalDate notConfirmedSince,
        @Schema(nullable = true) LocalDate unlistedOn,
        String url) {

    /**
     * A page of them.
     *
     * @param counts how many there are in each state, whichever of those the page shows
     * @param items the longest unconfirmed first
     * @param next the cursor of the following page
     */
    @Schema(name = "FreshnessBoard", description = "Entries that nobody has confirmed for a year.")
    public record Board(
            Map<State, Long> counts,
            List<FreshnessView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) String next) implements Answers.Continued {}

    static FreshnessView from(Standing standing) {
        return new FreshnessView(
                standing.id(),
                standing.name(),
                standing.state(),
                standing.since(),
                standing.reachable(),
                standing.askedOn(),
                standing.remindedOn(),
                standing.answeredOn(),
                standing.notConfirmedSince(),
                standing.unlistedOn(),
                "/api/v1/organisations/" + standing.id());
    }
}
