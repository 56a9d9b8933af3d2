package org.alongside.letter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.HoldsPersonalData;
import org.alongside.shared.Refusal;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A link that works once, and until when. Its token is kept as a hash only, which is enough for 256 random bits. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink extends PanacheEntityBase {

    private static final String NAMING = """
            select *
              from one_time_link
             where position(:email in lower(cast(data as text))) > 0 or position(:mailbox in cast(data as text)) > 0
             order by id
            """;

    @Id
    UUID id;

    byte[] tokenHash;
    String purpose;
    UUID subjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> data;

    Instant createdAt;
    Instant expiresAt;
    Instant usedAt;

    static Optional<OneTimeLink> withHash(byte[] tokenHash) {
        return find("tokenHash", (Object) tokenHash).singleResultOptional();
    }

    /**
     * Checks that it still works.
     *
     * @throws Refusal (410) when it was used or has expired
     */
    void check(Instant now) {
        switch (state(now)) {
            case USED -> throw Refusal.over("Already used", "This link works once, and has been used.");
            case EXPIRED -> throw Refusal.over("Expired", "This link is too old to work. Ask for a new one.");
            case WORKS -> {}
        }
    }

    OneTimeLinks.State state(Instant now) {
        if (usedAt != null) {
            return OneTimeLinks.State.USED;
        }
        return now.isBefore(expiresAt) ? OneTimeLinks.State.WORKS : OneTimeLinks.State.EXPIRED;
    }

    /**
     * Uses it up, and forgets what it remembered. Of several who try at once the database lets one, whatever each has
     * read of it before.
     *
     * @throws Refusal (410) when it was used or has expired
     */
    void use(Instant now) {
        if (update("usedAt = ?1, data = null where id = ?2 and usedAt is null and expiresAt > ?1", now, id) == 0) {
            getEntityManager().refresh(this);
            check(now);
            throw new IllegalStateException("A link that works could not be used.");
        }
    }

    /** Forgets what links remembered that have expired. */
    static void forgetExpiredBefore(Instant limit) {
        update("data = null where expiresAt < ?1 and data is not null", limit);
    }

    /** Links that remember somebody's address, or went to their mailbox. */
    static List<OneTimeLink> naming(HoldsPersonalData.Person person) {
        String mailbox = Mailbox.digest(person.email());
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NAMING, OneTimeLink.class)
                .setParameter("email", person.email())
                .setParameter("mailbox", mailbox)
                .getResultList()
                .stream()
                .filter(link -> link.data.containsValue(mailbox)
                        || link.data.values().stream().anyMatch(person::isIn))
                .toList();
    }

    /** Has links about some things end, and forgets what they remembered. */
    static void end(Collection<UUID> subjects, Instant now) {
        update(
                "expiresAt = ?1, data = null where subjectId in ?2 and usedAt is null and expiresAt > ?1",
                now,
                subjects);
    }

    static void deleteExpiredBefore(Instant limit) {
        delete("expiresAt < ?1", limit);
    }
}
