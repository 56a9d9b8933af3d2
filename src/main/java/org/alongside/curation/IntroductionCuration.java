package org.alongside.curation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.introduction.Introduction;
import org.alongside.introduction.Introduction.Status;
import org.alongside.introduction.IntroductionList;
import org.alongside.introduction.IntroductionOutcomes;
import org.alongside.introduction.IntroductionView;
import org.alongside.introduction.StopDraft;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Introductions, as curators see them, and putting an end to one that should not be. */
@Path("/api/v1/introductions")
@Tag(name = "Introductions")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class IntroductionCuration {

    private final IntroductionOutcomes outcomes;
    private final Drafts drafts;
    private final Remit remit;
    private final SecurityIdentity caller;

    IntroductionCuration(IntroductionOutcomes outcomes, Drafts drafts, Remit remit, SecurityIdentity caller) {
        this.outcomes = outcomes;
        this.drafts = drafts;
        this.remit = remit;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listIntroductions",
            summary = "Introductions, from the newest to the oldest, without anybody's address",
            description =
                    "A curator for some areas gets what is about entries there. Who asked and what they wrote is deleted"
                            + " 90 days after it came to an end.")
    public RestResponse<Page<IntroductionView>> list(
            @Parameter(
                            description = "Only those that have come this far: `unconfirmed`, `waiting`, `accepted`,"
                                    + " `declined`, `stopped`, `expired`.",
                            example = "waiting")
                    @QueryParam("status")
                    String status,
            @Valid @BeanParam Page.Wanted wanted) {
        Set<Status> known = Codes.of("status", status, Status.values(), one -> one.name());
        Set<Status> statuses = known.isEmpty() ? EnumSet.allOf(Status.class) : known;
        List<Introduction> rows = IntroductionList.before(wanted.after(), statuses, remit.within(), wanted.limit + 1);
        return Private.answer(wanted.page(rows, row -> row.id).map(row -> IntroductionView.from(row)));
    }

    @POST
    @Path("{id}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "stopIntroduction",
            summary = "Puts an end to an introduction",
            description =
                    "The links in its letters stop working, and a sender who has confirmed it is told why. 409 when it"
                            + " has come to an end already.")
    @APIResponse(responseCode = "200", description = "The introduction as it is now.")
    public RestResponse<IntroductionView> stop(
            @Parameter(description = "Its id.", example = "01990d5e-7c00-7000-8000-000000000001") @PathParam("id")
                    UUID id,
            StopDraft draft) {
        drafts.check(draft);
        Introduction introduction = Introduction.known(id);
        remit.check(introduction.toKind, introduction.toId);
        String by = caller.getPrincipal().getName();
        return Private.answer(IntroductionView.from(outcomes.stop(id, by, draft.reason())));
    }
}
