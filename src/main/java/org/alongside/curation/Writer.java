package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.Entries;
import org.alongside.proposal.Inbox;
import org.alongside.proposal.MergeDraft;
import org.alongside.proposal.Merging;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.ProposalDesk;
import org.alongside.proposal.Result;
import org.alongside.proposal.Wish;
import org.alongside.search.IndexFollower;
import org.alongside.shared.Ids;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers writes: hands them in, waits for search where that is wanted, and shows what came of it. Those of whoever may
 * not decide are answered 202, with the proposal that waits.
 */
@ApplicationScoped
class Writer {

    private final Writing writing;
    private final ProposalDesk desk;
    private final Merging merging;
    private final Inbox inbox;
    private final Entries entries;
    private final ProposalViews views;
    private final Authority authority;
    private final Remit remit;
    private final IndexFollower follower;
    private final HttpHeaders headers;
    private final Ids ids;

    Writer(
            Writing writing,
            ProposalDesk desk,
            Merging merging,
            Inbox inbox,
            Entries entries,
            ProposalViews views,
            Authority authority,
            Remit remit,
            IndexFollower follower,
            HttpHeaders headers,
            Ids ids) {
        this.writing = writing;
        this.desk = desk;
        this.merging = merging;
        this.inbox = inbox;
        this.entries = entries;
        this.views = views;
        this.authority = authority;
        this.remit = remit;
        this.follower = follower;
        this.headers = headers;
        this.ids = ids;
    }

    /** Answers 201 with the new entry and where it is, or 202. */
    RestResponse<Object> created(String path, Object draft, Terms terms, Function<UUID, ?> view) {
        Wish wish = Wish.create(ids.next(), draft);
        Optional<Author> decider = decider(wish);
        Writing.Asked asked = new Writing.Asked("create", null, draft);
        Result result = writing.once(
                asked,
                terms.idempotencyKey,
                authority.name(),
                () -> decider.map(author -> desk.create(draft, author)).orElseGet(() -> waiting(wish)));
        if (result.version() == 0 && views.exists(result.id())) {
            return accepted(result.id());
        }
        RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.created(
                UriBuilder.fromPath("/api/v1/{path}/{id}").build(path, result.id()));
        return wait(answer, result, terms).entity(seen(result.id(), view)).build();
    }

    /** Answers 200 with the entry as it is now, or 202. */
    RestResponse<Object> changed(UUID id, Object draft, Terms terms, Function<UUID, ?> view) {
        Wish wish = Wish.change(id, null, draft);
        Optional<Author> decider = decider(wish);
        if (decider.isEmpty()) {
            return proposed(wish, terms);
        }
        Result result = desk.change(id, terms.base(), draft, decider.get());
        return wait(RestResponse.ResponseBuilder.ok(), result, terms)
                .entity(seen(id, view))
                .build();
    }

    /** Answers 204, or 202. */
    RestResponse<Object> removed(EntityKind kind, UUID id, Terms terms) {
        Wish wish = Wish.archive(kind, id, null);
        Optional<Author> decider = decider(wish);
        if (decider.isEmpty()) {
            return proposed(wish, terms);
        }
        Result result = desk.archive(kind, id, terms.base(), decider.get());
        return wait(RestResponse.ResponseBuilder.<Object>noContent(), result, terms)
                .build();
    }

    /** Answers 200 with the entry in the state it had before, or 202. */
    RestResponse<Object> restored(Wish wish, Writing.Asked asked, Terms terms, Function<UUID, ?> view) {
        Optional<Author> decider = decider(wish);
        Result result = writing.once(
                asked,
                terms.idempotencyKey,
                authority.name(),
                () -> decider.map(author -> result(desk.decide(wish, author))).orElseGet(() -> waiting(wish)));
        if (result.version() == 0 && views.exists(result.id())) {
            return accepted(result.id());
        }
        return wait(RestResponse.ResponseBuilder.ok(), result, terms)
                .entity(seen(wish.target(), view))
                .build();
    }

    /** Answers 200 with the entry that two organisations have become; both lie where the caller decides. */
    <V> RestResponse<V> merged(UUID one, UUID other, MergeDraft draft, Terms terms, Function<UUID, V> view) {
        remit.check(EntityKind.ORGANISATION, one);
        remit.check(EntityKind.ORGANISATION, other);
        Result result = merging.merge(one, other, draft, authority.author());
        return wait(RestResponse.ResponseBuilder.<V>ok(), result, terms)
                .entity(seen(result.id(), view))
                .build();
    }

    /** Waits until search shows what was done, where that is wanted. */
    <V> RestResponse.ResponseBuilder<V> wait(RestResponse.ResponseBuilder<V> answer, Result result, Terms terms) {
        terms.wantedWait()
                .filter(longest -> result.version() == 0 || follower.shows(result.id(), result.version(), longest))
                .ifPresent(shown -> answer.header("Preference-Applied", "wait=" + shown.toSeconds()));
        return answer;
    }

    /** What came of a proposal that has been decided. */
    static Result result(Proposal proposal) {
        return new Result(proposal.targetId, proposal.resultVersion);
    }

    /** Answers 202 with the proposal and where it is. */
    RestResponse<Object> accepted(UUID proposal) {
        return RestResponse.ResponseBuilder.<Object>accepted()
                .location(UriBuilder.fromPath("/api/v1/proposals/{id}").build(proposal))
                .entity(views.own(proposal, Language.of(headers)))
                .build();
    }

    /** Who decides at once: a curator only where they may; elsewhere, what is their own goes the way of a contributor's. */
    private Optional<Author> decider(Wish wish) {
        if (authority.isCurator() && !remit.covers(wish)) {
            if (!authority.isOwn(wish)) {
                remit.checkWish(wish);
            }
            return authority.decidesOwn(wish.kind(), wish.action(), wish.target());
        }
        return authority.decides(wish.kind(), wish.action(), wish.target());
    }

    private RestResponse<Object> proposed(Wish wish, Terms terms) {
        Integer base = terms.base();
        int version = entries.listed(wish.kind(), wish.target()).version();
        if (base != null && base != version) {
            throw Refusal.stale("The " + wish.kind().words() + " is at version " + version + " now, not " + base
                    + ". Read it again and make your change to that.");
        }
        return accepted(waiting(wish).id());
    }

    private Result waiting(Wish wish) {
        return new Result(inbox.propose(wish, authority.author()).id, 0);
    }

    /** The entry as the next reader will see it, not as it was when the request began. */
    private static <V> V seen(UUID id, Function<UUID, V> view) {
        return QuarkusTransaction.requiringNew().call(() -> view.apply(id));
    }
}
