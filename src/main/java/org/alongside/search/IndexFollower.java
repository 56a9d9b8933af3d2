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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/**
 * Follows the log of changes and keeps the index true to it, on a thread of its own. When the index is missing, damaged
 * or of an older make it builds a new one; what was there before answers until then, or, if nothing can, search says
 * when to come back. So it does when other postcodes are loaded, as places are worked out from them.
 */
@ApplicationScoped
public class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ChangeLog log;
    private final IndexBuilder builder;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::follow, "index-follower");
    private volatile boolean stopped;
    private volatile PartnerIndex index;
    private Position position;

    IndexFollower(ChangeLog log, IndexBuilder builder) {
        this.log = log;
        this.builder = builder;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        news.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        drop();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Written written) {
        news.release();
    }

    /** Whether search can answer. */
    boolean isReady() {
        return index != null && thread.isAlive();
    }

    /** The number of the last change that search shows; 0 while it can't answer. */
    synchronized long number() {
        return index == null || position == null ? 0 : position.number();
    }

    /**
     * Asks the index.
     *
     * @throws Refusal (503) while there is none that can answer
     */
    <T> T ask(Function<SearchSession, T> question) {
        PartnerIndex asked = index;
        if (asked == null) {
            throw notReady();
        }
        try {
            return asked.ask(question);
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw Refusal.badRequest(List.of(FieldError.of("query", "asks for too many things at once")));
        } catch (SearchException | IllegalStateException failure) {
            if (index != asked) {
                return ask(question);
            }
            if (!(failure instanceof SearchException) || failure.getCause() == null) {
                throw failure;
            }
            LOG.errorf(failure, "The index can't be read; building a new one");
            discard(asked);
            throw notReady();
        }
    }

    /**
     * Waits until search shows a version of an entry.
     *
     * @return whether search shows it by then
     */
    public boolean shows(UUID id, int version, Duration longest) {
        OptionalLong number = log.numberOf(id, version);
        if (number.isEmpty()) {
            return false;
        }
        long until = System.nanoTime() + longest.toNanos();
        synchronized (this) {
            while (position == null || index == null || position.number() < number.getAsLong()) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                try {
                    wait(left);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }

    private void follow() {
        while (!stopped) {
            try {
                PartnerIndex followed = usableIndex();
                if (!catchUp(followed)) {
                    rest(LOOK_AGAIN);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                // Errors too: without this thread nothing new would ever be found again
                if (!stopped) {
                    LOG.errorf(failure, "Following the log failed; trying again");
                    tolerate(RETRY_AFTER);
                }
            }
        }
    }

    private PartnerIndex usableIndex() {
        PartnerIndex current = index;
        if (current != null && Position.isMissingIn(current.directory())) {
            LOG.warn("The index has been deleted; building a new one");
            discard(current);
            current = null;
        }
        if (current == null || builder.isOutdated(position)) {
            IndexBuilder.Built built = builder.openOrBuild();
            moveTo(built.index(), built.position());
            if (current != null) {
                current.close();
            }
            builder.keepOnly(built.index());
            current = built.index();
        }
        return current;
    }

    private boolean catchUp(PartnerIndex followed) {
        List<Change> changes = log.after(position.number(), BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        try {
            builder.apply(changes, followed);
        } catch (SearchException | java.util.concurrent.CompletionException failure) {
            LOG.errorf(failure, "The index can't be written; building a new one");
            discard(followed);
            return true;
        }
        moveOn(followed, position.at(changes.get(changes.size() - 1).number()));
        return true;
    }

    /** Unless a reader has found the index damaged meanwhile: then it must not come back. */
    private synchronized void moveOn(PartnerIndex followed, Position reached) {
        if (index == followed) {
            if (!Position.isMissingIn(followed.directory())) {
                reached.keep(followed.directory());
            }
            moveTo(followed, reached);
        }
    }

    private synchronized void moveTo(PartnerIndex followed, Position reached) {
        position = reached;
        index = followed;
        notifyAll();
    }

    private synchronized void discard(PartnerIndex damaged) {
        if (index == damaged) {
            index = null;
            try {
                Position.forget(damaged.directory());
            } finally {
                damaged.close();
                news.release();
            }
        }
    }

    private synchronized void drop() {
        if (index != null) {
            index.close();
            index = null;
        }
    }

    private void rest(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private void tolerate(Duration pause) {
        try {
            rest(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Refusal notReady() {
        return Refusal.notReady("Search is getting ready. Entries can be read meanwhile.", RETRY_AFTER);
    }
}
