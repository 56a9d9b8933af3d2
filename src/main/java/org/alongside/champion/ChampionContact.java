package org.alongside.champion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How to reach a champion and what they agreed to. No view is ever made of this. */
@Entity
@Table(name = "champion_contact")
class ChampionContact extends PanacheEntityBase {

    @Id
    public UUID championId;

    public String email;
    public String consentPurpose;
    public LocalDate consentGiven;
    public String consentWording;
    public Instant withdrawnAt;

    static void forget(UUID champion) {
        deleteById(champion);
    }

    /** Keeps what a draft says of contact and consent; what it leaves out stays as it is. */
    static void keep(UUID champion, ChampionDraft draft) {
        ChampionContact contact = findById(champion);
        if (contact == null) {
            contact = new ChampionContact();
            contact.championId = champion;
        }
        if (draft.contact() != null) {
            contact.email = draft.contact().email();
        }
        if (draft.consent() != null) {
            contact.consentPurpose = draft.consent().purpose();
            contact.consentGiven = draft.consent().givenOn();
            contact.consentWording = draft.consent().wordingVersion();
            contact.withdrawnAt = null;
        }
        contact.persist();
    }
}
