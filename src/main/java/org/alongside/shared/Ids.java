package org.alongside.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Gives out ids, and the clock they are stamped with. Ids are UUIDs of version 7 (RFC 9562): they sort by when they were made. */
@ApplicationScoped
public class Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** The next id; ids made one after the other on one node sort so, unless within the same microsecond. */
    public UUID next() {
        Instant now = clock.instant();
        // Not clock.millis(): a clock that ticks faster than once a millisecond fails there
        long fraction = now.getNano() % 1_000_000 * 4_096L / 1_000_000;
        long high = now.toEpochMilli() << 16 | 0x7000L | fraction;
        long low = random.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The one clock of the application, as fine as the database keeps times; a bean, so that a test can set it. */
    @Produces
    @Singleton
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** The same clock for rules such as that a day is not in the future. */
    @Produces
    @Singleton
    static ClockProvider ruleClock(Clock clock) {
        return () -> clock;
    }
}
