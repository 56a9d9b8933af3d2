package org.alongside.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.Language;

/** Whom an organisation wants written to, with their agreement. No public view is ever made of this. */
@Entity
@Table(name = "organisation_contact")
public class OrganisationContact extends PanacheEntityBase {

    @Id
    public UUID organisationId;

    public String name;
    public String email;
    public String language;

    /** Since when they have agreed to be written to. */
    public LocalDate consentOn;

    /** How that is known: who wrote it down, or from where it comes. */
    public String source;

    public Language language() {
        return Language.of(language);
    }

    /** An organisation's contact. */
    public static Optional<OrganisationContact> of(UUID organisation) {
        return findByIdOptional(organisation);
    }

    /** Keeps whom to write to, in the place of whoever it was before. */
    public static OrganisationContact keep(UUID organisation, OrganisationContactDraft draft, String source) {
        OrganisationContact contact = of(organisation).orElseGet(OrganisationContact::new);
        contact.organisationId = organisation;
        contact.name = draft.name();
        contact.email = draft.email();
        contact.language = draft.language();
        contact.consentOn = draft.consentOn();
        contact.source = draft.source() == null ? source : draft.source();
        contact.persist();
        return contact;
    }

    /** Has whoever was written to about one organisation be written to about another, unless somebody is already. */
    public static void handOver(UUID from, UUID to) {
        if (of(to).isEmpty()) {
            update("organisationId = ?1 where organisationId = ?2", to, from);
        } else {
            forget(from);
        }
    }

    /** Forgets whom to write to. */
    public static void forget(UUID organisation) {
        deleteById(organisation);
    }

    @Override
    public String toString() {
        return "OrganisationContact[kept private]";
    }
}
