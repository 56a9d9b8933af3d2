package org.alongside.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.alongside.access.Drafts;
import org.alongside.access.StrangerLimit;
import org.alongside.letter.LetterDraft;
import org.alongside.proposal.Inbox;
import org.alongside.proposal.Result;
import org.alongside.proposal.Wish;
import org.alongside.shared.Language;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Takes what visitors propose, and has them confirm it by letter. On pages for everybody all are visitors: those carry nothing
 * against forgery, so nobody is taken for who their browser is signed in as.
 */
@ApplicationScoped
public class VisitorProposals {

    private final Drafts drafts;
    private final Wishes wishes;
    private final Writing writing;
    private final Inbox inbox;
    private final ProposalViews views;
    private final StrangerLimit limit;

    VisitorProposals(
            Drafts drafts, Wishes wishes, Writing writing, Inbox inbox, ProposalViews views, StrangerLimit limit) {
        this.drafts = drafts;
        this.wishes = wishes;
        this.writing = writing;
        this.inbox = inbox;
        this.views = views;
        this.limit = limit;
    }

    /**
     * How somebody without an account comes.
     *
     * @param language the language they asked in
     * @param exchange from where
     */
    public record Coming(Language language, RoutingContext exchange) {}

    /**
     * Answers 202.
     *
     * @throws JsonProcessingException when the state can't be read
     * @throws Refusal 404, 409 or 410 when there is no such entry, 422 that names every field at fault, 429 when too many
     *     letters have gone to that address or were written for one place
     */
    public RestResponse<ProposalView> propose(ProposalDraft draft, Terms terms, Coming coming)
            throws JsonProcessingException {
        drafts.check(draft);
        Wish wish = wishes.of(draft);
        if (!LetterDraft.canReach(draft.email())) {
            throw Refusal.invalid(unreachable(wish));
        }
        Inbox.Visitor visitor = new Inbox.Visitor(draft.email(), coming.language);
        Result result = writing.once(Proposing.asked(draft), terms.idempotencyKey, null, () -> {
            Result proposed = Proposing.below(() -> new Result(inbox.propose(wish, visitor).id, 0));
            limit.count(coming.exchange);
            return proposed;
        });
        return Proposing.location(result.id(), false)
                .entity(views.own(result.id(), coming.language))
                .build();
    }

    /** That we can't write to them, with all else that is wrong, so that nobody is told bit by bit. */
    private List<FieldError> unreachable(Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        errors.add(FieldError.of("email", "is needed: an address that we can write to"));
        try {
            Proposing.below(() -> inbox.checked(wish));
        } catch (Refusal refusal) {
            errors.addAll(refusal.errors());
        }
        return errors;
    }
}
