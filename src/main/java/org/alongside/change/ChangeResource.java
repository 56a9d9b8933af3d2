package org.alongside.change;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public feed of changes, for whoever keeps a copy. */
@Path("/api/v1/changes")
@Tag(name = "Changes", description = "What changed, in order and without gaps.")
@PermitAll
public class ChangeResource {

    private final ChangeLog log;

    ChangeResource(ChangeLog log) {
        this.log = log;
    }

    /**
     * Changes after a number.
     *
     * @param next the number to send as {@code after} next time; the one that was sent when nothing is new
     */
    public record Changes(List<Change> items, String next) {}

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "What changed after a given point",
            description = "Ask again with `after` set to the `next` of the last answer. Numbers have no gaps: a reader"
                    + " who pages by `after` never misses a change. A change names the entry and says what was done;"
                    + " `removed` is a tombstone; where another entry took the place of one for good, `replacedBy` names"
                    + " it.")
    public Changes after(
            @Parameter(description = "The number of the last change already known.", example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Parameter(description = "How many at most.", example = "100")
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    @Min(1)
                    @Max(Page.LARGEST)
                    int limit) {
        List<Change> changes = log.after(after, limit);
        long next = changes.isEmpty() ? after : changes.get(changes.size() - 1).number();
        return new Changes(changes, String.valueOf(next));
    }
}
