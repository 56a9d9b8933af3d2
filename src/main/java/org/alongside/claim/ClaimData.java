package org.alongside.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;
import org.alongside.letter.OneTimeLinks;

/** What is known of people because they claimed an entry, or decided about that. */
@ApplicationScoped
class ClaimData implements HoldsPersonalData {

    private final OneTimeLinks links;

    ClaimData(OneTimeLinks links) {
        this.links = links;
    }

    @Override
    public Set<String> tables() {
        return Set.of("entry_claim");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (EntryClaim claim : EntryClaim.<EntryClaim>list("lower(email) = ?1 order by id", person.email())) {
            held.add(Held.of(
                    "claim of an entry",
                    "id",
                    claim.id,
                    "organisation",
                    claim.organisationId,
                    "status",
                    claim.status,
                    "name",
                    claim.name,
                    "email",
                    claim.email,
                    "language",
                    claim.language,
                    "reason",
                    claim.reason,
                    "madeAt",
                    claim.madeAt));
        }
        held.addAll(
                Held.counted("claims this person decided about", EntryClaim.count("decidedBy in ?1", person.names())));
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        links.end(EntryClaim.idsOf(person.email()));
        long withdrawn =
                EntryClaim.delete("status = ?1 and lower(email) = ?2", EntryClaim.Status.WAITING, person.email());
        long settled =
                EntryClaim.update("name = null, email = null, reason = null where lower(email) = ?1", person.email());
        return List.of(
                Outcome.erased("claims that wait for an answer", withdrawn),
                Outcome.erased("names and addresses at other claims", settled),
                Outcome.erased(
                        "names at decisions about claims",
                        EntryClaim.update("decidedBy = ?1 where decidedBy in ?2", SOMEBODY, person.names())));
    }
}
