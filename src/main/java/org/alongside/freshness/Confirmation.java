package org.alongside.freshness;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody said an entry was right, and when. */
@Entity
@Table(name = "confirmation")
class Confirmation extends PanacheEntityBase {

    @Id
    UUID id;

    UUID organisationId;
    LocalDate confirmedOn;

    /** An account's name, or that it was the organisation's own contact. */
    String madeBy;

    Instant madeAt;
}
