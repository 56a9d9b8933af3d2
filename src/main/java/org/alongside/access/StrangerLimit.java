package org.alongside.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.alongside.shared.Refusal;

/**
 * How often somebody without an account may have us write to an address that they name, or we could be made to write to
 * everybody. Each node counts for itself.
 */
@ApplicationScoped
public class StrangerLimit {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final Throttle.Limits limits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(WINDOW)
            .maximumSize(MOST_REMEMBERED)
            .build();

    StrangerLimit(Throttle.Limits limits) {
        this.limits = limits;
    }

    /**
     * Counts one letter for where a request comes from.
     *
     * @throws Refusal (429) when it is one too many
     */
    public void count(RoutingContext exchange) {
        if (!limits.enabled()) {
            return;
        }
        Bucket bucket = buckets.get(Place.of(exchange.request()), any -> bucket(limits.letters()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(
                    "We have written as often for you as we do within an hour. Wait, then go on.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, WINDOW))
                .build();
    }
}
