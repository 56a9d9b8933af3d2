package org.alongside.introduction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody wants to hear no more of a sender. */
@Entity
@Table(name = "introduction_block")
class IntroductionBlock extends PanacheEntityBase {

    /**
     * Whom it keeps from whom.
     *
     * @param receiverId the entry that was asked
     * @param sender the digest of the sender's address
     */
    @Embeddable
    record Id(UUID receiverId, String sender) {}

    @EmbeddedId
    Id id;

    Instant at;

    static void keep(UUID receiver, String sender, Instant now) {
        Id id = new Id(receiver, sender);
        if (findById(id) == null) {
            IntroductionBlock block = new IntroductionBlock();
            block.id = id;
            block.at = now;
            block.persist();
        }
    }

    /** Keeps those from another entry too whom one is kept from. */
    static void copy(UUID from, UUID to) {
        IntroductionBlock.<IntroductionBlock>list("id.receiverId", from)
                .forEach(block -> keep(to, block.id.sender(), block.at));
    }

    static boolean stands(UUID receiver, String sender) {
        return findById(new Id(receiver, sender)) != null;
    }

    static long of(String sender) {
        return count("id.sender", sender);
    }
}
