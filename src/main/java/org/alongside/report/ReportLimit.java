package org.alongside.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.alongside.access.Place;
import org.alongside.shared.Refusal;

/**
 * How much anybody can report, and about one entry: whoever decides has to read all of it. And how much strangers can have
 * hidden, or one of them could blank the directory. Each node counts places for itself.
 */
@ApplicationScoped
public class ReportLimit {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final Settings settings;
    private final Strangers strangers;
    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(WINDOW)
            .maximumSize(MOST_REMEMBERED)
            .build();

    ReportLimit(Settings settings, Strangers strangers, Clock clock) {
        this.settings = settings;
        this.strangers = strangers;
        this.clock = clock;
    }

    /** How much can be reported. */
    @ConfigMapping(prefix = "alongside.reports")
    interface Settings {

        /** How many reports an hour one place may send: an IPv4 address or the first 64 bits of an IPv6 one. */
        @WithDefault("20")
        int mostAnHour();

        /** How many reports of personal data there may be about one entry within 24 hours, and how many of all else. */
        @WithDefault("10")
        int mostADay();
    }

    /** How much what strangers report may hide before somebody has looked. Whatever is beyond that waits without hiding. */
    @ConfigMapping(prefix = "alongside.limits")
    interface Strangers {

        /** How many reports an hour from one place may hide something. */
        @WithDefault("3")
        int hidingReports();

        /** Of how many entries something may be hidden within 24 hours before only reports that name a field hide any more. */
        @WithDefault("10")
        int hiddenEntries();
    }

    /**
     * Counts a report for where it comes from.
     *
     * @throws Refusal (429) when it is one too many
     */
    public void count(RoutingContext exchange) {
        ConsumptionProbe probe =
                bucket(Place.of(exchange.request()), settings.mostAnHour()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(
                    "You have reported as much as we can look at within an hour. Wait, then go on.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /**
     * Whether there have been as many reports about an entry within a day as there may be. Those of personal data have a
     * number of their own: trifles must not use up what hides somebody's address.
     */
    public boolean isReached(UUID entity, Matter matter) {
        return Report.since(clock.instant().minus(DAY), entity, matter == Matter.personalData) >= settings.mostADay();
    }

    /**
     * Whether what a stranger reports is hidden before somebody has looked; counts it for where it comes from when it is.
     * Reports that come at the same moment don't know of each other.
     *
     * @param place where it comes from
     * @param named whether it names what it is about: that is hidden however much is hidden already
     */
    public boolean letsHide(String place, boolean named) {
        boolean open = named || Reports.hiddenByStrangersSince(clock.instant().minus(DAY)) < strangers.hiddenEntries();
        return open && bucket("hiding " + place, strangers.hidingReports()).tryConsume(1);
    }

    /** What whoever reports once more is told (429). */
    public static Refusal reached() {
        return Refusal.tooMany("Several people have reported this entry today. Somebody is looking at it.", DAY);
    }

    /** Forgets who has reported how much. */
    void forget() {
        buckets.invalidateAll();
    }

    private Bucket bucket(String whose, int rate) {
        return buckets.get(
                whose,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, WINDOW))
                        .build());
    }
}
