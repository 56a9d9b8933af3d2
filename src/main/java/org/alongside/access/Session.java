package org.alongside.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody who is signed in on pages. */
@Entity
@Table(name = "account_session")
class Session extends PanacheEntityBase {

    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration LONGEST_IDLE = Duration.ofMinutes(60);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** The token's digest. */
    @Id
    String token;

    UUID accountId;
    Instant createdAt;
    Instant usedAt;

    boolean isOverAt(Instant now) {
        return !now.isBefore(createdAt.plus(LONGEST)) || !now.isBefore(usedAt.plus(LONGEST_IDLE));
    }

    /** Notes that it is used, at most once a minute. */
    void use(Instant now) {
        if (now.isAfter(usedAt.plus(NOTED_EVERY))) {
            usedAt = now;
        }
    }
}
