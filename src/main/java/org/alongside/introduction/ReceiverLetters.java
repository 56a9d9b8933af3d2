package org.alongside.introduction;

import java.util.List;
import org.alongside.letter.LetterDraft;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.shared.Language;

/** What whoever is asked for an introduction is written, in words. */
final class ReceiverLetters {

    private ReceiverLetters() {}

    /** Who asks and what about, and what can be done with it. */
    static LetterDraft asked(Introduction introduction, Receiver to, String link) {
        Language in = to.language();
        String who = introduction.signed();
        return letter(
                to,
                "introductionAsked",
                in.pick("Somebody would like to be put in touch", "Hoffai rhywun gael ei roi mewn cysylltiad"),
                List.of(
                        in.pick(
                                who + " asks to be put in touch with " + to.name() + ", and writes:",
                                "Mae " + who + " yn gofyn am gael ei roi mewn cysylltiad â " + to.name()
                                        + ", ac yn ysgrifennu:"),
                        introduction.about,
                        in.pick(
                                "Who they are is what they say themselves; we know only that they read mail at the address"
                                        + " they gave. Neither of you gets the other's address unless you say yes. If you do"
                                        + " nothing, they are told after a while that nobody has answered.",
                                "Yr hyn a ddywedant eu hunain yw pwy ydynt; ni wyddom ond eu bod yn darllen post yn y"
                                        + " cyfeiriad a roesant. Ni chaiff y naill na'r llall ohonoch gyfeiriad y llall oni"
                                        + " bai eich bod yn dweud ie. Os na wnewch ddim, dywedir wrthynt ymhen amser nad oes"
                                        + " neb wedi ateb.")),
                List.of(
                        new Action(
                                in.pick("Yes, put us in touch", "Ie, rhowch ni mewn cysylltiad"),
                                link + "&action=accept"),
                        new Action(in.pick("No, thank you", "Dim diolch"), link + "&action=decline"),
                        new Action(
                                in.pick(
                                        "Hear no more of them, or take a pause",
                                        "Clywed dim mwy ganddynt, neu gael saib"),
                                link + "&action=block")));
    }

    /** How to reach who asked. */
    static LetterDraft accepted(Introduction introduction, Receiver to, Sharing yours) {
        Language in = to.language();
        String who = introduction.signed();
        return letter(
                to,
                "introductionMade",
                in.pick("You are in touch with " + who, "Rydych mewn cysylltiad â " + who),
                List.of(
                        in.pick(
                                "You said yes to " + who + ". You reach them here:",
                                "Dywedoch ie wrth " + who + ". Gallwch eu cyrraedd yma:"),
                        introduction.share().lines(introduction.fromEmail, in),
                        in.pick("They have got from you:", "Maent wedi cael gennych chi:"),
                        yours.lines(to.email(), in)),
                List.of());
    }

    private static LetterDraft letter(
            Receiver to, String kind, String subject, List<String> said, List<Action> actions) {
        Language in = to.language();
        return new LetterDraft(
                to.email(),
                in,
                kind,
                subject,
                said,
                actions,
                in.pick(
                        "You get this because you agreed to be asked for introductions.",
                        "Rydych chi'n cael hwn am eich bod wedi cytuno i gael eich holi am gyflwyniadau."),
                in.pick(
                        "To get no more of these, take a pause with the link in any of them, or tell those who look after the"
                                + " directory.",
                        "I beidio â chael rhagor, cymerwch saib gyda'r ddolen yn unrhyw un ohonynt, neu dywedwch wrth y"
                                + " rhai sy'n gofalu am y cyfeiriadur."));
    }
}
