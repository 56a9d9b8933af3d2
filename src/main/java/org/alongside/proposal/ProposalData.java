package org.alongside.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.access.HoldsPersonalData;
import org.alongside.shared.Text;
import org.hibernate.Session;

/** What is known of people because they propose and decide, or their address stands in what was proposed. */
@ApplicationScoped
class ProposalData implements HoldsPersonalData {

    private static final String NAMING = """
            select *
              from proposal
             where position(:email in lower(coalesce(cast(state as text), '') || coalesce(reason, ''))) > 0
             order by id
            """;

    private static final String PUBLISHED = """
            select id from organisation as entry where position(:email in lower(cast(entry as text))) > 0
             union all
            select id from case_study as entry where position(:email in lower(cast(entry as text))) > 0
            """;

    private final Session session;
    private final ObjectMapper json;

    ProposalData(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Set<String> tables() {
        return Set.of("proposal", "duplicate_pair");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (Proposal made : Proposal.<Proposal>list(
                "madeBy in ?1 and origin = ?2 order by id", person.names(), Author.Origin.API)) {
            held.add(Held.of(
                    "proposal",
                    "id",
                    made.id,
                    "kind",
                    made.kind,
                    "entry",
                    made.targetId,
                    "madeBy",
                    made.madeBy,
                    "madeAt",
                    made.madeAt,
                    "reason",
                    made.reason));
        }
        held.addAll(Held.counted(
                "rows imported in this person's name",
                Proposal.count("madeBy in ?1 and origin <> ?2", person.names(), Author.Origin.API)));
        held.addAll(Held.counted("proposals this person decided", Proposal.count("decidedBy in ?1", person.names())));
        held.addAll(Held.counted(
                "pairs of entries this person told apart", DuplicatePair.count("decidedBy in ?1", person.names())));
        for (Proposal naming : naming(person.email())) {
            held.add(Held.of("proposal that names the address", "id", naming.id, "entry", naming.targetId));
        }
        for (UUID entry : published(person.email())) {
            held.add(Held.of("published entry that names the address", "id", entry));
        }
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        List<Proposal> naming = naming(person.email());
        naming.forEach(proposal -> forget(proposal, person.email()));
        session.flush();
        List<UUID> published = published(person.email());
        return List.of(
                Outcome.erased("mentions of the address in proposals", naming.size()),
                Outcome.erased(
                        "names at proposals",
                        Proposal.update("madeBy = ?1 where madeBy in ?2", SOMEBODY, person.names())),
                Outcome.erased(
                        "names at decisions",
                        Proposal.update("decidedBy = ?1 where decidedBy in ?2", SOMEBODY, person.names())
                                + DuplicatePair.update(
                                        "decidedBy = ?1 where decidedBy in ?2", SOMEBODY, person.names())),
                Outcome.kept(
                        "published entries that name the address",
                        published.size(),
                        "They say what is public anyhow. Change them where they should not: " + published));
    }

    private void forget(Proposal proposal, String email) {
        Pattern address = Pattern.compile(Pattern.quote(email), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        try {
            if (proposal.state != null) {
                proposal.state =
                        json.readTree(address.matcher(proposal.state.toString()).replaceAll(Text.REMOVED));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (proposal.reason != null) {
            proposal.reason = address.matcher(proposal.reason).replaceAll(Text.REMOVED);
        }
    }

    private List<Proposal> naming(String email) {
        return session.createNativeQuery(NAMING, Proposal.class)
                .setParameter("email", email)
                .getResultList();
    }

    private List<UUID> published(String email) {
        return session.createNativeQuery(PUBLISHED, UUID.class)
                .setParameter("email", email)
                .getResultList();
    }
}
