package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.Inbox;
import org.alongside.proposal.Merging;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.ProposalDesk;
import org.alongside.proposal.Result;
import org.alongside.proposal.Wish;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands proposals in, and says whose they are. */
@ApplicationScoped
class Proposing {

    private static final int UNPROCESSABLE = 422;

    private final Writing writing;
    private final Writer writer;
    private final Inbox inbox;
    private final ProposalDesk desk;
    private final Merging merging;
    private final ProposalViews views;
    private final Authority authority;
    private final Remit remit;

    Proposing(
            Writing writing,
            Writer writer,
            Inbox inbox,
            ProposalDesk desk,
            Merging merging,
            ProposalViews views,
            Authority authority,
            Remit remit) {
        this.writing = writing;
        this.writer = writer;
        this.inbox = inbox;
        this.desk = desk;
        this.merging = merging;
        this.views = views;
        this.authority = authority;
        this.remit = remit;
    }

    /** Answers 201 when it is decided at once, else 202. */
    RestResponse<ProposalView> propose(ProposalDraft draft, Wish wish, Terms terms, Language language) {
        Optional<Author> decider = authority.isCurator() && !remit.covers(wish)
                ? authority.decidesOwn(wish.kind(), wish.action(), wish.target())
                : authority.decides(wish.kind(), wish.action(), wish.target());
        Result result = writing.once(
                asked(draft),
                terms.idempotencyKey,
                authority.name(),
                () -> below(() -> new Result(handIn(wish, decider).id, 0)));
        Proposal proposal = found(result.id());
        boolean decided = proposal.status == Proposal.Status.APPROVED;
        RestResponse.ResponseBuilder<ProposalView> answer = location(result.id(), decided);
        if (decided) {
            writer.wait(answer, Writer.result(proposal), terms);
        }
        return answer.entity(seen(result.id(), language)).build();
    }

    /**
     * A proposal as the caller sees it: with all there is to know where they may decide it, and otherwise their own.
     *
     * @throws Refusal 403 to a curator when it is somebody else's about somewhere else, 404 when there is none they may see
     */
    ProposalView seen(UUID id, Language language) {
        if (isOwn(id) && !mayDecide(id)) {
            return views.own(id, language);
        }
        if (!authority.isCurator()) {
            throw Proposal.unknown(id);
        }
        refuseUnlessWithin(id);
        return views.whole(id, language);
    }

    /**
     * Checks that the caller made a proposal.
     *
     * @throws Refusal (404) when somebody else did, or there is none
     */
    void refuseUnlessOwn(UUID id) {
        if (!isOwn(id)) {
            throw Proposal.unknown(id);
        }
    }

    /**
     * Checks that a proposal is one that the caller may decide.
     *
     * @throws Refusal 403 when it is about somewhere else, 404 when there is none, or its sender has yet to confirm it
     */
    void refuseUnlessWithin(UUID id) {
        Proposal proposal = found(id);
        if (proposal.status == Proposal.Status.UNCONFIRMED) {
            throw Proposal.unknown(id);
        }
        if (proposal.areas == null) {
            remit.check(proposal.kind, proposal.targetId);
        } else {
            remit.checkAreas(proposal.areas);
        }
    }

    /** The kind of entry a proposal is about. */
    EntityKind kind(UUID id) {
        return found(id).kind;
    }

    /** The proposal as it is now, to be read only. */
    static Proposal found(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Proposal.known(id));
    }

    /** Does something; what is wrong with a state is said of what was sent as {@code state}. */
    static <T> T below(Supplier<T> doing) {
        try {
            return doing.get();
        } catch (Refusal refusal) {
            throw refusal.status() == UNPROCESSABLE ? refusal.below("state") : refusal;
        }
    }

    private boolean isOwn(UUID id) {
        return authority.name().equals(found(id).madeBy);
    }

    private boolean mayDecide(UUID id) {
        try {
            refuseUnlessWithin(id);
            return authority.isCurator();
        } catch (Refusal elsewhere) {
            return false;
        }
    }

    private Proposal handIn(Wish wish, Optional<Author> decider) {
        if (decider.isEmpty()) {
            return inbox.propose(wish, authority.author());
        }
        return wish.action() == Action.MERGE ? merging.decide(wish, decider.get()) : desk.decide(wish, decider.get());
    }

    static Writing.Asked asked(ProposalDraft draft) {
        return new Writing.Asked("propose", null, draft);
    }

    /** The beginning of an answer that says where a proposal is. */
    static RestResponse.ResponseBuilder<ProposalView> location(UUID id, boolean decided) {
        URI location = UriBuilder.fromPath("/api/v1/proposals/{id}").build(id);
        return decided
                ? RestResponse.ResponseBuilder.created(location)
                : RestResponse.ResponseBuilder.<ProposalView>accepted().location(location);
    }
}
