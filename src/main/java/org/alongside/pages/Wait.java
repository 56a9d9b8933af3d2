package org.alongside.pages;

import java.time.Duration;

/** How long to wait, in words that are no more exact than anybody needs. */
final class Wait {

    private static final int HOUR = 60;
    private static final int TWO_DAYS = 48;

    private Wait() {}

    static String words(Duration wait, Visit v) {
        long minutes = wait.plusSeconds(59).toMinutes();
        if (minutes < 2 * HOUR) {
            return v.say("wait.minutes", Math.max(1, minutes));
        }
        long hours = (minutes + HOUR - 1) / HOUR;
        return hours < TWO_DAYS ? v.say("wait.hours", hours) : v.say("wait.days", (hours + 23) / 24);
    }
}
