package org.alongside.letter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sees to it that nothing personal stays for longer than it is of use. */
@ApplicationScoped
class Forgetting {

    private static final Duration LETTERS_WAIT = Duration.ofDays(30);
    private static final Duration LETTERS_STAY = Duration.ofDays(30);
    private static final Duration LINKS_STAY = Duration.ofDays(90);

    private final Clock clock;

    Forgetting(Clock clock) {
        this.clock = clock;
    }

    /** At start and each hour, so that an application that is off at night forgets too. */
    @Transactional
    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant now = clock.instant();
        Letter.giveUpOlderThan(now.minus(LETTERS_WAIT), now);
        Letter.forgetSettledBefore(now.minus(LETTERS_STAY));
        OneTimeLink.forgetExpiredBefore(now);
        OneTimeLink.deleteExpiredBefore(now.minus(LINKS_STAY));
    }
}
