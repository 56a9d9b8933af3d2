package org.alongside.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which matches of an organisation a caller wants. */
public class MatchParameters {

    /** Every name there is; any other is a slip that would otherwise go unnoticed. */
    static final Set<String> NAMES = Set.of("willing", "seed", "limit", "cursor");

    /** The few that fit best, of those who have said that they would share power. */
    public static MatchParameters best(int few) {
        MatchParameters best = new MatchParameters();
        best.willing = "stated";
        best.limit = few;
        return best;
    }

    @Parameter(
            description = "`stated`: those who said themselves that they would share power. `any`: everybody listed.",
            schema =
                    @Schema(
                            enumeration = {"stated", "any"},
                            defaultValue = "stated"),
            example = "stated")
    @QueryParam("willing")
    @DefaultValue("stated")
    @Pattern(regexp = "stated|any", message = "is stated or any")
    String willing;

    @Parameter(
            description = "Pins the order among equals; the day's number unless sent. A cursor brings its own.",
            example = "20779")
    @QueryParam("seed")
    @Min(value = 0, message = "is 0 or more")
    Long seed;

    @Parameter(description = "How many a page holds at most.", example = "20")
    @QueryParam("limit")
    @DefaultValue(Page.USUAL)
    @Min(1)
    @Max(Page.LARGEST)
    int limit;

    @Parameter(description = "Where to go on: `next` of the page before.", example = "MjA3NzZ-MjB-NGE3ZDFl")
    @QueryParam("cursor")
    @Size(max = 500)
    String cursor;
}
