package org.alongside.curation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** What came of a request that its sender may send again, not knowing whether it arrived. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyKey extends PanacheEntityBase {

    /**
     * Whose key it is, and the key.
     *
     * @param account the account's name
     * @param key what the sender chose
     */
    @Embeddable
    record Id(String account, String key) {}

    @EmbeddedId
    Id id;

    String fingerprint;
    UUID entityId;
    Instant at;

    /**
     * What came of the request the first time; empty when this is the first time. Requests with the same key wait for
     * each other until the transaction ends.
     *
     * @throws Refusal (422) when the key was used for another request
     */
    static Optional<UUID> earlier(Id id, String fingerprint) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(7170002, hashtext(:key))")
                .setParameter("key", id.account + "/" + id.key)
                .getResultList();
        IdempotencyKey known = findById(id);
        if (known == null) {
            return Optional.empty();
        }
        if (!known.fingerprint.equals(fingerprint)) {
            throw Refusal.invalid(java.util.List.of(new FieldError(
                    "Idempotency-Key", "was used before for another request; choose a new one", id.key)));
        }
        return Optional.of(known.entityId);
    }

    static void remember(Id id, String fingerprint, UUID entity, Instant at) {
        IdempotencyKey key = new IdempotencyKey();
        key.id = id;
        key.fingerprint = fingerprint;
        key.entityId = entity;
        key.at = at;
        key.persist();
    }

    /** Forgets what was first sent before a moment. */
    static void forgetBefore(Instant limit) {
        delete("at < ?1", limit);
    }
}
