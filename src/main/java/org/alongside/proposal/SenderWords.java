package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.access.HoldsPersonalData.Held;
import org.alongside.access.HoldsPersonalData.Outcome;
import org.alongside.access.HoldsPersonalData.Person;
import org.alongside.letter.OneTimeLinks;
import org.alongside.proposal.Proposal.Status;

/** What people wrote when they proposed and answered, be it with an account, a key or only an address. */
@ApplicationScoped
class SenderWords {

    private static final String SENT = "(select s.proposalId from ProposalSender s where lower(s.email) = ?2)";
    private static final String MADE = "origin <> ?3 and (madeBy in ?1 or id in " + SENT + ")";
    private static final String ANSWERS = "kind = ?3 and (madeBy in ?1 or proposalId in " + SENT + ") order by id";
    private static final String ASKED = "kind = ?1 and madeBy in ?2";

    /** With something in it beside what was published. */
    private static final String UNPUBLISHED =
            "(status <> ?4 or why is not null or source is not null or decidedState is not null)";

    private static final String DECIDED =
            "decidedBy in ?1 and reason is not null and (madeBy is null or madeBy not in ?1)";

    private final OneTimeLinks links;
    private final Clock clock;

    SenderWords(OneTimeLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (Proposal made : Proposal.<Proposal>list(
                "madeBy in ?1 and origin = ?2 order by id", person.names(), Author.Origin.API)) {
            held.add(held("proposal", made));
        }
        for (ProposalSender sender : ProposalSender.at(person.email())) {
            Held sent = held("proposal without an account", Proposal.known(sender.proposalId));
            sent.data().put("email", sender.email);
            sent.data().put("language", sender.language);
            sent.data().put("confirmedAt", sender.confirmedAt);
            held.add(sent);
        }
        answers(person).forEach(answer -> held.add(held("answer about a proposal", answer)));
        ProposalRemark.<ProposalRemark>list(ASKED + " order by id", ProposalRemark.Kind.QUESTION, person.names())
                .forEach(question -> held.add(held("question about a proposal", question)));
        return held;
    }

    /** Erases what was never published, in the caller's transaction; what can still be decided is withdrawn. */
    List<Outcome> erase(Person person) {
        long published = Proposal.count(
                MADE + " and status = ?4 and state is not null",
                person.names(),
                person.email(),
                Author.Origin.IMPORT,
                Status.APPROVED);
        List<Proposal> made = Proposal.<Proposal>find(
                        MADE + " and " + UNPUBLISHED + " order by id",
                        person.names(),
                        person.email(),
                        Author.Origin.IMPORT,
                        Status.APPROVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        List<ProposalRemark> answers = answers(person);
        Instant now = clock.instant();
        links.end(made.stream().map(proposal -> proposal.id).toList());
        made.forEach(proposal -> forget(proposal, now));
        answers.forEach(answer -> answer.forgetWords());
        return List.of(
                Outcome.erased("words with proposals, and what was never published of them", made.size()),
                Outcome.erased("answers about proposals", answers.size()),
                Outcome.kept(
                        "states that were published as this person proposed them",
                        published,
                        "They are what entries say or said and, where whoever approved them put it into words, why; but"
                                + " not who proposed them."),
                Outcome.kept(
                        "questions and reasons of decisions",
                        decisions(person),
                        "They were told to whoever proposed, and say why the directory decided so; but not who did."));
    }

    private static void forget(Proposal proposal, Instant now) {
        if (proposal.status != Status.APPROVED) {
            ChampionTraces.removeUnlisted(proposal);
        }
        proposal.forgetWords(now);
    }

    private static List<ProposalRemark> answers(Person person) {
        return ProposalRemark.list(ANSWERS, person.names(), person.email(), ProposalRemark.Kind.ANSWER);
    }

    private static long decisions(Person person) {
        return ProposalRemark.count(ASKED, ProposalRemark.Kind.QUESTION, person.names())
                + Proposal.count(DECIDED, person.names())
                + DuplicatePair.count("decidedBy in ?1 and reason is not null", person.names());
    }

    private static Held held(String what, Proposal made) {
        boolean published = made.status == Status.APPROVED && made.decidedState == null;
        return Held.of(
                what,
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
                "status",
                made.status,
                "why",
                made.why,
                "source",
                made.source,
                "state",
                published ? null : made.state,
                "reason",
                made.reason);
    }

    private static Held held(String what, ProposalRemark remark) {
        return Held.of(
                what,
                "proposal",
                remark.proposalId,
                "madeAt",
                remark.madeAt,
                "text",
                remark.text,
                "stateBefore",
                remark.state);
    }
}
