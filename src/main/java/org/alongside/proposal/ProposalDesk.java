package org.alongside.proposal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Proposal.Action;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;

/**
 * Where proposals are handed in. Those of people who may decide are decided at once: checked, applied to the entry and
 * written to the log of changes, in one transaction, or not at all.
 */
@ApplicationScoped
public class ProposalDesk {

    private final Checks checks;
    private final Publisher publisher;
    private final Confirmed confirmed;
    private final ChangeLog log;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    ProposalDesk(
            Checks checks,
            Publisher publisher,
            Confirmed confirmed,
            ChangeLog log,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.checks = checks;
        this.publisher = publisher;
        this.confirmed = confirmed;
        this.log = log;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Lists a new entry.
     *
     * @param draft an {@link OrganisationDraft}, {@link CaseStudyDraft} or {@link ChampionDraft}
     * @throws Refusal 422 when it breaks a rule
     */
    @Transactional
    public Result create(Object draft, Author author) {
        return settle(Wish.create(ids.next(), draft), author);
    }

    /**
     * Puts an entry into a new state.
     *
     * @param base the version the change is based on; null when the author has the last word, as an import has
     * @throws Refusal 404 when there is no such entry, 412 when it has moved on, 422 when the state breaks a rule
     */
    @Transactional
    public Result change(UUID id, Integer base, Object draft, Author author) {
        return settle(Wish.change(id, base, draft), author);
    }

    /**
     * Takes an entry down.
     *
     * @throws Refusal 404 when there is no such entry, 409 when it is down already, 412 when it has moved on
     */
    @Transactional
    public Result archive(EntityKind kind, UUID id, Integer base, Author author) {
        return settle(Wish.archive(kind, id, base), author);
    }

    /**
     * Does what somebody wants done, except merging.
     *
     * @throws Refusal 404 when there is no such entry, 409 when it can't be done any more, 412 when it has moved on, 422
     *     when the state breaks a rule
     */
    @Transactional
    public Proposal decide(Wish wish, Author author) {
        Result result = enact(wish, author.origin());
        Object state = wish.draft() == null ? null : publisher.written(wish.kind(), wish.target());
        Proposal proposal = decidedAtOnce(wish.kind(), wish.action(), result, wish.base(), state, author);
        proposal.restoredVersion = wish.restored();
        proposal.why = wish.why();
        proposal.source = wish.source();
        proposal.persist();
        return proposal;
    }

    private Result settle(Wish wish, Author author) {
        Proposal proposal = decide(wish, author);
        return new Result(proposal.targetId, proposal.resultVersion);
    }

    /** Checks a wish, applies it and notes the change, in the caller's transaction. */
    Result enact(Wish wish, Author.Origin origin) {
        if (wish.action() != Action.CREATE) {
            publisher.lock(wish.kind(), wish.target(), wish.base());
        }
        checks.check(wish, origin);
        boolean older = wish.action() == Action.RESTORE;
        Result result = new Result(wish.target(), publisher.apply(older ? confirmed.keptIn(wish) : wish));
        log.record(wish.kind(), wish.target(), written(wish.action()), result.version());
        return result;
    }

    /** Puts a proposal that is decided at once on record. */
    void keep(EntityKind kind, Action action, Result result, Integer base, Object draft, Author author) {
        decidedAtOnce(kind, action, result, base, draft, author).persist();
    }

    /** A proposal that is decided at once, to be put on record. */
    Proposal decidedAtOnce(EntityKind kind, Action action, Result result, Integer base, Object draft, Author author) {
        Instant now = clock.instant();
        Proposal proposal = new Proposal();
        proposal.id = ids.next();
        proposal.kind = kind;
        proposal.action = action;
        proposal.targetId = result.id();
        proposal.baseVersion = base;
        proposal.state = draft == null ? null : json.valueToTree(withoutContact(draft));
        proposal.origin = author.origin();
        proposal.madeBy = author.name();
        proposal.madeAt = now;
        proposal.status = Proposal.Status.WAITING;
        proposal.approve(author.decider(), "decided at once", result.version(), now);
        return proposal;
    }

    private static Change.Action written(Action action) {
        return switch (action) {
            case CREATE -> Change.Action.CREATED;
            case CHANGE, RESTORE -> Change.Action.CHANGED;
            case ARCHIVE, MERGE -> Change.Action.REMOVED;
        };
    }

    private static Object withoutContact(Object draft) {
        return draft instanceof ChampionDraft champion ? champion.withoutContact() : draft;
    }
}
