package org.alongside.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;

/** What is known of people because their requests may come twice, or they trust an organisation. */
@ApplicationScoped
class CurationData implements HoldsPersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("idempotency_key", "trusted_organisation");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>(Held.counted(
                "requests that could be sent again", IdempotencyKey.count("id.account in ?1", person.names())));
        held.addAll(Held.counted(
                "organisations this person trusted", TrustedOrganisation.count("trustedBy in ?1", person.names())));
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        return List.of(
                Outcome.erased(
                        "requests that could be sent again", IdempotencyKey.delete("id.account in ?1", person.names())),
                Outcome.erased(
                        "names at trusted organisations",
                        TrustedOrganisation.update("trustedBy = ?1 where trustedBy in ?2", SOMEBODY, person.names())));
    }
}
