package org.alongside.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;

/** What is known of people because their requests may come twice. */
@ApplicationScoped
class CurationData implements HoldsPersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("idempotency_key");
    }

    @Override
    public List<Held> held(Person person) {
        return Held.counted(
                "requests that could be sent again", IdempotencyKey.count("id.account in ?1", person.names()));
    }

    @Override
    public List<Outcome> erase(Person person) {
        return List.of(Outcome.erased(
                "requests that could be sent again", IdempotencyKey.delete("id.account in ?1", person.names())));
    }
}
