package org.alongside.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.champion.ChampionDraft;

/**
 * How to reach a champion who is proposed and what they agreed to, until somebody has decided. No view is ever made of
 * this.
 */
@Entity
@Table(name = "proposal_contact")
class ProposalContact extends PanacheEntityBase {

    @Id
    UUID proposalId;

    String email;
    String consentPurpose;
    LocalDate consentGiven;
    String consentWording;
    List<String> consentCovers;
    LocalDate consentUntil;

    /** Keeps what a draft says of contact and consent; what it leaves out stays as it is. */
    static void keep(UUID proposal, Object draft) {
        if (!(draft instanceof ChampionDraft champion) || champion.contact() == null && champion.consent() == null) {
            return;
        }
        ProposalContact contact = findById(proposal);
        if (contact == null) {
            contact = new ProposalContact();
            contact.proposalId = proposal;
        }
        if (champion.contact() != null) {
            contact.email = champion.contact().email();
        }
        if (champion.consent() != null) {
            contact.consentPurpose = champion.consent().purpose();
            contact.consentGiven = champion.consent().givenOn();
            contact.consentWording = champion.consent().wordingVersion();
            contact.consentCovers = champion.consent().covers();
            contact.consentUntil = champion.consent().until();
        }
        contact.persist();
    }

    /** The draft with what was kept of contact and consent, where it doesn't say itself. */
    static Object complete(UUID proposal, Object draft) {
        ProposalContact contact = draft instanceof ChampionDraft ? findById(proposal) : null;
        return contact == null
                ? draft
                : ((ChampionDraft) draft)
                        .with(
                                contact.email == null ? null : new ChampionDraft.Contact(contact.email),
                                contact.consentGiven == null
                                        ? null
                                        : new ChampionDraft.Consent(
                                                contact.consentPurpose,
                                                contact.consentGiven,
                                                contact.consentWording,
                                                contact.consentCovers,
                                                contact.consentUntil));
    }

    /** Proposals to list whoever has an address, given in small letters. */
    static List<ProposalContact> at(String email) {
        return list("lower(email) = ?1 order by proposalId", email);
    }

    static void forget(UUID proposal) {
        deleteById(proposal);
    }
}
