package org.alongside.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.Text;

/** That somebody had what is held on a person handed over or erased. On whom is kept as a digest only. */
@Entity
@Table(name = "person_request")
class PersonRequest extends PanacheEntityBase {

    @Id
    UUID id;

    /** {@code export} or {@code erasure}. */
    String kind;

    /** The digest of the address. */
    String person;

    String madeBy;
    Instant madeAt;
    String reason;

    static String digest(String email) {
        return Digest.of("person " + email);
    }

    static void keep(UUID id, String kind, String email, String by, String why, Instant now) {
        PersonRequest request = new PersonRequest();
        request.id = id;
        request.kind = kind;
        request.person = digest(email);
        request.madeBy = by;
        request.madeAt = now;
        request.reason = Text.unreachable(why);
        request.persist();
    }
}
