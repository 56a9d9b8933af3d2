package org.alongside.champion;

import java.util.ArrayList;
import java.util.List;
import org.alongside.letter.LetterDraft;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.shared.Language;

/** What champions are written about their own entry, in words. */
final class ConsentLetters {

    private ConsentLetters() {}

    /** That they are listed, what they agreed to, and how to leave. */
    static LetterDraft listed(Reach reach, ChampionContact contact, String leave) {
        Language in = reach.language();
        List<String> said = new ArrayList<>();
        said.add(in.pick(
                "You are listed as " + reach.name()
                        + ", as somebody who will talk, mentor or facilitate. How to reach you is shown to nobody.",
                "Rydych chi wedi'ch rhestru fel " + reach.name()
                        + ", fel rhywun a fydd yn siarad, mentora neu hwyluso. Ni ddangosir i neb sut i'ch cyrraedd."));
        if (contact.forIntroductions) {
            said.add(in.pick(
                    "People may ask to be introduced to you. We write to you each time, you decide, and nobody gets your"
                            + " address unless you say yes.",
                    "Gall pobl ofyn am gael eu cyflwyno i chi. Byddwn yn ysgrifennu atoch bob tro, chi sy'n penderfynu,"
                            + " ac ni chaiff neb eich cyfeiriad oni bai eich bod yn dweud ie."));
        }
        said.add(in.pick(
                "You agreed to: " + contact.consentPurpose + "\nThat ends on "
                        + in.day(contact.consentUntil)
                        + ", and you can take it back at any time: you are taken off at once, and your name is deleted.",
                "Fe gytunoch i: " + contact.consentPurpose + "\nDaw hynny i ben ar "
                        + in.day(contact.consentUntil)
                        + ", a gallwch ei dynnu'n ôl unrhyw bryd: cewch eich tynnu oddi ar y rhestr ar unwaith, a chaiff"
                        + " eich enw ei ddileu."));
        return new LetterDraft(
                reach.email(),
                in,
                "championListed",
                in.pick("You are listed as a champion", "Rydych chi wedi'ch rhestru fel hyrwyddwr"),
                said,
                List.of(new Action(in.pick("Take me off", "Tynnwch fi oddi ar y rhestr"), leave)),
                why(in),
                stop(in));
    }

    /** That their consent is about to end, and how to go on or leave. */
    static LetterDraft ending(Reach reach, ChampionContact contact, String stay, String leave) {
        Language in = reach.language();
        String end = in.day(contact.consentUntil);
        return new LetterDraft(
                reach.email(),
                in,
                "championEnding",
                in.pick("Do you still want to be listed?", "Ydych chi'n dal eisiau bod ar y rhestr?"),
                List.of(in.pick(
                        "What you agreed to as a champion ends on " + end
                                + ". If you do nothing, you are taken off the directory on that day, and your name is deleted.",
                        "Daw'r hyn y cytunoch iddo fel hyrwyddwr i ben ar " + end
                                + ". Os na wnewch ddim, cewch eich tynnu oddi ar y cyfeiriadur y diwrnod hwnnw, a chaiff"
                                + " eich enw ei ddileu.")),
                List.of(
                        new Action(in.pick("Stay for two more years", "Aros am ddwy flynedd arall"), stay),
                        new Action(in.pick("Take me off now", "Tynnwch fi oddi ar y rhestr nawr"), leave)),
                why(in),
                stop(in));
    }

    private static String why(Language in) {
        return in.pick(
                "You get this because your entry as a champion names this address.",
                "Rydych chi'n cael hwn am fod eich cofnod fel hyrwyddwr yn enwi'r cyfeiriad hwn.");
    }

    private static String stop(Language in) {
        return in.pick(
                "To get no more of these, take yourself off with the link above.",
                "I beidio â chael rhagor, tynnwch eich hun oddi ar y rhestr gyda'r ddolen uchod.");
    }
}
