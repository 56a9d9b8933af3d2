package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.MergeDraft;
import org.alongside.proposal.Merging;
import org.alongside.proposal.ProposalDesk;
import org.alongside.proposal.Result;
import org.alongside.search.IndexFollower;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers writes: hands them in, waits for search where that is wanted, and shows what came of it. */
@ApplicationScoped
class Writer {

    private final Writing writing;
    private final ProposalDesk desk;
    private final Merging merging;
    private final Remit remit;
    private final IndexFollower follower;
    private final SecurityIdentity caller;

    Writer(
            Writing writing,
            ProposalDesk desk,
            Merging merging,
            Remit remit,
            IndexFollower follower,
            SecurityIdentity caller) {
        this.writing = writing;
        this.desk = desk;
        this.merging = merging;
        this.remit = remit;
        this.follower = follower;
        this.caller = caller;
    }

    /** Answers 201 with the new entry and where it is. */
    <V> RestResponse<V> created(String path, Object draft, Terms terms, Function<UUID, V> view) {
        remit.check(draft);
        Result result = writing.create(draft, terms.idempotencyKey, account());
        RestResponse.ResponseBuilder<V> answer = RestResponse.ResponseBuilder.created(
                UriBuilder.fromPath("/api/v1/{path}/{id}").build(path, result.id()));
        return wait(answer, result, terms).entity(seen(result.id(), view)).build();
    }

    /** Answers 200 with the entry as it is now. */
    <V> RestResponse<V> changed(UUID id, Object draft, Terms terms, Function<UUID, V> view) {
        remit.check(Remit.kind(draft), id);
        remit.check(draft);
        Result result = desk.change(id, terms.base(), draft, author());
        return wait(RestResponse.ResponseBuilder.<V>ok(), result, terms)
                .entity(seen(id, view))
                .build();
    }

    /** Answers 204. */
    RestResponse<Void> removed(EntityKind kind, UUID id, Terms terms) {
        remit.check(kind, id);
        Result result = desk.archive(kind, id, terms.base(), author());
        return wait(RestResponse.ResponseBuilder.<Void>noContent(), result, terms)
                .build();
    }

    /** Answers 200 with the entry that two organisations have become; both lie where the caller decides. */
    <V> RestResponse<V> merged(UUID one, UUID other, MergeDraft draft, Terms terms, Function<UUID, V> view) {
        remit.check(EntityKind.ORGANISATION, one);
        remit.check(EntityKind.ORGANISATION, other);
        Result result = merging.merge(one, other, draft, author());
        return wait(RestResponse.ResponseBuilder.<V>ok(), result, terms)
                .entity(seen(result.id(), view))
                .build();
    }

    private <V> RestResponse.ResponseBuilder<V> wait(
            RestResponse.ResponseBuilder<V> answer, Result result, Terms terms) {
        terms.wantedWait()
                .filter(longest -> result.version() == 0 || follower.shows(result.id(), result.version(), longest))
                .ifPresent(shown -> answer.header("Preference-Applied", "wait=" + shown.toSeconds()));
        return answer;
    }

    /** The entry as the next reader will see it, not as it was when the request began. */
    private static <V> V seen(UUID id, Function<UUID, V> view) {
        return QuarkusTransaction.requiringNew().call(() -> view.apply(id));
    }

    private Author author() {
        return new Author(account(), Author.Origin.API);
    }

    private String account() {
        return caller.getPrincipal().getName();
    }
}
