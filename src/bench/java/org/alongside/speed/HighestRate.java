package org.alongside.speed;

import java.io.IOException;
import java.util.Locale;

/**
 * Looks for the highest rate of arrival at which all searches are answered, 99 of 100 of them in time: doubles a rate until
 * that is too much, then closes in.
 */
final class HighestRate {

    /** In milliseconds. */
    static final double IN_TIME = 50;

    static final double LOWEST = 1;
    private static final double HIGHEST = 20_000;

    /** From a rate held and one twice as high, to two that lie 4 % or one apart. */
    private static final int CLOSER = 4;

    /** With fewer, one in a hundred means nothing; but nobody waits for ever. */
    private static final int ENOUGH = 200;

    /** In seconds. */
    private static final int LONGEST = 30;

    private final Sender sender;
    private final int warmUp;
    private final int seconds;

    HighestRate(Sender sender, int warmUp, int seconds) {
        this.sender = sender;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    /**
     * Looks for it.
     *
     * @param first the rate tried first
     * @return questions a second; 0 when not even the lowest is held
     */
    double from(double first) throws IOException {
        double held = even(first);
        double broken = held;
        while (!holds(held)) {
            broken = held;
            if (held == LOWEST) {
                return 0;
            }
            held = even(held / 2);
        }
        while (broken <= held) {
            double next = held * 2;
            if (next > HIGHEST) {
                return held;
            }
            if (holds(next)) {
                held = next;
            } else {
                broken = next;
            }
        }
        for (int step = 0; step < CLOSER; step++) {
            double between = even(Math.sqrt(held * broken));
            if (between == held || between == broken) {
                return held;
            }
            if (holds(between)) {
                held = between;
            } else {
                broken = between;
            }
        }
        return held;
    }

    /**
     * A rate near another that can be kept to: Gatling plans second by second, and where not the same number falls into each
     * it comes late by up to the time from one question to the next, tens of milliseconds at a low rate.
     */
    static double even(double rate) {
        return Math.max(LOWEST, Math.round(rate));
    }

    /** So many seconds, or more at a low rate. */
    static int enough(double rate, int seconds) {
        return (int) Math.max(seconds, Math.min(LONGEST, ENOUGH / rate));
    }

    /** The better two of three, for one hiccup of the machine is one in a hundred when there are few. */
    private boolean holds(double rate) throws IOException {
        boolean first = isInTime(rate);
        boolean second = isInTime(rate);
        return first == second ? first : isInTime(rate);
    }

    private boolean isInTime(double rate) throws IOException {
        Sender.Result all = sender.send(rate, warmUp, enough(rate, seconds)).all();
        boolean held = all.failed() == 0 && all.p99() < IN_TIME;
        System.out.printf(
                Locale.ROOT,
                "  %8.1f/s   p99 %9.2f ms, %d of %d failed: %s%n",
                rate,
                all.p99(),
                all.failed(),
                all.sent(),
                held ? "held" : "too much");
        return held;
    }
}
