package org.alongside;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The application's clock under test: right, unless a test has moved it to another day. Whoever moves it puts it back. */
@Mock
@Singleton
public class MovedClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    private final Clock right = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    /** Makes it another day, at the time of day it is. */
    public static void to(LocalDate day) {
        ahead = Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(ZoneOffset.UTC), day));
    }

    public static void back() {
        ahead = Duration.ZERO;
    }

    /** The day it really is. */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return right.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everything here is UTC");
    }
}
