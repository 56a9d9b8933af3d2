package org.alongside.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
             where position(:email in lower(concat_ws(' ', state, decided_state, why, source, reason))) > 0
             order by id
            """;

    private static final String REMARKS_NAMING = """
            select *
              from proposal_remark
             where position(:email in lower(concat_ws(' ', state, text))) > 0
             order by id
            """;

    private static final String PUBLISHED = """
            select id from organisation as entry where position(:email in lower(cast(entry as text))) > 0
             union all
            select id from case_study as entry where position(:email in lower(cast(entry as text))) > 0
            """;

    private static final String ERASED = "Whom it was about has asked to be forgotten.";

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;

    ProposalData(Session session, ObjectMapper json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("proposal", "proposal_sender", "proposal_contact", "proposal_remark", "duplicate_pair");
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
        for (ProposalSender sender : ProposalSender.at(person.email())) {
            held.add(Held.of(
                    "proposal without an account",
                    "id",
                    sender.proposalId,
                    "email",
                    sender.email,
                    "language",
                    sender.language,
                    "confirmedAt",
                    sender.confirmedAt));
        }
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
        held.addAll(Held.counted(
                "questions and answers about proposals", ProposalRemark.count("madeBy in ?1", person.names())));
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
        List<ProposalContact> proposed = ProposalContact.at(person.email());
        proposed.forEach(this::reject);
        session.flush();
        Pattern address = Pattern.compile(Pattern.quote(person.email()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Proposal> naming = naming(person.email());
        naming.forEach(proposal -> forget(proposal, address));
        List<ProposalRemark> remarks = remarksNaming(person.email());
        remarks.forEach(remark -> forget(remark, address));
        session.flush();
        List<UUID> published = published(person.email());
        return List.of(
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
                        "They say what is public anyhow. Change them where they should not: " + published));
    }

    /** Nobody is listed as a champion who wants to be forgotten. */
    private void reject(ProposalContact contact) {
        Proposal proposal = Proposal.locked(contact.proposalId);
        String name = Entries.name(proposal.state);
        proposal.forget(name == null ? Set.of() : Set.of(name), "rule:erased", ERASED, clock.instant());
        contact.delete();
    }

    private void forget(Proposal proposal, Pattern address) {
        proposal.state = without(address, proposal.state);
        proposal.decidedState = without(address, proposal.decidedState);
        proposal.why = without(address, proposal.why);
        proposal.source = without(address, proposal.source);
        proposal.reason = without(address, proposal.reason);
    }

    private void forget(ProposalRemark remark, Pattern address) {
        remark.state = without(address, remark.state);
        remark.text = without(address, remark.text);
    }

    private static String without(Pattern address, String text) {
        return text == null ? null : address.matcher(text).replaceAll(Text.REMOVED);
    }

    private JsonNode without(Pattern address, JsonNode state) {
        try {
            return state == null ? null : json.readTree(without(address, state.toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ProposalRemark> remarksNaming(String email) {
        return session.createNativeQuery(REMARKS_NAMING, ProposalRemark.class)
                .setParameter("email", email)
                .getResultList();
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
