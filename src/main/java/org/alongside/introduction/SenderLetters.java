package org.alongside.introduction;

import java.util.List;
import org.alongside.letter.LetterDraft;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.shared.Language;

/** What whoever asks for an introduction is written, in words. */
final class SenderLetters {

    private SenderLetters() {}

    /**
     * That somebody gave this address. Nothing of what they wrote is in it: whoever wrote that has yet to show that it is
     * theirs, and could have us send anything to anybody.
     */
    static LetterDraft confirm(Introduction introduction, String link) {
        Language in = introduction.writtenIn();
        String whom = IntroductionOutcomes.name(introduction, in);
        return letter(
                introduction,
                "introductionConfirm",
                in.pick("Did you ask to be put in touch?", "A wnaethoch chi ofyn am gael eich rhoi mewn cysylltiad?"),
                List.of(
                        in.pick(
                                "Somebody gave this address and asked to be put in touch with " + whom + ".",
                                "Rhoddodd rhywun y cyfeiriad hwn gan ofyn am gael ei roi mewn cysylltiad â " + whom
                                        + "."),
                        in.pick(
                                "If that was you, confirm it, and we pass on what you wrote. Your address is shown to nobody"
                                        + " unless they say yes. If it was not you, do nothing, and it is deleted.",
                                "Os chi oedd hwnnw, cadarnhewch, a byddwn yn trosglwyddo'r hyn a ysgrifennoch. Ni ddangosir"
                                        + " eich cyfeiriad i neb oni bai eu bod yn dweud ie. Os nad chi oedd hwnnw,"
                                        + " peidiwch â gwneud dim, a chaiff ei ddileu.")),
                List.of(new Action(in.pick("Yes, that was me", "Ie, fi oedd hwnnw"), link + "&action=confirm")));
    }

    /** That they said yes, with how to reach them. */
    static LetterDraft accepted(Introduction introduction, Receiver to, Sharing theirs) {
        Language in = introduction.writtenIn();
        String whom = IntroductionOutcomes.name(introduction, in);
        return letter(
                introduction,
                "introductionAccepted",
                in.pick(whom + " said yes", "Dywedodd " + whom + " ie"),
                List.of(
                        in.pick(
                                "You asked to be put in touch with " + whom
                                        + ", and they said yes. You reach them here:",
                                "Gofynnoch am gael eich rhoi mewn cysylltiad â " + whom
                                        + ", a dywedasant ie. Gallwch eu cyrraedd yma:"),
                        theirs.lines(to.email(), in),
                        in.pick(
                                "They have got what you chose to share with them.",
                                "Maent wedi cael yr hyn a ddewisoch ei rannu â nhw.")),
                List.of());
    }

    /**
     * That nothing comes of it.
     *
     * @param to what whoever was asked is called; null once nobody is to know
     */
    static LetterDraft declined(Introduction introduction, String to) {
        Language in = introduction.writtenIn();
        return ended(
                introduction,
                to,
                "introductionDeclined",
                in.pick(
                        "They can't take it up. They have not been told your address.",
                        "Ni allant ymgymryd ag ef. Nid ydynt wedi cael gwybod eich cyfeiriad."));
    }

    /** That nobody has answered; see {@link #declined}. */
    static LetterDraft expired(Introduction introduction, String to) {
        Language in = introduction.writtenIn();
        return ended(
                introduction,
                to,
                "introductionExpired",
                in.pick(
                        "Nobody has answered, or nobody is listed any more who could. They have not been told your address.",
                        "Nid oes neb wedi ateb, neu nid oes neb ar y rhestr mwyach a allai. Nid ydynt wedi cael gwybod eich"
                                + " cyfeiriad."));
    }

    /** That a curator has put an end to it, and why; see {@link #declined}. */
    static LetterDraft stopped(Introduction introduction, String to) {
        Language in = introduction.writtenIn();
        return ended(
                introduction,
                to,
                "introductionStopped",
                in.pick(
                        "Those who look after the directory have put an end to it: " + introduction.reason,
                        "Mae'r rhai sy'n gofalu am y cyfeiriadur wedi rhoi terfyn arno: " + introduction.reason));
    }

    private static LetterDraft ended(Introduction introduction, String to, String kind, String how) {
        Language in = introduction.writtenIn();
        String whom = to == null ? in.pick("a champion", "hyrwyddwr") : to;
        return letter(
                introduction,
                kind,
                in.pick("Your request to be put in touch", "Eich cais i gael eich rhoi mewn cysylltiad"),
                List.of(
                        in.pick(
                                "You asked to be put in touch with " + whom + ".",
                                "Gofynnoch am gael eich rhoi mewn cysylltiad â " + whom + "."),
                        how),
                List.of());
    }

    private static LetterDraft letter(
            Introduction introduction, String kind, String subject, List<String> said, List<Action> actions) {
        Language in = introduction.writtenIn();
        return new LetterDraft(
                introduction.fromEmail,
                in,
                kind,
                subject,
                said,
                actions,
                in.pick(
                        "You get this because somebody gave this address to ask for an introduction.",
                        "Rydych chi'n cael hwn am fod rhywun wedi rhoi'r cyfeiriad hwn i ofyn am gyflwyniad."),
                in.pick(
                        "To get no more of these, ask for none, and confirm none that you did not ask for.",
                        "I beidio â chael rhagor, peidiwch â gofyn am un, na chadarnhau un na ofynnoch amdano."));
    }
}
