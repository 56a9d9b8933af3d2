package org.alongside.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.proposal.Result;
import org.alongside.shared.Refusal;

/** Has what is asked for done once, however often its sender has to try. */
@ApplicationScoped
class Writing {

    /** Long after anybody who isn't sure would have tried again. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final ObjectMapper json;
    private final Clock clock;

    Writing(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is asked for, so that the same can be told from another.
     *
     * @param what what is to be done
     * @param about the id of what it is done to; null for something new
     * @param draft the body
     */
    record Asked(String what, UUID about, Object draft) {}

    /**
     * Does something, or finds what came of it when the same request was sent before.
     *
     * @param key the request's idempotency key, or null
     * @param account whose key it is; null for a visitor, whose keys only mean anything together with the request
     * @return what came of it; with version 0 when it was done before
     * @throws Refusal (422) when the key was used for another request
     */
    @Transactional
    Result once(Asked asked, String key, String account, Supplier<Result> doing) {
        if (key == null) {
            return doing.get();
        }
        String fingerprint = fingerprint(asked);
        IdempotencyKey.Id id = new IdempotencyKey.Id(account == null ? "visitor:" + fingerprint : account, key);
        Optional<UUID> earlier = IdempotencyKey.earlier(id, fingerprint);
        if (earlier.isPresent()) {
            return new Result(earlier.get(), 0);
        }
        Result result = doing.get();
        IdempotencyKey.remember(id, fingerprint, result.id(), clock.instant());
        return result;
    }

    /** Each day, and at start. */
    @Transactional
    @Scheduled(every = "24h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        IdempotencyKey.forgetBefore(clock.instant().minus(REMEMBERED));
    }

    /**
     * The body, unless there is none.
     *
     * @throws Refusal (400) without one
     */
    static <T> T needed(T draft) {
        if (draft == null) {
            throw Refusal.unreadable("A body is needed: the full state the entry should be in.");
        }
        return draft;
    }

    private String fingerprint(Asked asked) {
        try {
            String text = json.writeValueAsString(asked);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
