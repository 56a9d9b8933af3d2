package org.alongside.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.shared.Refusal;

/**
 * All keys, in memory, so that the door can tell them apart without asking the database: what is made or revoked here
 * counts at once, what is on another node within ten seconds.
 */
@ApplicationScoped
class Keys {

    private final Clock clock;
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
    private volatile Map<UUID, ApiKey> known = Map.of();

    Keys(Clock clock) {
        this.clock = clock;
    }

    void start(@Observes @Priority(1) StartupEvent start) {
        reload();
    }

    /** Reads all keys anew. */
    void reload() {
        List<ApiKey> keys = QuarkusTransaction.requiringNew().call(() -> ApiKey.listAll());
        known = keys.stream().collect(Collectors.toUnmodifiableMap(key -> key.id, Function.identity()));
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        Map<UUID, Instant> noted = Map.copyOf(used);
        if (!noted.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> noted.forEach((id, at) ->
                            ApiKey.update("usedAt = ?1 where id = ?2 and (usedAt is null or usedAt < ?1)", at, id)));
            noted.forEach(used::remove);
        }
        reload();
    }

    /**
     * The key that was sent, its use noted to the minute.
     *
     * @throws Refusal (401) when it is none of ours, revoked or over
     */
    ApiKey valid(String sent) {
        ApiKey key = ApiKey.idIn(sent).map(known::get).orElse(null);
        if (key == null || !key.is(sent)) {
            throw Refusal.notSignedIn("This is no key of ours.");
        }
        Instant now = clock.instant();
        if (key.revokedAt != null) {
            throw Refusal.notSignedIn("This key has been revoked.");
        }
        if (!now.isBefore(key.expiresAt)) {
            throw Refusal.notSignedIn("This key was good until " + key.expiresAt + ". Ask for a new one.");
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (key.usedAt == null || key.usedAt.isBefore(minute)) {
            used.put(key.id, minute);
        }
        return key;
    }
}
