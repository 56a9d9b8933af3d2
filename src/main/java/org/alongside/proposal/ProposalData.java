package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.HoldsPersonalData;
import org.alongside.change.EntityKind;
import org.hibernate.Session;

/** What is known of people because they propose and decide, or their address stands in what was proposed. */
@ApplicationScoped
class ProposalData implements HoldsPersonalData {

    private static final String NAMING = """
            select *
              from proposal
             where position(:email in lower(concat_ws(' ', state, decided_state, why, published_why, source, reason)))
                > 0
             order by id
            """;

    private static final String REMARKS_NAMING = """
            select *
              from proposal_remark
             where position(:email in lower(concat_ws(' ', state, text))) > 0
             order by id
            """;

    /** Entries in which it may stand; whether it does, {@link Mentions} tells. */
    private static final Map<EntityKind, String> PUBLISHED = Map.of(
            EntityKind.ORGANISATION,
            "select id from organisation as entry where position(:email in lower(cast(entry as text))) > 0",
            EntityKind.CASE_STUDY,
            "select id from case_study as entry where position(:email in lower(cast(entry as text))) > 0");

    private static final String LOCKED = " for update";
    private static final String ERASED = "Whom it was about has asked to be forgotten.";

    private final Session session;
    private final Entries entries;
    private final SenderWords words;
    private final Clock clock;

    ProposalData(Session session, Entries entries, SenderWords words, Clock clock) {
        this.session = session;
        this.entries = entries;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("proposal", "proposal_sender", "proposal_contact", "proposal_remark", "duplicate_pair");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>(words.held(person));
        held.addAll(Held.counted(
                "rows imported in this person's name",
                Proposal.count("madeBy in ?1 and origin <> ?2", person.names(), Author.Origin.API)));
        held.addAll(Held.counted("proposals this person decided", Proposal.count("decidedBy in ?1", person.names())));
        held.addAll(Held.counted(
                "pairs of entries this person told apart", DuplicatePair.count("decidedBy in ?1", person.names())));
        for (ProposalContact contact : ProposalContact.at(person.email())) {
            held.add(Held.of(
                    "proposal to list this person as a champion",
                    "id",
                    contact.proposalId,
                    "email",
                    contact.email,
                    "purpose",
                    contact.consentPurpose,
                    "givenOn",
                    contact.consentGiven));
        }
        for (Proposal naming : naming(NAMING, person)) {
            held.add(Held.of("proposal that names the address", "id", naming.id, "entry", naming.targetId));
        }
        for (UUID entry : published(person)) {
            held.add(Held.of("published entry that names the address", "id", entry));
        }
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        List<ProposalContact> proposed = ProposalContact.at(person.email());
        proposed.forEach(this::reject);
        List<Outcome> outcomes = new ArrayList<>(words.erase(person));
        session.flush();
        Mentions mentions = new Mentions(person);
        List<Proposal> naming = naming(NAMING + LOCKED, person);
        naming.forEach(proposal -> mentions.removeFrom(proposal));
        List<ProposalRemark> remarks = remarksNaming(person);
        remarks.forEach(remark -> mentions.removeFrom(remark));
        session.flush();
        List<UUID> published = published(person);
        outcomes.addAll(List.of(
                Outcome.erased(
                        "addresses of who proposed without an account",
                        ProposalSender.delete("lower(email) = ?1", person.email())),
                Outcome.erased("proposals to list this person as a champion", proposed.size()),
                Outcome.erased("mentions of the address in proposals", naming.size() + remarks.size()),
                Outcome.erased(
                        "names at proposals",
                        Proposal.update("madeBy = ?1 where madeBy in ?2", SOMEBODY, person.names())
                                + ProposalRemark.update("madeBy = ?1 where madeBy in ?2", SOMEBODY, person.names())),
                Outcome.erased(
                        "names at decisions",
                        Proposal.update("decidedBy = ?1 where decidedBy in ?2", SOMEBODY, person.names())
                                + DuplicatePair.update(
                                        "decidedBy = ?1 where decidedBy in ?2", SOMEBODY, person.names())),
                Outcome.kept(
                        "published entries that name the address",
                        published.size(),
                        "They say what is public anyhow. Change them where they should not: " + published)));
        return outcomes;
    }

    /** Nobody is listed as a champion who wants to be forgotten. */
    private void reject(ProposalContact contact) {
        Proposal proposal = Proposal.locked(contact.proposalId);
        ChampionTraces.remove(List.of(proposal), null);
        proposal.close("rule:erased", ERASED, clock.instant());
    }

    private List<Proposal> naming(String query, Person person) {
        return session
                .createNativeQuery(query, Proposal.class)
                .setParameter("email", person.email())
                .getResultList()
                .stream()
                .filter(proposal -> new Mentions(person).isIn(proposal))
                .toList();
    }

    private List<ProposalRemark> remarksNaming(Person person) {
        return session
                .createNativeQuery(REMARKS_NAMING + LOCKED, ProposalRemark.class)
                .setParameter("email", person.email())
                .getResultList()
                .stream()
                .filter(remark -> new Mentions(person).isIn(remark))
                .toList();
    }

    private List<UUID> published(Person person) {
        List<UUID> published = new ArrayList<>();
        PUBLISHED.forEach((kind, query) ->
                session
                        .createNativeQuery(query, UUID.class)
                        .setParameter("email", person.email())
                        .getResultList()
                        .stream()
                        .filter(id -> new Mentions(person)
                                .isIn(entries.known(kind, id).state()))
                        .forEach(published::add));
        return published;
    }
}
