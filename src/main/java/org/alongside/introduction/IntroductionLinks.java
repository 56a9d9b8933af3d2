package org.alongside.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.introduction.Introduction.Status;
import org.alongside.introduction.IntroductionAnswerDraft.Action;
import org.alongside.letter.LinkView;
import org.alongside.letter.Mailbox;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.OneTimeLinks.Link;
import org.alongside.shared.Language;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** The links in letters about introductions: what they are for, and using them. */
@ApplicationScoped
public class IntroductionLinks {

    /** What the link is for that whoever asks gets first. */
    public static final String CONFIRM = "confirmIntroduction";

    /** What the link is for that whoever is asked gets. */
    public static final String ANSWER = "answerIntroduction";

    private static final List<Action> ANSWERS = List.of(Action.accept, Action.decline, Action.block, Action.pause);

    private final OneTimeLinks links;
    private final Introductions introductions;
    private final IntroductionOutcomes outcomes;
    private final Drafts drafts;

    IntroductionLinks(OneTimeLinks links, Introductions introductions, IntroductionOutcomes outcomes, Drafts drafts) {
        this.links = links;
        this.introductions = introductions;
        this.outcomes = outcomes;
        this.drafts = drafts;
    }

    /**
     * Says what a link is for.
     *
     * @throws Refusal 404 when there is no such link, 410 when it was used, has expired, or nothing is left to be decided
     */
    @Transactional
    public LinkView look(String token, Language in) {
        Link link = links.peek(token);
        List<Action> actions = actions(link);
        Introduction introduction = Introduction.findById(link.subject());
        Status due = actions.contains(Action.confirm) ? Status.unconfirmed : Status.waiting;
        if (introduction == null || introduction.status != due) {
            throw Refusal.over("Over", "This introduction has come to an end already.");
        }
        checkMailbox(link, introduction);
        return new LinkView(
                link.purpose(),
                says(introduction, in),
                actions.stream().map(Action::name).toList(),
                link.expiresAt());
    }

    /**
     * Uses a link.
     *
     * @return what has been done, in plain words
     * @throws Refusal 404, 410 and 422 as said above and for an action it can't be used for; 409 when whoever is asked takes
     *     no introductions, 429 when the sender has asked as often as they may
     */
    @Transactional
    public String use(String token, IntroductionAnswerDraft draft, Language in) {
        drafts.check(draft);
        Link link = links.peek(token);
        if (!actions(link).contains(draft.action())) {
            throw Refusal.invalid(List.of(new FieldError(
                    "action", "is not what this link is for", draft.action().name())));
        }
        if (draft.action() == Action.accept && !draft.share().reaches()) {
            throw Refusal.invalid(List.of(FieldError.of("share", "needs email or phone, or they could not reach you")));
        }
        UUID introduction = links.use(token, link.purpose()).subject();
        checkMailbox(link, Introduction.known(introduction));
        return switch (draft.action()) {
            case confirm -> {
                introductions.confirm(introduction);
                yield in.pick(
                        "Thank you. What you wrote is passed on, and you hear from us what they say.",
                        "Diolch. Caiff yr hyn a ysgrifennoch ei drosglwyddo, a chewch glywed gennym beth a ddywedant.");
            }
            case accept -> {
                outcomes.accept(introduction, draft.share());
                yield in.pick(
                        "Each of you gets a letter with how to reach the other.",
                        "Bydd y naill a'r llall ohonoch yn cael llythyr yn dweud sut i gyrraedd y llall.");
            }
            case decline -> {
                outcomes.decline(introduction);
                yield in.pick(
                        "They are told that you can't take it up, and nothing else.",
                        "Dywedir wrthynt na allwch ymgymryd ag ef, a dim byd arall.");
            }
            case block -> {
                outcomes.block(introduction);
                yield in.pick(
                        "You hear no more of them. They are told that you can't take it up, and nothing else.",
                        "Ni chlywch ddim mwy ganddynt. Dywedir wrthynt na allwch ymgymryd ag ef, a dim byd arall.");
            }
            case pause -> {
                outcomes.pause(introduction, Duration.ofDays(draft.days()));
                yield in.pick(
                        "Nobody can ask you for " + draft.days() + " days. They are told that you can't take it up.",
                        "Ni all neb eich holi am " + draft.days()
                                + " diwrnod. Dywedir wrthynt na allwch ymgymryd ag ef.");
            }
        };
    }

    /** Whoever was asked may have another address by now, and it is that one that would be given away. */
    private static void checkMailbox(Link link, Introduction introduction) {
        if (link.purpose().equals(ANSWER)) {
            link.checkWentTo(Receiver.of(introduction.toKind, introduction.toId)
                    .map(to -> Mailbox.digest(to.email()))
                    .orElse(null));
        }
    }

    private static List<Action> actions(Link link) {
        return switch (link.purpose()) {
            case CONFIRM -> List.of(Action.confirm);
            case ANSWER -> ANSWERS;
            default -> throw Refusal.notFound("link", "like this");
        };
    }

    /** What it is about, to whoever is to act: the sender reads whom they asked, whoever was asked reads what was written. */
    private static List<String> says(Introduction introduction, Language in) {
        String to = IntroductionOutcomes.name(introduction, in);
        String whom = to == null ? in.pick("a champion", "hyrwyddwr") : to;
        if (introduction.status == Status.unconfirmed) {
            return List.of(in.pick(
                    "Somebody gave your address and asked to be put in touch with " + whom
                            + ". If that was you, confirm it, and we pass it on.",
                    "Rhoddodd rhywun eich cyfeiriad gan ofyn am gael ei roi mewn cysylltiad â " + whom
                            + ". Os chi oedd hwnnw, cadarnhewch, a byddwn yn ei drosglwyddo."));
        }
        return List.of(
                in.pick(
                        introduction.signed() + " asks to be put in touch with " + whom + ", and writes:",
                        "Mae " + introduction.signed() + " yn gofyn am gael ei roi mewn cysylltiad â " + whom
                                + ", ac yn ysgrifennu:"),
                introduction.about);
    }
}
