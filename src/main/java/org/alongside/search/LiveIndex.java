package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** The index that answers at the moment. The follower puts another in its place without a reader noticing. */
@ApplicationScoped
class LiveIndex {

    private static final Logger LOG = Logger.getLogger(LiveIndex.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final IndexHome home;
    private volatile Standing standing;

    LiveIndex(IndexHome home) {
        this.home = home;
    }

    /**
     * An index and how far it has come.
     *
     * @param index open
     * @param position what it shows at least
     */
    record Standing(PartnerIndex index, Position position) {

        Standing at(long number) {
            return new Standing(index, position.at(number));
        }
    }

    /** The index that answers; null while there is none. */
    Standing standing() {
        return standing;
    }

    /** The number of the last change that search shows; 0 while it can't answer. */
    long number() {
        Standing now = standing;
        return now == null ? 0 : now.position().number();
    }

    /**
     * Asks the index.
     *
     * @throws Refusal (503) while there is none that can answer
     */
    <T> T ask(Function<Reading, T> question) {
        Standing asked = standing;
        if (asked == null) {
            throw notReady();
        }
        try {
            return asked.index().ask(question);
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw tooMuch();
        } catch (SearchException | IllegalStateException | UncheckedIOException failure) {
            if (!isLive(asked.index())) {
                return ask(question);
            }
            throw explained(failure, asked.index());
        }
    }

    private RuntimeException explained(RuntimeException failure, PartnerIndex asked) {
        if (isTooMuch(failure)) {
            return tooMuch();
        }
        if (home.isOutOfReach(failure)) {
            LOG.warnf("The index is out of reach: %s", failure.getMessage());
            return notReady();
        }
        if (home.isDamage(failure)) {
            LOG.errorf(failure, "The index can't be read; building a new one");
            discard(asked);
            return notReady();
        }
        return failure;
    }

    /** Waits until search shows a change, and says whether it does by then. */
    synchronized boolean reaches(long number, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        while (standing == null || standing.position().number() < number) {
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
        return true;
    }

    /** Has another index answer, or the same one as it has moved on; the one before is closed. */
    void become(Standing next) {
        Standing before;
        synchronized (this) {
            before = standing;
            standing = next;
            notifyAll();
        }
        if (before != null && before.index() != next.index()) {
            before.index().close();
        }
    }

    /** Keeps how far the index has come. Unless a reader has found it damaged meanwhile: then it must not come back. */
    void moveOn(Standing reached) {
        String name = reached.index().name();
        home.keep(name, reached.position());
        synchronized (this) {
            if (isLive(reached.index())) {
                standing = reached;
                notifyAll();
                return;
            }
        }
        home.forget(name);
    }

    /** Takes an index out of use for good. */
    void discard(PartnerIndex damaged) {
        synchronized (this) {
            if (!isLive(damaged)) {
                return;
            }
            standing = null;
        }
        try {
            home.forget(damaged.name());
        } finally {
            damaged.close();
        }
    }

    /** Lets go of the index, which stays as it is. */
    void release() {
        Standing last = standing;
        standing = null;
        if (last != null) {
            last.index().close();
        }
    }

    private boolean isLive(PartnerIndex index) {
        Standing now = standing;
        return now != null && now.index() == index;
    }

    private static boolean isTooMuch(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).contains("too_many_");
    }

    private static Refusal tooMuch() {
        return Refusal.badRequest(
                List.of(FieldError.of("q", "asks for too many things at once, with the filters; take some away")));
    }

    private static Refusal notReady() {
        return Refusal.notReady("Search is getting ready. Entries can be read meanwhile.", RETRY_AFTER);
    }
}
