package org.alongside.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.vocabulary.OrgIds;

/** Which organisation an identifier such as {@code GB-CHC-1234567} means. Each means one. */
@Entity
@Table(name = "organisation_identifier")
public class OrganisationIdentifier extends PanacheEntityBase {

    @Id
    @Column(name = "org_id")
    public String orgId;

    public UUID organisationId;

    /** The identifiers among those given that mean some other organisation. */
    public static List<OrganisationIdentifier> takenByOthers(Collection<String> orgIds, UUID self) {
        return orgIds.isEmpty() ? List.of() : list("orgId in ?1 and organisationId <> ?2", orgIds, self);
    }

    /** The id behind an id or org-id as somebody wrote it. */
    static Optional<UUID> resolve(String id) {
        try {
            // UUID.fromString also takes shortened forms, which would be a second name for the same thing
            return id.length() == 36 ? Optional.of(UUID.fromString(id)) : byOrgId(id);
        } catch (IllegalArgumentException notAnId) {
            return byOrgId(id);
        }
    }

    /** Makes a new organisation's identifiers mean it. */
    static void name(Organisation organisation) {
        name(organisation, organisation.orgIds);
    }

    /**
     * Makes an organisation's identifiers mean it, and no others but those of what was merged into it.
     *
     * @param before those it had until now; what hasn't changed costs nothing
     */
    static void rename(Organisation organisation, Collection<String> before) {
        List<String> gone = before.stream()
                .filter(orgId -> !organisation.orgIds.contains(orgId))
                .toList();
        if (!gone.isEmpty()) {
            delete("organisationId = ?1 and orgId in ?2", organisation.id, gone);
        }
        List<String> added = organisation.orgIds.stream()
                .filter(orgId -> !before.contains(orgId))
                .toList();
        Map<String, UUID> meanings = meanings(added);
        name(
                organisation,
                added.stream()
                        .filter(orgId -> !organisation.id.equals(meanings.get(orgId)))
                        .toList());
    }

    /** Makes whatever means one organisation mean another. */
    static void handOver(UUID from, UUID to) {
        update("organisationId = ?1 where organisationId = ?2", to, from);
    }

    private static void name(Organisation organisation, Collection<String> orgIds) {
        for (String orgId : orgIds) {
            OrganisationIdentifier identifier = new OrganisationIdentifier();
            identifier.orgId = orgId;
            identifier.organisationId = organisation.id;
            identifier.persist();
        }
    }

    /** Which organisation each of these identifiers means; those that mean none are left out. */
    public static Map<String, UUID> meanings(Collection<String> orgIds) {
        return orgIds.isEmpty()
                ? Map.of()
                : OrganisationIdentifier.<OrganisationIdentifier>list("orgId in ?1", orgIds).stream()
                        .collect(Collectors.toMap(known -> known.orgId, known -> known.organisationId));
    }

    private static Optional<UUID> byOrgId(String id) {
        return OrganisationIdentifier.<OrganisationIdentifier>findByIdOptional(OrgIds.canonical(id))
                .map(identifier -> identifier.organisationId);
    }
}
