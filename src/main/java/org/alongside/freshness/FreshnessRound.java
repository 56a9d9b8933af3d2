package org.alongside.freshness;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** The last time an organisation was asked whether its entry is right, and how that went on. */
@Entity
@Table(name = "freshness_round")
class FreshnessRound extends PanacheEntityBase {

    @Id
    UUID organisationId;

    /** Null where there was nobody to ask. */
    LocalDate askedOn;

    LocalDate remindedOn;

    /** When the entry was marked as not confirmed, be it in an earlier round. */
    LocalDate markedOn;

    /** When the organisation asked for a change or to be taken down, which somebody decides. */
    LocalDate answeredOn;

    /**
     * Begins a round.
     *
     * @param marked whether the entry is marked as not confirmed already
     */
    static void begin(UUID organisation, boolean marked, LocalDate today) {
        FreshnessRound round = of(organisation);
        round.askedOn = today;
        round.remindedOn = null;
        round.markedOn = marked ? round.markedOn : null;
        round.answeredOn = null;
        round.persist();
    }

    /** Notes that an entry is marked, whether or not there was anybody to ask. */
    static void mark(UUID organisation, LocalDate today) {
        FreshnessRound round = of(organisation);
        round.markedOn = today;
        round.persist();
    }

    private static FreshnessRound of(UUID organisation) {
        FreshnessRound round = findById(organisation);
        if (round == null) {
            round = new FreshnessRound();
            round.organisationId = organisation;
        }
        return round;
    }

    /** Notes that an organisation has answered, if it was asked. */
    static void answer(UUID organisation, LocalDate today) {
        FreshnessRound round = findById(organisation);
        if (round != null) {
            round.answeredOn = today;
        }
    }
}
