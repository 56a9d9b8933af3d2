package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;
import org.hibernate.Session;

/** What is known of people because they type into our pages, or somebody typed their address. */
@ApplicationScoped
class DraftData implements HoldsPersonalData {

    private static final String NAMING =
            "select * from draft where position(:email in lower(cast(typed as text))) > 0 order by id";

    private final Session session;

    DraftData(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> tables() {
        return Set.of("draft");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (Draft own : Draft.<Draft>list("account in ?1 order by id", person.names())) {
            held.add(Held.of(
                    "unfinished change of an entry",
                    "kind",
                    own.kind,
                    "entry",
                    own.entryId,
                    "typed",
                    own.typed,
                    "updatedAt",
                    own.updatedAt));
        }
        held.addAll(Held.counted(
                "unfinished changes that name the address", naming(person).size()));
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        long own = Draft.delete("account in ?1", person.names());
        List<Draft> naming = naming(person);
        naming.forEach(draft -> draft.delete());
        return List.of(
                Outcome.erased("unfinished changes of entries", own),
                Outcome.erased("unfinished changes that name the address", naming.size()));
    }

    private List<Draft> naming(Person person) {
        return session
                .createNativeQuery(NAMING, Draft.class)
                .setParameter("email", person.email())
                .getResultList()
                .stream()
                .filter(draft -> draft.typed.stream()
                        .flatMap(held -> held.values().stream())
                        .anyMatch(person::isIn))
                .toList();
    }
}
