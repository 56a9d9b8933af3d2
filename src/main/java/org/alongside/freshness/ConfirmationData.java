package org.alongside.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;

/** What is known of people because they said that an entry is right. */
@ApplicationScoped
class ConfirmationData implements HoldsPersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("confirmation");
    }

    @Override
    public List<Held> held(Person person) {
        return Held.counted(
                "times this person said that an entry is right", Confirmation.count("madeBy in ?1", person.names()));
    }

    @Override
    public List<Outcome> erase(Person person) {
        return List.of(Outcome.erased(
                "names at confirmations of entries",
                Confirmation.update("madeBy = ?1 where madeBy in ?2", SOMEBODY, person.names())));
    }
}
