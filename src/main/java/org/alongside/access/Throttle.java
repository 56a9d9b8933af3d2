package org.alongside.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.alongside.shared.Gate;
import org.alongside.shared.Refusal;

/**
 * How often anybody may ask: strangers by where they come from, services by their key, and of the visitors of a page that a
 * key stands in each by where they come from as well. Each node counts for itself. What operators and browsers look at
 * beside the API is not counted.
 */
@ApplicationScoped
class Throttle {

    /** What is counted of what isn't a page; a second slash gets past nothing. */
    private static final Pattern COUNTED = Pattern.compile("/+(?:api/|embed)");

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final Limits limits;
    private final Keys keys;

    /** A bucket that has been left alone for a whole window is full, so that forgetting it changes nothing. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(WINDOW)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Throttle(Limits limits, Keys keys) {
        this.limits = limits;
        this.keys = keys;
    }

    /** How often anybody may ask. */
    @ConfigMapping(prefix = "alongside.limits")
    interface Limits {

        /** Whether requests are counted at all. */
        @WithDefault("true")
        boolean enabled();

        /** Requests a minute without a key, from one place: an IPv4 address or the first 64 bits of an IPv6 one. */
        @WithDefault("600")
        int anonymous();

        /** Requests a minute with one key that has a filter, from one place. */
        @WithDefault("120")
        int visitors();

        /** How many letters an hour somebody without an account may have us write to whom they name, from one place. */
        @WithDefault("20")
        int letters();
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, 700);
    }

    private void count(RoutingContext exchange) {
        if (!isCounted(exchange.normalizedPath())) {
            exchange.next();
            return;
        }
        String sent = KeyMechanism.sentIn(exchange.request());
        try {
            if (sent == null) {
                takeAsStranger(exchange);
            } else {
                takeWithKey(exchange, keys.valid(sent));
            }
        } catch (Refusal refusal) {
            turnAway(exchange, refusal);
            return;
        }
        exchange.next();
    }

    private static boolean isCounted(String path) {
        Gate.Part part = Gate.Part.of(path);
        return switch (part) {
            case PUBLIC, LINKS, ADMIN -> true;
            default -> COUNTED.matcher(path).lookingAt();
        };
    }

    /** A visitor who asks too often uses nothing of what the others share. */
    private void takeWithKey(RoutingContext exchange, ApiKey key) {
        PageKey.check(key, exchange);
        if (key.filter != null) {
            take(exchange, "visitor", key.id + " " + Place.of(exchange.request()), limits.visitors());
        }
        take(exchange, "key", key.id.toString(), key.requestsPerMinute);
    }

    /** A key that won't do counts for where it comes from, or trying keys would cost nothing. */
    private void turnAway(RoutingContext exchange, Refusal refusal) {
        Refusal answer = refusal;
        if (refusal.status() == 401) {
            exchange.response().putHeader("WWW-Authenticate", Gate.CHALLENGE);
        }
        if (refusal.status() != 429) {
            try {
                takeAsStranger(exchange);
            } catch (Refusal tooMany) {
                answer = tooMany;
            }
        }
        Gate.refuse(exchange, answer);
    }

    private void takeAsStranger(RoutingContext exchange) {
        take(exchange, "anonymous", Place.of(exchange.request()), limits.anonymous());
    }

    private void take(RoutingContext exchange, String policy, String whose, int rate) {
        if (!limits.enabled()) {
            return;
        }
        // A key whose rate was changed finds another bucket
        Bucket bucket = buckets.get(policy + " " + whose + " " + rate, any -> bucket(rate));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        tell(exchange.response(), policy, rate, probe);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(
                    "You may ask " + rate + " times a minute. Wait, then go on.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Gives everybody a full bucket. */
    void forget() {
        buckets.invalidateAll();
    }

    private static Bucket bucket(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, WINDOW))
                .build();
    }

    /** As draft-ietf-httpapi-ratelimit-headers has it: what is left, and in how many seconds all of it is back. */
    private static void tell(HttpServerResponse response, String policy, int rate, ConsumptionProbe probe) {
        long full = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset() + 999_999_999L);
        add(response, "RateLimit-Policy", "\"" + policy + "\";q=" + rate + ";w=" + WINDOW.toSeconds());
        add(response, "RateLimit", "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + full);
    }

    private static void add(HttpServerResponse response, String header, String value) {
        String before = response.headers().get(header);
        response.putHeader(header, before == null ? value : before + ", " + value);
    }
}
