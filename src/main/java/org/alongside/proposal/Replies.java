package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.letter.OneTimeLinks;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;

/** Where those who proposed something answer what they were asked about it. */
@ApplicationScoped
public class Replies {

    /** What a link is for that a visitor answers a question with. */
    public static final String ANSWER = "answerProposal";

    private final Entries entries;
    private final Checks checks;
    private final Risks risks;
    private final OneTimeLinks links;
    private final Ids ids;
    private final Clock clock;

    Replies(Entries entries, Checks checks, Risks risks, OneTimeLinks links, Ids ids, Clock clock) {
        this.entries = entries;
        this.checks = checks;
        this.risks = risks;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param text what there is to say
     * @param draft the state as its sender wants it now; null to leave it as it was
     * @param base the version it is based on; null to leave that as it was
     */
    public record Reply(String text, Object draft, Integer base) {}

    /**
     * Which proposal a link in a letter asks about; looking changes nothing.
     *
     * @throws Refusal 404 when there is no such link, 410 when it has been used or is too old
     */
    @Transactional
    public Proposal asked(String token) {
        OneTimeLinks.Link link = links.peek(token);
        if (!link.purpose().equals(ANSWER)) {
            throw Refusal.notFound("link", "like this");
        }
        return Proposal.known(link.subject());
    }

    /**
     * Takes a visitor's answer.
     *
     * @throws Refusal 400 when the entry never had the version, 404 when there is no such link, 409 when it has been
     *     decided, 410 when the link has been used or is too old, 422 when a field breaks a rule
     */
    @Transactional
    public Proposal reply(String token, Reply reply) {
        return take(Proposal.locked(links.use(token, ANSWER).subject()), reply);
    }

    /**
     * Takes the answer of somebody with an account, or a key.
     *
     * @throws Refusal 400 when the entry never had the version, 404 when there is no such proposal of theirs, 409 when
     *     nothing is asked, 422 when a field breaks a rule
     */
    @Transactional
    public Proposal reply(UUID id, Reply reply, String by) {
        Proposal proposal = Proposal.locked(id);
        if (!by.equals(proposal.madeBy)) {
            throw Proposal.unknown(id);
        }
        return take(proposal, reply);
    }

    private Proposal take(Proposal proposal, Reply reply) {
        JsonNode before = proposal.state;
        boolean another = reply.draft != null && proposal.action.isAboutState();
        proposal.takeAnswer(another ? entries.state(reply.draft) : before, base(proposal, reply));
        ProposalRemark remark = ProposalRemark.make(ids.next(), proposal, ProposalRemark.Kind.ANSWER, clock.instant());
        remark.madeBy = proposal.madeBy;
        remark.text = reply.text;
        remark.state = another ? before : null;
        remark.persist();
        if (another) {
            ProposalContact.keep(proposal.id, reply.draft);
            look(proposal, reply.draft);
        }
        return proposal;
    }

    private Integer base(Proposal proposal, Reply reply) {
        if (reply.base == null || proposal.baseVersion == null) {
            return proposal.baseVersion;
        }
        return entries.known(proposal.kind, proposal.targetId).versionMeant("baseVersion", reply.base);
    }

    private void look(Proposal proposal, Object draft) {
        Wish wish = proposal.wish(draft);
        checks.checkProposed(wish.with(ProposalContact.complete(proposal.id, draft)), proposal.origin);
        JsonNode published = entries.find(proposal.kind, proposal.subject())
                .map(Entries.Entry::state)
                .orElse(null);
        proposal.areas = StateAreas.of(proposal.state);
        Inbox.note(proposal, risks.of(wish, published, proposal.state, Backlog.beside(proposal)));
    }
}
