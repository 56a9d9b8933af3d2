package org.alongside.proposal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.champion.Champion;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;
import org.jboss.logging.Logger;

/**
 * Takes champions off who no longer agree to be listed, and forgets who they were: in the entry, in every state of it that
 * was ever proposed, and in the reasons given. The log of changes gets a tombstone, which names nobody.
 */
@ApplicationScoped
public class Withdrawals {

    private static final Logger LOG = Logger.getLogger(Withdrawals.class);
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
        takeOff(locked(id), by, why);
    }

    /** Takes those off whose consent has ended. Nobody has been shown them since. What goes wrong with one stops no other. */
    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void withdrawEnded() {
        List<UUID> ended = QuarkusTransaction.requiringNew().call(() -> Champion.noLongerAgreed(LocalDate.now(clock)));
        for (UUID id : ended) {
            try {
                QuarkusTransaction.requiringNew().run(() -> withdrawIfEnded(id));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Champion %s could not be taken off, whose consent has ended", id);
            }
        }
    }

    /** Looks once more: they may have agreed again since they were found. */
    private void withdrawIfEnded(UUID id) {
        Champion champion = locked(id);
        if (champion.status == Champion.Status.LISTED && !champion.agreesOn(LocalDate.now(clock))) {
            takeOff(champion, NOBODY, ENDED);
        }
    }

    private static Champion locked(UUID id) {
        // In the order in which a decision takes them, so that the two don't wait for each other
        Proposal.lockedAbout(EntityKind.CHAMPION, id);
        return Champion.findLocked(id).orElseThrow(() -> Refusal.notFound(EntityKind.CHAMPION.words(), id.toString()));
    }

    private void takeOff(Champion champion, Author by, String why) {
        forget(champion, by, why);
        withdrawn.fire(new Withdrawn(champion.id));
        if (champion.withdraw(clock.instant())) {
            keep(champion, by, why);
            log.record(EntityKind.CHAMPION, champion.id, Change.Action.REMOVED, champion.version);
        }
    }

    private void forget(Champion champion, Author by, String why) {
        Instant now = clock.instant();
        // Once more: one may have come in before the champion was locked
        List<Proposal> proposals = Proposal.lockedAbout(EntityKind.CHAMPION, champion.id);
        ChampionTraces.remove(proposals, champion.displayName);
        proposals.forEach(proposal -> proposal.close(by.name(), why, now));
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
