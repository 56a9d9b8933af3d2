package org.alongside.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;

/** What is known of people because they speak for an organisation, or put on record who does. */
@ApplicationScoped
class OrganisationContactData implements HoldsPersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("organisation_contact");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (OrganisationContact contact : OrganisationContact.<OrganisationContact>list(
                "lower(email) = ?1 order by organisationId", person.email())) {
            held.add(Held.of(
                    "contact of an organisation",
                    "organisation",
                    contact.organisationId,
                    "name",
                    contact.name,
                    "email",
                    contact.email,
                    "language",
                    contact.language,
                    "consentOn",
                    contact.consentOn,
                    "source",
                    contact.source));
        }
        held.addAll(Held.counted(
                "contacts of organisations that this person put on record",
                OrganisationContact.count("source in ?1", person.names())));
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        return List.of(
                Outcome.erased(
                        "contacts of organisations", OrganisationContact.delete("lower(email) = ?1", person.email())),
                Outcome.erased(
                        "names at contacts of organisations",
                        OrganisationContact.update("source = ?1 where source in ?2", SOMEBODY, person.names())));
    }
}
