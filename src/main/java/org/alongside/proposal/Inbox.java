package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.alongside.letter.OneTimeLinks;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.Proposal.Status;
import org.alongside.shared.Ids;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/** Where proposals are handed in that somebody else decides. They are checked like those that are decided at once. */
@ApplicationScoped
public class Inbox {

    /** What a link is for that a visitor confirms a proposal with. */
    public static final String CONFIRM = "confirmProposal";

    /** How long a visitor has to show that they can be reached. */
    static final Duration CONFIRMED_WITHIN = Duration.ofDays(7);

    private final Entries entries;
    private final Publisher publisher;
    private final Checks checks;
    private final Risks risks;
    private final ProposalLetters letters;
    private final OneTimeLinks links;
    private final Ids ids;
    private final Clock clock;

    Inbox(
            Entries entries,
            Publisher publisher,
            Checks checks,
            Risks risks,
            ProposalLetters letters,
            OneTimeLinks links,
            Ids ids,
            Clock clock) {
        this.entries = entries;
        this.publisher = publisher;
        this.checks = checks;
        this.risks = risks;
        this.letters = letters;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Somebody without an account.
     *
     * @param email where they can be reached, as {@link org.alongside.letter.LetterDraft#canReach} has it
     * @param language the language to write to them in
     */
    public record Visitor(String email, Language language) {

        @Override
        public String toString() {
            return "Visitor[kept private]";
        }
    }

    /**
     * Hands in what somebody with an account, a service with a key, or whoever has had a letter proposes.
     *
     * @return the proposal, waiting
     * @throws Refusal 404, 409 or 410 when there is no such entry to see, 400 when a version makes no sense, 422 when a
     *     field of the state breaks a rule
     */
    @Transactional
    public Proposal propose(Wish wish, Author author) {
        return keep(wish, author, Status.WAITING, Backlog.of(author));
    }

    /**
     * Hands in what a visitor proposes, and writes to them.
     *
     * @return the proposal, which nobody looks at before its sender has confirmed it
     * @throws Refusal 404, 409 or 410 when there is no such entry to see, 400 when a version makes no sense, 422 when a
     *     field of the state breaks a rule, 429 when too many letters have gone to that address
     */
    @Transactional
    public Proposal propose(Wish wish, Visitor visitor) {
        Proposal proposal = keep(
                wish,
                new Author(null, Author.Origin.VISITOR),
                Status.UNCONFIRMED,
                ProposalSender.waiting(visitor.email));
        letters.askToConfirm(
                ProposalSender.keep(proposal.id, visitor.email, visitor.language), wish.kind(), CONFIRMED_WITHIN);
        return proposal;
    }

    /**
     * Checks what a visitor proposes, and keeps nothing.
     *
     * @return the same
     * @throws Refusal as {@link #propose(Wish, Visitor)} would, but for letters
     */
    @Transactional
    public Wish checked(Wish wish) {
        checks.checkProposed(based(wish), Author.Origin.VISITOR);
        return wish;
    }

    /**
     * A visitor shows that they can be reached.
     *
     * @throws Refusal 404 when there is no such link, 409 when it was confirmed before, 410 when the link has been used or
     *     is too old
     */
    @Transactional
    public Proposal confirm(String token) {
        Proposal proposal = Proposal.locked(links.use(token, CONFIRM).subject());
        proposal.confirm();
        ProposalSender.of(proposal.id).ifPresent(sender -> sender.confirmedAt = clock.instant());
        return proposal;
    }

    /**
     * Whoever made a proposal takes it back.
     *
     * @throws Refusal 404 when there is none of theirs, 409 when it has been decided
     */
    @Transactional
    public void withdraw(UUID id, String by) {
        Proposal proposal = Proposal.locked(id);
        if (!by.equals(proposal.madeBy)) {
            throw Proposal.unknown(id);
        }
        proposal.withdraw(clock.instant());
        ChampionTraces.removeUnlisted(proposal);
    }

    private Proposal keep(Wish wish, Author author, Status status, long waiting) {
        if (wish.action() != Action.CREATE) {
            // Whoever leaves at this moment is forgotten first, or in this proposal too
            publisher.lock(wish.kind(), wish.target());
        }
        Wish based = based(wish);
        checks.checkProposed(based, author.origin());
        JsonNode before = entries.find(based.kind(), based.subject())
                .map(Entries.Entry::state)
                .orElse(null);
        JsonNode after = wish.draft() == null ? null : entries.state(wish.draft());
        Proposal proposal = new Proposal();
        proposal.id = ids.next();
        proposal.kind = based.kind();
        proposal.action = based.action();
        proposal.targetId = based.target();
        proposal.baseVersion = based.base();
        if (based.into() != null) {
            proposal.survivorId = based.into().id();
            proposal.survivorVersion = based.into().version();
        }
        proposal.restoredVersion = based.restored();
        proposal.state = after;
        proposal.why = based.why();
        proposal.source = based.source();
        proposal.origin = author.origin();
        proposal.madeBy = author.name();
        proposal.madeAt = clock.instant();
        proposal.status = status;
        proposal.areas = StateAreas.of(after == null ? before : after);
        note(proposal, risks.of(based, before, after, waiting));
        proposal.persist();
        ProposalContact.keep(proposal.id, wish.draft());
        return proposal;
    }

    /** The wish, based on the versions that are published unless it says which. */
    private Wish based(Wish wish) {
        if (wish.action() == Action.CREATE) {
            return wish;
        }
        // What was taken down is there only for who would have it back
        Entries.Entry target = wish.action() == Action.RESTORE
                ? entries.known(wish.kind(), wish.target())
                : entries.listed(wish.kind(), wish.target());
        Wish based = wish.basedOn(target.versionMeant("baseVersion", wish.base()));
        if (wish.into() == null) {
            return based;
        }
        Entries.Entry survivor = entries.listed(wish.kind(), wish.into().id());
        if (wish.into().id().equals(wish.target())) {
            throw Refusal.badParameter(
                    "survivor",
                    "is another organisation than the target",
                    wish.target().toString());
        }
        return based.intoVersion(
                survivor.versionMeant("survivorVersion", wish.into().version()));
    }

    static void note(Proposal proposal, Set<Risk> risks) {
        proposal.risks = risks.stream().map(Risk::code).toList();
        proposal.risk = Risk.Level.of(risks);
    }
}
