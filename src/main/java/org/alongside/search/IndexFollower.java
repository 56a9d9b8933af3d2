package org.alongside.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.search.LiveIndex.Standing;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/**
 * Follows the log of changes and keeps the index true to it, on a thread of its own. When the index is missing, damaged
 * or no longer what one built today would be, it has a new one built; what was there before answers until then, and is
 * followed unless its words are analysed otherwise. If nothing can answer, search says when to come back. Where all nodes
 * share one index, the one that leads does this for all, and the others take note of how far it is.
 */
@ApplicationScoped
public class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ChangeLog log;
    private final IndexHome home;
    private final LiveIndex live;
    private final IndexBuilder builder;
    private final IndexSite site;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::follow, "index-follower");
    private volatile boolean stopped;
    private volatile boolean failing;
    private boolean leading;

    IndexFollower(ChangeLog log, IndexHome home, LiveIndex live, IndexBuilder builder) {
        this.log = log;
        this.home = home;
        this.live = live;
        this.builder = builder;
        this.site = new IndexSite(() -> builder.build(() -> !stopped && home.leads()), news::release);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        news.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        live.release();
        home.close();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Written written) {
        news.release();
    }

    /** Whether search can answer and is kept true. */
    boolean isWell() {
        return live.standing() != null && thread.isAlive() && !failing;
    }

    /** Whether another index is being built. */
    boolean isBuilding() {
        return site.isBusy();
    }

    /**
     * Waits until search shows a version of an entry.
     *
     * @return whether search shows it by then
     */
    public boolean shows(UUID id, int version, Duration longest) {
        OptionalLong number = log.numberOf(id, version);
        return number.isPresent() && live.reaches(number.getAsLong(), longest);
    }

    private void follow() {
        while (!stopped) {
            try {
                boolean more = home.leads() ? lead() : listen();
                failing = false;
                if (!more) {
                    rest(LOOK_AGAIN);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                // Errors too: without this thread nothing new would ever be found again
                complain(failure);
            }
        }
    }

    /** Does what is to be done for the index, and says whether there may be more. */
    private boolean lead() {
        if (!leading) {
            // Whatever this node knew of the index, another may have moved it on since
            builder.openUsable().map(this::lookingBack).ifPresent(live::become);
            leading = true;
        }
        Position today = builder.today();
        Standing now = live.standing();
        if (now != null && !(home.has(now.index().name()) && now.position().leadsTo(today))) {
            LOG.warn("The index has been deleted or belongs to another database; building a new one");
            live.discard(now.index());
            now = null;
        }
        if (now == null || !now.position().isMadeLike(today)) {
            site.begin();
        }
        site.finished().ifPresent(this::move);
        now = live.standing();
        if (now == null) {
            return false;
        }
        if (!site.isBusy()) {
            home.keepOnly(now.index().name());
        }
        boolean behind = now.position().number() < today.number();
        return behind && now.position().analysis() == Analysis.VERSION && catchUp(now);
    }

    /** Has a new index answer, once it shows everything there is. */
    private void move(Standing built) {
        if (!built.position().leadsTo(builder.today())) {
            LOG.info("The database is another one since the index was begun; beginning again");
            builder.giveUp(built.index());
            return;
        }
        Standing next = built;
        try {
            for (List<Change> changes = after(next); !changes.isEmpty() && home.leads(); changes = after(next)) {
                builder.apply(changes, next.index());
                next = next.at(changes.get(changes.size() - 1).number());
            }
            if (!home.leads()) {
                builder.giveUp(built.index());
                return;
            }
            home.keep(next.index().name(), next.position());
        } catch (RuntimeException | Error failure) {
            builder.giveUp(built.index());
            throw failure;
        }
        live.become(next);
    }

    /** Takes note of which index is in use and how far it is. */
    private boolean listen() {
        leading = false;
        giveUpBuilding();
        home.inUse().ifPresent(there -> {
            Standing now = live.standing();
            if (now != null && now.index().name().equals(there.name())) {
                live.become(new Standing(now.index(), there.position()));
            } else {
                builder.open(there).ifPresent(live::become);
            }
        });
        return false;
    }

    /** What was begun when this node still led is nobody's now. */
    private void giveUpBuilding() {
        try {
            site.finished().ifPresent(built -> builder.giveUp(built.index()));
        } catch (CompletionException failed) {
            LOG.debugf(failed, "The index that was being built came to nothing");
        }
    }

    private Standing lookingBack(Standing now) {
        return now.at(Math.max(0, now.position().number() - home.mayBeMissing()));
    }

    private boolean catchUp(Standing now) {
        List<Change> changes = after(now);
        if (changes.isEmpty()) {
            return false;
        }
        try {
            builder.apply(changes, now.index());
        } catch (CompletionException | SearchException failure) {
            if (!home.isDamage(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "The index can't be written; building a new one");
            live.discard(now.index());
            return true;
        }
        if (home.leads()) {
            live.moveOn(now.at(changes.get(changes.size() - 1).number()));
        }
        return true;
    }

    private List<Change> after(Standing standing) {
        return log.after(standing.position().number(), BATCH);
    }

    private void complain(Throwable failure) {
        if (stopped) {
            return;
        }
        failing = true;
        if (home.isOutOfReach(failure)) {
            LOG.warnf("The index is out of reach; trying again: %s", failure.getMessage());
        } else {
            LOG.errorf(failure, "Following the log failed; trying again");
        }
        try {
            rest(RETRY_AFTER);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }
}
