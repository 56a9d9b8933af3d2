package org.alongside.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.proposal.Decisions;
import org.alongside.proposal.Result;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Deciding about proposals that wait. */
@Path("/api/v1/proposals")
@Tag(name = "Proposals")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private final Deciding deciding;
    private final Decisions decisions;
    private final Proposing proposing;
    private final ProposalViews views;
    private final Writer writer;
    private final Writing writing;
    private final Drafts drafts;
    private final Authority authority;

    DecisionResource(
            Deciding deciding,
            Decisions decisions,
            Proposing proposing,
            ProposalViews views,
            Writer writer,
            Writing writing,
            Drafts drafts,
            Authority authority) {
        this.deciding = deciding;
        this.decisions = decisions;
        this.proposing = proposing;
        this.views = views;
        this.writer = writer;
        this.writing = writing;
        this.drafts = drafts;
        this.authority = authority;
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideProposal",
            summary = "Approves a proposal, with edits or without, returns it with a question, or rejects it",
            description =
                    "Of several who decide at once one does; the others are told with 409 who decided what and when."
                            + " When another version has been published since, 409 carries `conflict`: what the"
                            + " proposal is based on, what is published and what is proposed, field by field. Decide again"
                            + " then, with the published version as `baseVersion` and what should be published as `state`."
                            + " `why` is what the history says of an approval.")
    @APIResponse(responseCode = "200", description = "The proposal as it is now.")
    public RestResponse<ProposalView> decide(
            @Parameter(description = "Its id.", example = ProposalResource.ID) @PathParam("id") UUID id,
            DecisionDraft draft,
            @Valid @BeanParam Terms terms,
            HttpHeaders headers)
            throws JsonProcessingException {
        drafts.check(draft);
        Deciding.Step step = deciding.step(id, draft);
        Result result = writing.once(
                new Writing.Asked("decide", id, draft), terms.idempotencyKey, authority.name(), step::take);
        RestResponse.ResponseBuilder<ProposalView> answer = RestResponse.ResponseBuilder.ok();
        return writer.wait(answer, result, terms)
                .header(HttpHeaders.CACHE_CONTROL, Private.RULE)
                .entity(views.whole(id, Language.of(headers)))
                .build();
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideProposals",
            summary = "Decides the same about several proposals",
            description =
                    "Each by itself: what can't be done to one stops no other. Those that their sender has changed since the"
                            + " `revision` you have read, or that are based on a version which is no longer published, are"
                            + " left to be decided one by one; and so are those to approve whose text could show how to reach somebody.")
    @APIResponse(responseCode = "200", description = "What came of each, in the order they were sent.")
    public RestResponse<DecisionOutcomes> decideAll(BulkDecisionDraft draft) throws JsonProcessingException {
        drafts.check(draft);
        return Private.answer(deciding.all(draft));
    }

    @PUT
    @Path("{id}/claim")
    @Operation(
            operationId = "claimProposal",
            summary = "Has a proposal to oneself for half an hour",
            description =
                    "Nobody else decides about it meanwhile. May be claimed again; 409 says who else has it, and until"
                            + " when.")
    @APIResponse(responseCode = "200", description = "Claimed.")
    public RestResponse<ProposalReview.ClaimView> claim(
            @Parameter(description = "Its id.", example = ProposalResource.ID) @PathParam("id") UUID id) {
        proposing.refuseUnlessWithin(id);
        return Private.answer(ProposalReview.ClaimView.from(decisions.claim(id, authority.name())));
    }

    @DELETE
    @Path("{id}/claim")
    @Operation(
            operationId = "releaseProposal",
            summary = "Lets others decide about a proposal again",
            description = "409 says who else has it, and until when.")
    @APIResponse(responseCode = "204", description = "Nobody has it to themselves.")
    public void release(@Parameter(description = "Its id.", example = ProposalResource.ID) @PathParam("id") UUID id) {
        proposing.refuseUnlessWithin(id);
        decisions.release(id, authority.name());
    }
}
