package org.alongside.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.proposal.Inbox;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.Queue;
import org.alongside.proposal.Replies;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proposals, as whoever made them and curators see them. */
@Path("/api/v1/proposals")
@Tag(name = "Proposals")
@RolesAllowed({Role.VISITOR, Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {

    static final String ID = "0198c0de-7a11-7000-8000-000000000001";

    private final Proposing proposing;
    private final VisitorProposals visitors;
    private final ProposalViews views;
    private final Wishes wishes;
    private final Inbox inbox;
    private final Replies replies;
    private final Drafts drafts;
    private final Authority authority;
    private final Remit remit;
    private final Clock clock;

    ProposalResource(
            Proposing proposing,
            VisitorProposals visitors,
            ProposalViews views,
            Wishes wishes,
            Inbox inbox,
            Replies replies,
            Drafts drafts,
            Authority authority,
            Remit remit,
            Clock clock) {
        this.proposing = proposing;
        this.visitors = visitors;
        this.views = views;
        this.wishes = wishes;
        this.inbox = inbox;
        this.replies = replies;
        this.drafts = drafts;
        this.authority = authority;
        this.remit = remit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listProposals",
            summary = "Proposals, from the oldest to the newest",
            description = "Those that wait, unless `status` says otherwise. A curator for some areas sees those that"
                    + " concern them; whoever may only propose sees their own.")
    public RestResponse<Page<ProposalLine>> list(
            @Valid @BeanParam ProposalFilter filter, @Valid @BeanParam Page.Wanted wanted) {
        boolean curator = authority.isCurator();
        Queue.Wanted which = filter.wanted(authority, remit, clock.instant());
        List<Proposal> rows = Queue.page(which, wanted.after(), clock.instant(), wanted.limit + 1);
        return Private.answer(
                wanted.page(rows, row -> row.id).map(row -> curator ? views.line(row) : views.ownLine(row)));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getProposal",
            summary = "One proposal, with what it changes",
            description =
                    "Curators also see `review`: what to look at twice, who is likely the same, how evidenced rungs"
                            + " would change, and what stands against what when another version has been published"
                            + " since.")
    public RestResponse<ProposalView> get(
            @Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id, HttpHeaders headers) {
        return Private.answer(proposing.seen(id, Language.of(headers)));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "propose",
            summary = "Proposes to create, change, take down, restore or merge",
            description = "Open to everybody. What is published stays as it is until somebody has decided. Whoever may"
                    + " decide themselves has it done at once. Somebody without an account names an `email` and confirms"
                    + " with the link that is sent there, within seven days; nobody looks at it before.")
    @APIResponse(
            responseCode = "201",
            description = "Decided at once; `Location` says where it is on record.",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Proposed; `Location` says where it is, for those with an account or a key.",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public RestResponse<ProposalView> propose(
            ProposalDraft draft, @Valid @BeanParam Terms terms, HttpHeaders headers, RoutingContext exchange)
            throws JsonProcessingException {
        Language language = Language.of(headers);
        if (!authority.isKnown()) {
            return visitors.propose(draft, terms, new VisitorProposals.Coming(language, exchange));
        }
        drafts.check(draft);
        return proposing.propose(draft, wishes.of(draft), terms, language);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerProposal",
            summary = "Answers a question about one's own proposal",
            description = "409 while nothing is asked: what waits to be decided stays as those see it who decide.")
    @APIResponse(responseCode = "200", description = "The proposal as it is now.")
    public RestResponse<ProposalView> answer(
            @Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id,
            AnswerDraft draft,
            HttpHeaders headers)
            throws JsonProcessingException {
        drafts.check(draft);
        proposing.refuseUnlessOwn(id);
        Object state = wishes.state(proposing.kind(id), draft.state());
        Replies.Reply reply = new Replies.Reply(draft.answer(), state, draft.baseVersion());
        Proposing.below(() -> replies.reply(id, reply, authority.name()));
        return Private.answer(views.own(id, Language.of(headers)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawProposal",
            summary = "Takes one's own proposal back",
            description = "409 once it has been decided.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public void withdraw(@Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id) {
        inbox.withdraw(id, authority.name());
    }
}
