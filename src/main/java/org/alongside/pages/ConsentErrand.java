package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.alongside.champion.Champion;
import org.alongside.champion.Consents;
import org.alongside.curation.ConsentResource;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.OneTimeLinks.Link;
import org.alongside.letter.TokenDraft;
import org.alongside.report.HiddenField;

/** A champion leaves, or stays for longer. */
@ApplicationScoped
class ConsentErrand implements LinkErrand {

    private final OneTimeLinks links;
    private final Consents consents;
    private final ConsentResource operations;

    ConsentErrand(OneTimeLinks links, Consents consents, ConsentResource operations) {
        this.links = links;
        this.consents = consents;
        this.operations = operations;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Consents.WITHDRAW, Consents.RENEW);
    }

    @Override
    @Transactional
    public LinkAsk ask(LinkVisit visit) {
        Link link = links.peek(visit.token());
        consents.checkMailbox(link);
        String name = Champion.visible(link.subject()).shown(HiddenField.words(visit.in())).displayName;
        String end = visit.in().day(LocalDate.ofInstant(link.expiresAt(), ZoneOffset.UTC));
        return isLeaving(visit) ? leave(name, end, visit) : stay(name, end, visit);
    }

    @Override
    public LinkTold act(LinkVisit visit, LinkSent sent) {
        TokenDraft token = new TokenDraft(visit.token());
        if (isLeaving(visit)) {
            operations.withdraw(token, visit.headers());
            return LinkTold.of(
                    visit.pick("You are no longer listed", "Nid ydych chi ar y rhestr mwyach"),
                    visit.pick(
                            "Your name, how to reach you and what you said have been deleted. Thank you for having been"
                                    + " there.",
                            "Mae eich enw, sut i'ch cyrraedd a'r hyn a ddywedoch wedi'u dileu. Diolch am fod yno."));
        }
        operations.renew(token, visit.headers());
        return LinkTold.thanks(
                visit,
                visit.pick(
                        "You stay listed for two more years. You get a letter with another link to leave.",
                        "Byddwch yn aros ar y rhestr am ddwy flynedd arall. Cewch lythyr gyda dolen arall i adael."));
    }

    @Override
    public String instead(LinkEnding ending, LinkVisit visit) {
        if (ending == LinkEnding.USED && !isLeaving(visit)) {
            return visit.pick(
                    "You stay listed. To leave, use the link in the newest letter from us.",
                    "Rydych yn aros ar y rhestr. I adael, defnyddiwch y ddolen yn y llythyr diweddaraf gennym.");
        }
        return visit.pick(
                "You are no longer listed. If you would like to be, tell those who look after this directory.",
                "Nid ydych ar y rhestr mwyach. Os hoffech fod, dywedwch wrth y rhai sy'n gofalu am y cyfeiriadur hwn.");
    }

    private static LinkAsk leave(String name, String end, LinkVisit visit) {
        return LinkAsk.of(
                        visit.pick("Leave the directory?", "Gadael y cyfeiriadur?"),
                        visit.pick("Take me off", "Tynnwch fi oddi ar y rhestr"))
                .about(
                        visit.pick(
                                "You are listed as " + name + ", as somebody who will talk, mentor or help.",
                                "Rydych chi wedi'ch rhestru fel " + name
                                        + ", fel rhywun a fydd yn siarad, mentora neu helpu."),
                        visit.pick(
                                "If you leave, you are taken off at once. Your name, how to reach you and all that you said"
                                        + " are deleted for good.",
                                "Os byddwch yn gadael, cewch eich tynnu oddi ar y rhestr ar unwaith. Caiff eich enw, sut i'ch"
                                        + " cyrraedd a phopeth a ddywedoch eu dileu am byth."))
                .asGrave()
                .otherwise(visit.pick(
                        "If you do nothing, you stay until " + end + ".",
                        "Os na wnewch ddim, byddwch yn aros tan " + end + "."));
    }

    private static LinkAsk stay(String name, String end, LinkVisit visit) {
        return LinkAsk.of(
                        visit.pick("Stay for two more years?", "Aros am ddwy flynedd arall?"),
                        visit.pick("Yes, I stay", "Ie, rwy'n aros"))
                .about(
                        visit.pick(
                                "You are listed as " + name + ", as somebody who will talk, mentor or help.",
                                "Rydych chi wedi'ch rhestru fel " + name
                                        + ", fel rhywun a fydd yn siarad, mentora neu helpu."),
                        visit.pick(
                                "You can still leave at any time. You get a letter with a link for that.",
                                "Gallwch adael unrhyw bryd o hyd. Cewch lythyr gyda dolen ar gyfer hynny."))
                .otherwise(visit.pick(
                        "If you do nothing, you are taken off on " + end + ", and your name is deleted.",
                        "Os na wnewch ddim, cewch eich tynnu oddi ar y rhestr ar " + end
                                + ", a chaiff eich enw ei ddileu."));
    }

    private static boolean isLeaving(LinkVisit visit) {
        return visit.purpose().equals(Consents.WITHDRAW);
    }
}
