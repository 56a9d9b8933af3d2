package org.alongside.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.letter.Mailbox;
import org.alongside.letter.OneTimeLinks;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationContact;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Author;
import org.alongside.proposal.Inbox;
import org.alongside.proposal.Wish;
import org.alongside.report.HiddenField;
import org.alongside.report.Matter;
import org.alongside.report.Report;
import org.alongside.report.ReportDraft;
import org.alongside.shared.Ids;
import org.alongside.shared.Language;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** What organisations answer with the links in their letters. Nobody needs an account for it. */
@ApplicationScoped
public class FreshnessLinks {

    /** Told from an account's name by its blanks. */
    private static final String CONTACT = "the organisation's own contact";

    private final OneTimeLinks links;
    private final Confirmations confirmations;
    private final Inbox inbox;
    private final Drafts drafts;
    private final ChangeLog log;
    private final Ids ids;
    private final Clock clock;

    FreshnessLinks(
            OneTimeLinks links,
            Confirmations confirmations,
            Inbox inbox,
            Drafts drafts,
            ChangeLog log,
            Ids ids,
            Clock clock) {
        this.links = links;
        this.confirmations = confirmations;
        this.inbox = inbox;
        this.drafts = drafts;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a link is for.
     *
     * @param answer the answer it gives
     * @param kind what it is about
     * @param id which one
     * @param name what that is called
     * @param draft the state it is in; null unless the link is for changing it
     * @param until when it stops working
     */
    public record Peek(Answer answer, EntityKind kind, UUID id, String name, Object draft, Instant until) {}

    /**
     * Says what a link is for, and changes nothing.
     *
     * @throws Refusal 404 when there is no such link, 410 when it was used or has expired, what it is about was taken down,
     *     or the organisation is written to at another address now
     */
    @Transactional
    public Peek peek(String token, Language in) {
        return about(links.peek(token), in);
    }

    /**
     * Gives the answer a link is for. That something is right holds at once; changes and taking down are proposed.
     *
     * @param draft may be null
     * @param in the language to name what it is about in, should its name be hidden
     * @return what the link was for
     * @throws Refusal as with {@link #peek}; 422 when a change breaks a rule, after which the link still works
     */
    @Transactional
    public Peek use(String token, FreshnessAnswerDraft draft, Language in) {
        FreshnessAnswerDraft answer = Objects.requireNonNullElse(draft, FreshnessAnswerDraft.NOTHING);
        drafts.check(answer);
        Peek about = about(links.peek(token), in);
        links.use(token, about.answer.purpose());
        Author author = new Author(CONTACT, Author.Origin.LETTER);
        switch (about.answer) {
            case STILL_RIGHT -> confirm(about);
            case CHANGE -> change(about, answer, author);
            case TAKE_DOWN -> inbox.propose(Wish.archive(about.kind, about.id, null), author);
        }
        if (about.answer != Answer.STILL_RIGHT && about.kind == EntityKind.ORGANISATION) {
            FreshnessRound.answer(about.id, LocalDate.now(clock));
        }
        return about;
    }

    /** Locks what a link is about before anything of it is read, for it may well be changed. What is hidden stays so. */
    private static Peek about(OneTimeLinks.Link link, Language in) {
        Answer answer = Answer.of(link.purpose()).orElseThrow(() -> Refusal.notFound("link", "like this"));
        EntityKind kind = EntityKind.of(link.data().get("kind"));
        boolean changes = answer == Answer.CHANGE;
        if (kind == EntityKind.ORGANISATION) {
            Organisation organisation = Organisation.findLocked(link.subject()).orElseThrow();
            refuseGone(organisation.isListed(), kind, link.subject());
            checkMailbox(link);
            Organisation shown = organisation.shown(HiddenField.words(in));
            Object draft = changes ? OrganisationDraft.from(shown) : null;
            return new Peek(answer, kind, organisation.id, shown.name, draft, link.expiresAt());
        }
        CaseStudy study = CaseStudy.findLocked(link.subject()).orElseThrow();
        refuseGone(study.isPublished(), kind, link.subject());
        checkMailbox(link);
        refuseOthers(study, asked(link));
        CaseStudy shown = study.shown(HiddenField.words(in));
        Object draft = changes ? CaseStudyDraft.from(shown) : null;
        return new Peek(answer, kind, study.id, shown.title, draft, link.expiresAt());
    }

    private static void checkMailbox(OneTimeLinks.Link link) {
        link.checkWentTo(OrganisationContact.of(asked(link))
                .map(contact -> Mailbox.digest(contact.email))
                .orElse(null));
    }

    /** The organisation that was asked, or the one it has become part of. */
    private static UUID asked(OneTimeLinks.Link link) {
        return Organisation.today(UUID.fromString(link.data().get("organisation")));
    }

    /** Whether all of it is still so, those can say who led the work. */
    private static void refuseOthers(CaseStudy study, UUID organisation) {
        boolean led = study.organisations.stream()
                .anyMatch(each -> each.id().equals(organisation) && each.part().equals("lead"));
        if (!led) {
            throw Refusal.over("Over", "This link is for who led the work, and that has changed.");
        }
    }

    private static void refuseGone(boolean there, EntityKind kind, UUID id) {
        if (!there) {
            throw Refusal.gone(kind.words(), id.toString());
        }
    }

    private void confirm(Peek about) {
        if (about.kind == EntityKind.ORGANISATION) {
            confirmations.confirm(about.id, CONTACT);
            return;
        }
        CaseStudy study = CaseStudy.findById(about.id);
        study.lookAgain(LocalDate.now(clock), clock.instant());
        log.record(EntityKind.CASE_STUDY, study.id, Change.Action.CHANGED, study.version);
    }

    /** What is said in words somebody else puts into the entry, as with any report. */
    private void change(Peek about, FreshnessAnswerDraft answer, Author author) {
        if (answer.text() == null) {
            inbox.propose(Wish.change(about.id, null, state(about, answer)), author);
            return;
        }
        ReportDraft draft = new ReportDraft(about.kind, about.id, Matter.wrong, null, answer.text(), null);
        Report report = Report.of(ids.next(), draft, clock.instant());
        report.fromContact = true;
        report.persist();
    }

    /** Whoever says what should be different has looked at the rest. */
    private Object state(Peek about, FreshnessAnswerDraft draft) {
        if (about.kind == EntityKind.ORGANISATION) {
            return needed(draft.organisation(), "organisation").confirmed(LocalDate.now(clock));
        }
        return needed(draft.caseStudy(), "caseStudy");
    }

    private static <T> T needed(T state, String field) {
        if (state == null) {
            throw Refusal.invalid(
                    List.of(FieldError.of(field, "is needed, the full state it should be in; or text, in words")));
        }
        return state;
    }
}
