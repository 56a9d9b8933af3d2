package org.alongside.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.alongside.proposal.Author;
import org.alongside.proposal.ProposalDesk;
import org.alongside.proposal.Result;
import org.alongside.shared.Refusal;

/** Hands a new entry in once, however often its sender has to try. */
@ApplicationScoped
class Writing {

    private final ProposalDesk desk;
    private final ObjectMapper json;
    private final Clock clock;

    Writing(ProposalDesk desk, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Lists a new entry, or finds the one that the same request made before.
     *
     * @param key the request's idempotency key, or null
     * @return the entry's id and version; version 0 when it was made before
     */
    @Transactional
    Result create(Object draft, String key, String account) {
        Author author = new Author(account, Author.Origin.API);
        if (key == null) {
            return desk.create(draft, author);
        }
        IdempotencyKey.Id id = new IdempotencyKey.Id(account, key);
        String fingerprint = fingerprint(draft);
        Optional<UUID> earlier = IdempotencyKey.earlier(id, fingerprint);
        if (earlier.isPresent()) {
            return new Result(earlier.get(), 0);
        }
        Result result = desk.create(draft, author);
        IdempotencyKey.remember(id, fingerprint, result.id(), clock.instant());
        return result;
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

    private String fingerprint(Object draft) {
        try {
            String text = draft.getClass().getSimpleName() + json.writeValueAsString(draft);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
