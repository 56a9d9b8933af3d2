package org.alongside.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.access.Private;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Inbox;
import org.alongside.proposal.Replies;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What visitors do with the links in letters about what they proposed. Opening a link does nothing yet. */
@Path("/api/v1/proposals")
@Tag(name = "Proposals")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SenderResource {

    private final Inbox inbox;
    private final Replies replies;
    private final ProposalViews views;
    private final Wishes wishes;
    private final Drafts drafts;

    SenderResource(Inbox inbox, Replies replies, ProposalViews views, Wishes wishes, Drafts drafts) {
        this.inbox = inbox;
        this.replies = replies;
        this.views = views;
        this.wishes = wishes;
        this.drafts = drafts;
    }

    @POST
    @Path("confirmations")
    @Operation(
            operationId = "confirmProposal",
            summary = "Says that a proposal is one's own",
            description =
                    "With the token of the link that was sent to the address. It works once; 410 when it has been used"
                            + " or is older than seven days.")
    @APIResponse(responseCode = "200", description = "The proposal, waiting to be decided.")
    public RestResponse<ProposalView> confirm(ConfirmationDraft draft, HttpHeaders headers) {
        drafts.check(draft);
        UUID id = inbox.confirm(draft.token()).id;
        return Private.answer(views.own(id, Language.of(headers)));
    }

    @POST
    @Path("answers")
    @Operation(
            operationId = "answerProposalByLink",
            summary = "Answers a question about one's own proposal, without an account",
            description = "With the token of the link that was sent with the question. It works once, for 30 days;"
                    + " 409 when the proposal has been decided meanwhile.")
    @APIResponse(responseCode = "200", description = "The proposal, waiting to be decided.")
    public RestResponse<ProposalView> answer(VisitorAnswerDraft draft, HttpHeaders headers)
            throws JsonProcessingException {
        drafts.check(draft);
        EntityKind kind = replies.asked(draft.token()).kind;
        Object state = wishes.state(kind, draft.state());
        Replies.Reply reply = new Replies.Reply(draft.answer(), state, draft.baseVersion());
        UUID id = Proposing.below(() -> replies.reply(draft.token(), reply)).id;
        return Private.answer(views.own(id, Language.of(headers)));
    }
}
