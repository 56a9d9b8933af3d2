package org.alongside.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.change.ChangeLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The state of the index, for whoever looks after it. */
@Path("/api/v1/search")
@Tag(name = "Search")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {

    private final IndexHome home;
    private final LiveIndex live;
    private final IndexFollower follower;
    private final IndexOrder order;
    private final ChangeLog log;

    IndexResource(IndexHome home, LiveIndex live, IndexFollower follower, IndexOrder order, ChangeLog log) {
        this.home = home;
        this.live = live;
        this.follower = follower;
        this.order = order;
        this.log = log;
    }

    /**
     * How the index of this node is.
     *
     * @param ready whether search can answer
     * @param name which index answers; another one after each building
     * @param change the number of the last change that search shows
     * @param newest the number of the newest change there is
     * @param building whether this node is building another index
     * @param keeper whether it is this node that keeps the index
     */
    @Schema(name = "SearchIndex")
    public record View(boolean ready, String name, long change, long newest, boolean building, boolean keeper) {}

    @GET
    @Path("index")
    @Operation(
            operationId = "getSearchIndex",
            summary = "How the search index is",
            description = "That of this node: which index answers, how far behind the log of changes it is, and whether"
                    + " another one is being built.")
    @APIResponse(
            responseCode = "200",
            description = "How it is at this moment.",
            content = @Content(schema = @Schema(implementation = View.class)))
    public RestResponse<View> index() {
        return Private.answer(view());
    }

    @POST
    @Path("index")
    @Operation(
            operationId = "buildSearchIndex",
            summary = "Has the search index built anew",
            description =
                    "The one that is there answers, and is kept up to date, until the new one shows everything. The"
                            + " database is what it is built from, so nothing can be lost.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered, on every node that keeps an index; the state when it was.",
            content = @Content(schema = @Schema(implementation = View.class)))
    public RestResponse<View> build() {
        order.give();
        return RestResponse.accepted(view());
    }

    private View view() {
        LiveIndex.Standing now = live.standing();
        return new View(
                now != null,
                now == null ? null : now.index().name(),
                now == null ? 0 : now.position().number(),
                log.newest(),
                follower.isBuilding(),
                home.leads());
    }
}
