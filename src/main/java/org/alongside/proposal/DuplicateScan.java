package org.alongside.proposal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Duplicates.Found;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Looks each night for entries that are likely one, among those that changed since the last time: at first among all. It
 * follows the log of changes, notes after each batch how far it is, and goes on from there when it was cut off. Of several
 * nodes one looks.
 */
@ApplicationScoped
public class DuplicateScan {

    private static final Logger LOG = Logger.getLogger(DuplicateScan.class);
    private static final int BATCH = 100;

    /** Another node that is at it holds this row, and nobody waits for it. */
    private static final String HOLD = "select log_id, number from duplicate_scan for update skip locked";

    private static final String REACHED = "update duplicate_scan set log_id = :log, number = :number";

    private final ChangeLog log;
    private final Sketches sketches;
    private final Lookalikes lookalikes;
    private final Duplicates duplicates;
    private final Session session;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "duplicate-scan");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;

    DuplicateScan(ChangeLog log, Sketches sketches, Lookalikes lookalikes, Duplicates duplicates, Session session) {
        this.log = log;
        this.sketches = sketches;
        this.lookalikes = lookalikes;
        this.duplicates = duplicates;
        this.session = session;
    }

    /**
     * How far the looking has come.
     *
     * @param change the number of the last change that was looked at
     * @param newest the number of the newest change there is
     */
    @Schema(name = "DuplicateScan")
    public record Progress(long change, long newest) {}

    /** Has this node look, in its own time. */
    @Scheduled(cron = "{alongside.duplicates.scan-at}", timeZone = "UTC")
    public void begin() {
        thread.execute(this::scan);
    }

    public Progress progress() {
        UUID identity = log.identity();
        long number = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select coalesce(max(number), 0) from duplicate_scan where log_id = :log", Long.class)
                        .setParameter("log", identity)
                        .getSingleResult());
        return new Progress(number, log.newest());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Looks until nothing is left to look at, or another node is at it. */
    void scan() {
        try {
            int found = 0;
            int more = 0;
            while (more >= 0 && !stopped) {
                more = QuarkusTransaction.requiringNew().call(this::step);
                found += Math.max(0, more);
            }
            LOG.infof("Looked for duplicates: %d likely pairs among what changed", found);
        } catch (RuntimeException | Error failure) {
            LOG.errorf(failure, "Looking for duplicates failed; it goes on from there the next time");
        }
    }

    /** Looks at the next changes; answers with how many likely pairs they make, or -1 when there is nothing to do. */
    private int step() {
        List<Tuple> held = session.createNativeQuery(HOLD, Tuple.class).getResultList();
        if (held.isEmpty()) {
            return -1;
        }
        UUID identity = log.identity();
        boolean sameLog = identity.equals(held.get(0).get(0, UUID.class));
        List<Change> changes = log.after(sameLog ? held.get(0).get(1, Long.class) : 0, BATCH);
        if (changes.isEmpty()) {
            return -1;
        }
        List<Found> found = pairs(changes);
        duplicates.remember(found);
        session.createNativeMutationQuery(REACHED)
                .setParameter("log", identity)
                .setParameter("number", changes.get(changes.size() - 1).number())
                .executeUpdate();
        return found.size();
    }

    private List<Found> pairs(List<Change> changes) {
        List<UUID> ids = changes.stream()
                .filter(change -> change.kind() == EntityKind.ORGANISATION)
                .map(Change::id)
                .distinct()
                .toList();
        List<Sketch> entries = sketches.listed(ids);
        List<List<Lookalike>> lookalikes = this.lookalikes.of(entries);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Sketch entry = entries.get(i);
            lookalikes.get(i).forEach(lookalike -> found.add(new Found(entry, lookalike)));
        }
        return found;
    }
}
