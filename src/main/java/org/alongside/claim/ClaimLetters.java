package org.alongside.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alongside.letter.LetterDraft;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.letter.Letters;
import org.alongside.letter.OneTimeLinks;
import org.alongside.organisation.Organisation;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;

/** The letters to somebody who claims an entry. */
@ApplicationScoped
class ClaimLetters {

    /** How long such a link works: nobody waits for a month for what they have just asked for. */
    static final Duration LASTS = Duration.ofDays(7);

    private final Letters letters;
    private final OneTimeLinks links;

    ClaimLetters(Letters letters, OneTimeLinks links) {
        this.letters = letters;
        this.links = links;
    }

    /** Sends the link, in the caller's transaction. */
    void invite(EntryClaim claim, Organisation claimed) {
        Language in = claim.language();
        String organisation = name(claimed, in);
        String link = letters.link(links.make(ClaimLinks.CLAIM, claim.id, Map.of(), LASTS), in);
        letters.write(new LetterDraft(
                claim.email,
                in,
                "claimInvite",
                in.pick("Look after the entry of " + organisation, "Gofalu am gofnod " + organisation),
                List.of(
                        in.pick(
                                "Somebody, you we hope, told us that they belong to " + organisation
                                        + " and want to look after its entry. With the link below you choose a name and a"
                                        + " password to do so. It works once, within seven days.",
                                "Dywedodd rhywun, chi gobeithio, wrthym eu bod yn perthyn i " + organisation
                                        + " ac eisiau gofalu am ei gofnod. Gyda'r ddolen isod byddwch yn dewis enw a"
                                        + " chyfrinair i wneud hynny. Mae'n gweithio unwaith, o fewn saith diwrnod."),
                        in.pick(
                                "If that was not you, do nothing: nobody else has this link.",
                                "Os nad chi oedd hynny, peidiwch â gwneud dim: nid oes gan neb arall y ddolen hon.")),
                List.of(new Action(in.pick("Look after the entry", "Gofalu am y cofnod"), link)),
                why(in),
                stop(in)));
    }

    /** Says no, in the caller's transaction. */
    void refuse(EntryClaim claim, Organisation claimed) {
        Language in = claim.language();
        String organisation = name(claimed, in);
        letters.write(new LetterDraft(
                claim.email,
                in,
                "claimRefuse",
                in.pick("About the entry of " + organisation, "Am gofnod " + organisation),
                List.of(
                        in.pick(
                                "You asked to look after the entry of " + organisation
                                        + ". We could not let you, for this reason:",
                                "Gofynnoch am gael gofalu am gofnod " + organisation
                                        + ". Ni allem ganiatáu hynny, am y rheswm hwn:"),
                        claim.reason),
                List.of(),
                why(in),
                stop(in)));
    }

    /** What an entry is called, as the public reads it. */
    static String name(Organisation organisation, Language in) {
        return organisation.shown(HiddenField.words(in)).name;
    }

    private static String why(Language in) {
        return in.pick(
                "You get this because somebody gave this address when they asked to look after an entry.",
                "Rydych chi'n cael hwn am i rywun roi'r cyfeiriad hwn wrth ofyn am gael gofalu am gofnod.");
    }

    private static String stop(Language in) {
        return in.pick(
                "There is nothing to stop: we write again only when somebody asks again.",
                "Nid oes dim i'w atal: ni fyddwn yn ysgrifennu eto oni bai fod rhywun yn gofyn eto.");
    }
}
