package org.alongside.introduction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody wants to be asked nothing for a while. */
@Entity
@Table(name = "introduction_pause")
class IntroductionPause extends PanacheEntityBase {

    @Id
    UUID receiverId;

    Instant until;

    /** Starts a pause, or has the one there is end then. */
    static void keep(UUID receiver, Instant until) {
        IntroductionPause pause = findById(receiver);
        if (pause == null) {
            pause = new IntroductionPause();
            pause.receiverId = receiver;
            pause.until = until;
            pause.persist();
        } else {
            pause.until = until;
        }
    }

    /** Has another entry pause for as long as one does, or longer where it does so itself. */
    static void copy(UUID from, UUID to) {
        IntroductionPause pause = findById(from);
        IntroductionPause other = findById(to);
        if (pause != null && (other == null || other.until.isBefore(pause.until))) {
            keep(to, pause.until);
        }
    }

    static boolean stands(UUID receiver, Instant now) {
        return count("receiverId = ?1 and until > ?2", receiver, now) > 0;
    }

    static void forgetOver(Instant now) {
        delete("until <= ?1", now);
    }
}
