package org.alongside.curation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An organisation whose own people change its entry without anybody looking at it first. */
@Entity
@Table(name = "trusted_organisation")
class TrustedOrganisation extends PanacheEntityBase {

    @Id
    UUID organisationId;

    String trustedBy;
    Instant trustedAt;

    /** The organisation, trusted from now on unless it was before. */
    static TrustedOrganisation trust(UUID organisation, String by, Instant now) {
        TrustedOrganisation known = findById(organisation);
        if (known != null) {
            return known;
        }
        TrustedOrganisation trusted = new TrustedOrganisation();
        trusted.organisationId = organisation;
        trusted.trustedBy = by;
        trusted.trustedAt = now;
        trusted.persist();
        return trusted;
    }

    static boolean isTrusted(UUID organisation) {
        return findByIdOptional(organisation).isPresent();
    }

    /** Trusted organisations in order of their ids. */
    static List<TrustedOrganisation> after(UUID id, int limit) {
        return TrustedOrganisation.<TrustedOrganisation>find(
                        "organisationId > ?1 order by organisationId", id == null ? new UUID(0, 0) : id)
                .page(0, limit)
                .list();
    }
}
