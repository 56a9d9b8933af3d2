package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.introduction.IntroductionAnswer;
import org.alongside.introduction.IntroductionAnswerDraft;
import org.alongside.introduction.IntroductionAnswerDraft.Action;
import org.alongside.introduction.IntroductionLinks;
import org.alongside.introduction.Sharing;
import org.alongside.letter.Letters;
import org.alongside.pages.LinkQuestion.Option;
import org.alongside.pages.LinkQuestion.Widget;

/** Whoever asks to be put in touch shows that it was them, and whoever is asked says yes or no. */
@ApplicationScoped
class IntroductionErrand implements LinkErrand {

    private static final String ACTION = "action";
    private static final String DAYS = "days";
    private static final String EMAIL = "share.email";
    private static final String PHONE = "share.phone";

    private final IntroductionLinks links;
    private final Letters letters;

    IntroductionErrand(IntroductionLinks links, Letters letters) {
        this.links = links;
        this.letters = letters;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(IntroductionLinks.CONFIRM, IntroductionLinks.ANSWER);
    }

    @Override
    public LinkAsk ask(LinkVisit visit) {
        List<String> says = links.look(visit.token(), visit.in()).says();
        return isAnswer(visit) ? answer(says, visit) : confirmation(says.get(0), visit);
    }

    @Override
    public LinkTold act(LinkVisit visit, LinkSent sent) {
        Action action = isAnswer(visit) ? chosen(sent.text(ACTION)) : Action.confirm;
        Sharing share = action == Action.accept ? new Sharing(sent.ticked(EMAIL), sent.text(PHONE)) : null;
        IntroductionAnswerDraft draft = new IntroductionAnswerDraft(action, days(sent.text(DAYS)), share);
        String done = links.use(visit.token(), draft, visit.in());
        return LinkTold.thanks(
                visit,
                IntroductionAnswer.of(letters.areSent(), done, visit.in()).says());
    }

    @Override
    public String instead(LinkEnding ending, LinkVisit visit) {
        return switch (ending) {
            case USED ->
                isAnswer(visit)
                        ? visit.pick("We have passed your answer on.", "Rydym wedi trosglwyddo eich ateb.")
                        : visit.pick(
                                "We have passed on what you wrote. You hear from us what they say.",
                                "Rydym wedi trosglwyddo'r hyn a ysgrifennoch. Cewch glywed gennym beth a ddywedant.");
            case EXPIRED ->
                isAnswer(visit)
                        ? visit.pick(
                                "They were told that nobody has answered, and not your address.",
                                "Dywedwyd wrthynt nad oes neb wedi ateb, heb ddweud eich cyfeiriad.")
                        : visit.pick(
                                "What was written has not been passed on, and is deleted. You can ask again.",
                                "Nid yw'r hyn a ysgrifennwyd wedi'i drosglwyddo, a chaiff ei ddileu. Gallwch ofyn eto.");
            case NOT_NOW ->
                visit.pick(
                        "They are not taking such requests at the moment. Try this link again in a day or two.",
                        "Nid ydynt yn derbyn ceisiadau o'r fath ar hyn o bryd. Rhowch gynnig arall ar y ddolen hon ymhen"
                                + " diwrnod neu ddau.");
            default -> visit.pick("This request has come to an end.", "Mae'r cais hwn wedi dod i ben.");
        };
    }

    private static LinkAsk confirmation(String says, LinkVisit visit) {
        return LinkAsk.of(
                        visit.pick(
                                "Did you ask to be put in touch?",
                                "A wnaethoch chi ofyn am gael eich rhoi mewn cysylltiad?"),
                        visit.pick("Yes, that was me", "Ie, fi oedd hwnnw"))
                .about(
                        says,
                        visit.pick(
                                "Your address is shown to nobody unless they say yes.",
                                "Ni ddangosir eich cyfeiriad i neb oni bai eu bod yn dweud ie."))
                .otherwise(visit.pick(
                        "If it wasn't you, close this page. What was written is deleted, and your address with it.",
                        "Os nad chi oedd hwnnw, caewch y dudalen hon. Caiff yr hyn a ysgrifennwyd ei ddileu, a'ch cyfeiriad"
                                + " gydag ef."));
    }

    private static LinkAsk answer(List<String> says, LinkVisit visit) {
        return LinkAsk.of(
                        visit.pick("Would you like to be put in touch?", "Hoffech chi gael eich rhoi mewn cysylltiad?"),
                        visit.pick("Send my answer", "Anfon fy ateb"))
                .about(
                        says.get(0),
                        visit.pick(
                                "Neither of you gets the other's address unless you say yes. If you say no, they are told"
                                        + " that you can't take it up, and not why.",
                                "Ni chaiff y naill na'r llall ohonoch gyfeiriad y llall oni bai eich bod yn dweud ie. Os"
                                        + " dywedwch na, dywedir wrthynt na allwch ymgymryd ag ef, ac nid pam."))
                .quoting(visit.pick("What they write", "Yr hyn maent yn ei ysgrifennu"), says.get(1))
                .asking(choice(visit), email(visit), phone(visit), pause(visit))
                .otherwise(visit.pick(
                        "If you do nothing, they are told after a while that nobody has answered.",
                        "Os na wnewch ddim, dywedir wrthynt ymhen amser nad oes neb wedi ateb."));
    }

    private static LinkQuestion choice(LinkVisit visit) {
        return LinkQuestion.of(Widget.CHOICE, ACTION, visit.pick("Your answer", "Eich ateb"))
                .rule(visit.pick("Choose an answer.", "Dewiswch ateb."))
                .among(
                        Option.of("accept", visit.pick("Yes, put us in touch", "Ie, rhowch ni mewn cysylltiad")),
                        Option.of("decline", visit.pick("No, thank you", "Dim diolch")),
                        Option.of(
                                "block",
                                visit.pick(
                                        "No, and I want to hear no more of them",
                                        "Na, ac nid wyf am glywed dim mwy ganddynt")),
                        Option.of(
                                "pause",
                                visit.pick(
                                        "No, and nobody should ask me for a while",
                                        "Na, ac ni ddylai neb fy holi am gyfnod")))
                .holding(visit.wish());
    }

    private static LinkQuestion email(LinkVisit visit) {
        return LinkQuestion.tick(
                        EMAIL,
                        visit.pick(
                                "If I say yes, they get my e-mail address",
                                "Os dywedaf ie, cânt fy nghyfeiriad e-bost"))
                .rule(visit.pick(
                        "Say how they may reach you: by e-mail, by telephone, or both.",
                        "Dywedwch sut cânt eich cyrraedd: drwy e-bost, dros y ffôn, neu'r ddau."))
                .holding(LinkQuestion.YES);
    }

    private static LinkQuestion phone(LinkVisit visit) {
        return LinkQuestion.of(
                        Widget.PHONE,
                        PHONE,
                        visit.pick(
                                "If I say yes, they get this telephone number", "Os dywedaf ie, cânt y rhif ffôn hwn"))
                .completedBy("tel")
                .hint(visit.pick("It may be left empty.", "Gellir ei adael yn wag."))
                .rule(visit.pick(
                        "Write the telephone number in 6 to 40 digits, with spaces if you like.",
                        "Ysgrifennwch y rhif ffôn mewn 6 i 40 o ddigidau, gyda bylchau os mynnwch."));
    }

    private static LinkQuestion pause(LinkVisit visit) {
        Option[] lengths = Stream.of("30", "90", "180", "365")
                .map(days -> Option.of(days, visit.pick(days + " days", days + " diwrnod")))
                .toArray(Option[]::new);
        return LinkQuestion.of(
                        Widget.LIST,
                        DAYS,
                        visit.pick("If nobody should ask me, for how long", "Os na ddylai neb fy holi, am ba hyd"))
                .rule(visit.pick("Choose how long.", "Dewiswch am ba hyd."))
                .among(lengths)
                .holding("90");
    }

    /** What was chosen; null when nothing was that there is. */
    private static Action chosen(String code) {
        return Stream.of(Action.values())
                .filter(action -> action.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Integer days(String text) {
        return text == null || !text.matches("[0-9]{1,3}") ? null : Integer.valueOf(text);
    }

    private static boolean isAnswer(LinkVisit visit) {
        return visit.purpose().equals(IntroductionLinks.ANSWER);
    }
}
