package org.alongside.letter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alongside.letter.Letter.Status;
import org.jboss.logging.Logger;

/**
 * Sends letters that are due, one after another, on a thread of its own. Several nodes may do so beside each other: each
 * letter is taken by one. A letter is sent once the mail server said so; who is cut off before can note it sends it again.
 */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Post post;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "letter-sender");
    private volatile boolean stopped;

    Sender(Post post, MeterRegistry metrics, Clock clock) {
        this.post = post;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        for (Status status : Status.values()) {
            count(status, 0);
        }
        if (post.isOpen()) {
            post.check();
            thread.setDaemon(true);
            thread.start();
        } else {
            LOG.infof("No mail server is set up (%s): letters stay in the outbox", Post.SERVER);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        news.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letters.Due due) {
        count(Status.kept, 1);
        news.release();
    }

    /** Tries the letter that has been due the longest; says whether there was one. */
    boolean sendNext() {
        Optional<Letter> next = QuarkusTransaction.requiringNew().call(this::take);
        next.filter(letter -> letter.status == Status.kept).ifPresent(this::send);
        return next.isPresent();
    }

    private Optional<Letter> take() {
        Optional<Letter> due = Letter.due(clock.instant());
        due.ifPresent(letter -> {
            if (!letter.begin(clock.instant(), post.longest().multipliedBy(2))) {
                tell(letter);
            }
        });
        return due;
    }

    private void send(Letter letter) {
        Optional<String> problem = post.send(letter);
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.locked(letter.id).ifPresent(tried -> {
                    problem.ifPresentOrElse(
                            why -> tried.fail(why, clock.instant()), () -> tried.accept(clock.instant()));
                    tell(tried);
                }));
    }

    /** To the log and the figures, which know of a letter that it went, and not to whom. */
    private void tell(Letter letter) {
        count(letter.status, 1);
        if (letter.status == Status.sent) {
            LOG.infof("Letter %s (%s) was sent", letter.id, letter.kind);
        } else {
            LOG.warnf(
                    "Letter %s (%s) was not sent, attempt %d%s: %s",
                    letter.id,
                    letter.kind,
                    letter.attempts,
                    letter.status == Status.givenUp ? ", the last one" : "",
                    letter.problem);
        }
    }

    private void count(Status status, int more) {
        metrics.counter("alongside.letters", "became", status.name()).increment(more);
    }

    private void work() {
        while (!stopped) {
            try {
                if (!sendNext() && news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                // Errors too: without this thread no letter would go out again
                tolerate(failure);
            }
        }
    }

    private void tolerate(Throwable failure) {
        if (stopped) {
            return;
        }
        LOG.errorf(failure, "Sending letters failed; trying again");
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
