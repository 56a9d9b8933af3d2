package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.champion.Champion;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;

/**
 * Takes champions off who no longer agree to be listed, and forgets who they were: in the entry, in every state of it that
 * was ever proposed, and in the reasons given. The log of changes gets a tombstone, which names nobody.
 */
@ApplicationScoped
public class Withdrawals {

    private static final Author NOBODY = new Author("the directory", Author.Origin.API);
    private static final String ENDED = "consent has ended";

    private final ChangeLog log;
    private final Ids ids;
    private final Clock clock;
    private final Event<Withdrawn> withdrawn;

    Withdrawals(ChangeLog log, Ids ids, Clock clock, Event<Withdrawn> withdrawn) {
        this.withdrawn = withdrawn;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** A champion has left; in the transaction in which they do. */
    public record Withdrawn(UUID id) {}

    /**
     * Takes a champion off for good. Once more changes nothing.
     *
     * @param why in a few words, without a name
     * @throws Refusal (404) when there is no such champion
     */
    @Transactional
    public void withdraw(UUID id, Author by, String why) {
        Champion champion =
                Champion.findLocked(id).orElseThrow(() -> Refusal.notFound(EntityKind.CHAMPION.words(), id.toString()));
        forget(id, champion.displayName, by, why);
        withdrawn.fire(new Withdrawn(id));
        if (champion.withdraw(clock.instant())) {
            keep(champion, by, why);
            log.record(EntityKind.CHAMPION, id, Change.Action.REMOVED, champion.version);
        }
    }

    /** Takes those off whose consent has ended. Nobody has been shown them since. */
    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void withdrawEnded() {
        List<UUID> ended = QuarkusTransaction.requiringNew().call(() -> Champion.noLongerAgreed(LocalDate.now(clock)));
        ended.forEach(id -> QuarkusTransaction.requiringNew().run(() -> withdraw(id, NOBODY, ENDED)));
    }

    private void forget(UUID id, String name, Author by, String why) {
        Instant now = clock.instant();
        List<Proposal> proposals = Proposal.list("kind = ?1 and targetId = ?2", EntityKind.CHAMPION, id);
        List<ProposalRemark> remarks = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        if (name != null) {
            names.add(name);
        }
        for (Proposal proposal : proposals) {
            remarks.addAll(ProposalRemark.of(proposal.id));
            Stream.of(proposal.state, proposal.decidedState).forEach(state -> name(state, names));
        }
        remarks.forEach(remark -> name(remark.state, names));
        remarks.forEach(remark -> remark.forget(names));
        for (Proposal proposal : proposals) {
            proposal.forget(names, by.name(), why, now);
            ProposalContact.forget(proposal.id);
        }
    }

    private static void name(JsonNode state, Set<String> names) {
        JsonNode name = state == null ? null : state.get("displayName");
        if (name != null && name.isTextual()) {
            names.add(name.textValue());
        }
    }

    /** Puts on record that it was taken off, and why. */
    private void keep(Champion champion, Author by, String why) {
        Instant now = clock.instant();
        Proposal proposal = new Proposal();
        proposal.id = ids.next();
        proposal.kind = EntityKind.CHAMPION;
        proposal.action = Proposal.Action.ARCHIVE;
        proposal.targetId = champion.id;
        proposal.origin = by.origin();
        proposal.madeBy = by.name();
        proposal.madeAt = now;
        proposal.status = Proposal.Status.WAITING;
        proposal.approve(by.name(), why, champion.version, now);
        proposal.persist();
    }
}
