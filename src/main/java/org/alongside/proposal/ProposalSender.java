package org.alongside.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.proposal.Proposal.Status;
import org.alongside.shared.Language;

/** Where the visitor who sent a proposal can be reached. No view is ever made of this. */
@Entity
@Table(name = "proposal_sender")
class ProposalSender extends PanacheEntityBase {

    @Id
    UUID proposalId;

    String email;
    String language;
    Instant confirmedAt;

    static ProposalSender keep(UUID proposal, String email, Language language) {
        ProposalSender sender = new ProposalSender();
        sender.proposalId = proposal;
        sender.email = email;
        sender.language = language.tag();
        sender.persist();
        return sender;
    }

    /** Who sent a proposal; empty when they have an account, or the address has been deleted. */
    static Optional<ProposalSender> of(UUID proposal) {
        return findByIdOptional(proposal);
    }

    /** What was sent from an address, given in small letters. */
    static List<ProposalSender> at(String email) {
        return list("lower(email) = ?1 order by proposalId", email);
    }

    /** How many proposals from an address can still be decided. */
    static long waiting(String email) {
        return count(
                "lower(email) = lower(?1) and proposalId in (select p.id from Proposal p where p.status in ?2)",
                email,
                List.of(Status.WAITING, Status.RETURNED));
    }

    Language language() {
        return Language.of(language);
    }

    /** Forgets who sent what was decided before a moment. */
    static void forgetDecidedBefore(Instant limit) {
        delete("proposalId in (select p.id from Proposal p where p.decidedAt < ?1)", limit);
    }
}
