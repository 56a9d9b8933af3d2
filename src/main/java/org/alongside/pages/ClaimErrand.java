package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.alongside.claim.ClaimLinks;
import org.alongside.claim.ClaimLinks.Peek;
import org.alongside.claim.ContributorDraft;
import org.alongside.pages.LinkQuestion.Widget;

/** Somebody gets to look after their organisation's entry, with a name and a password. */
@ApplicationScoped
class ClaimErrand implements LinkErrand {

    private final ClaimLinks links;

    ClaimErrand(ClaimLinks links) {
        this.links = links;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(ClaimLinks.CLAIM);
    }

    @Override
    public LinkAsk ask(LinkVisit visit) {
        Peek about = links.peek(visit.token(), visit.in());
        LinkAsk ask = LinkAsk.of(
                visit.pick("Look after the entry of " + about.name(), "Gofalu am gofnod " + about.name()),
                visit.pick("Look after the entry", "Gofalu am y cofnod"));
        return about.account() == null ? newcomer(ask, visit) : known(ask, about.account(), visit);
    }

    @Override
    public LinkTold act(LinkVisit visit, LinkSent sent) {
        ContributorDraft draft = new ContributorDraft(sent.text("name"), sent.raw("password"), sent.ticked("contact"));
        String account = links.use(visit.token(), draft).account();
        return LinkTold.thanks(
                        visit,
                        visit.pick(
                                "You can sign in now as " + account
                                        + ". What you change in the entry is looked at before everybody sees it.",
                                "Gallwch fewngofnodi nawr fel " + account
                                        + ". Bydd rhywun yn edrych ar yr hyn a newidiwch yn y cofnod cyn i bawb ei weld."))
                .leadingTo("/admin/sign-in", visit.pick("Sign in", "Mewngofnodi"));
    }

    @Override
    public String instead(LinkEnding ending, LinkVisit visit) {
        return switch (ending) {
            case USED ->
                visit.pick(
                        "If it was you, sign in with the name and the password you chose.",
                        "Os chi oedd hynny, mewngofnodwch gyda'r enw a'r cyfrinair a ddewisoch.");
            case EXPIRED ->
                visit.pick(
                        "Say again that the entry is yours, and you get a new one.",
                        "Dywedwch eto mai chi biau'r cofnod, a chewch un newydd.");
            case GONE -> visit.pick("The entry has been taken down.", "Mae'r cofnod wedi'i dynnu i lawr.");
            default ->
                visit.pick(
                        "Ask those who look after this directory to let you in.",
                        "Gofynnwch i'r rhai sy'n gofalu am y cyfeiriadur hwn eich gadael i mewn.");
        };
    }

    private static LinkAsk newcomer(LinkAsk ask, LinkVisit visit) {
        return ask.about(visit.pick(
                        "Choose a name and a password to sign in with. What you change in the entry is looked at before"
                                + " everybody sees it.",
                        "Dewiswch enw a chyfrinair i fewngofnodi â nhw. Bydd rhywun yn edrych ar yr hyn a newidiwch yn y"
                                + " cofnod cyn i bawb ei weld."))
                .asking(
                        LinkQuestion.of(
                                        Widget.LINE,
                                        "name",
                                        visit.pick("Name to sign in with", "Enw i fewngofnodi ag ef"))
                                .completedBy("username")
                                .hint(visit.pick(
                                        "2 to 60 small letters, digits, dots and dashes: rosa.lane. It can't be changed"
                                                + " later.",
                                        "2 i 60 o lythrennau bach, digidau, dotiau a chysylltnodau: rosa.lane. Ni ellir ei"
                                                + " newid yn nes ymlaen."))
                                .rule(visit.pick(
                                        "Choose a name of small letters, digits, dots and dashes that nobody else has.",
                                        "Dewiswch enw o lythrennau bach, digidau, dotiau a chysylltnodau nad oes gan neb"
                                                + " arall.")),
                        LinkQuestion.of(Widget.PASSWORD, "password", visit.pick("Password", "Cyfrinair"))
                                .completedBy("new-password")
                                .hint(visit.pick(
                                        "12 characters or more, not like your name, and nothing that others would guess."
                                                + " Three or four words that have nothing to do with each other do well.",
                                        "12 nod neu fwy, heb fod yn debyg i'ch enw, a dim byd y byddai eraill yn ei"
                                                + " ddyfalu. Mae tri neu bedwar gair nad oes a wnelont â'i gilydd yn gwneud"
                                                + " y tro'n dda."))
                                .rule(visit.pick(
                                        "Choose a password of 12 to 72 characters that isn't like your name and that others"
                                                + " wouldn't guess.",
                                        "Dewiswch gyfrinair o 12 i 72 nod nad yw'n debyg i'ch enw ac na fyddai eraill yn ei"
                                                + " ddyfalu.")),
                        contact(visit));
    }

    private static LinkAsk known(LinkAsk ask, String account, LinkVisit visit) {
        return ask.about(visit.pick(
                        "You sign in as " + account + " already, and will look after this entry as well.",
                        "Rydych eisoes yn mewngofnodi fel " + account + ", a byddwch yn gofalu am y cofnod hwn hefyd."))
                .asking(contact(visit));
    }

    private static LinkQuestion contact(LinkVisit visit) {
        return LinkQuestion.tick(
                        "contact",
                        visit.pick("You may write to me about this entry", "Cewch ysgrifennu ataf am y cofnod hwn"))
                .hint(visit.pick(
                        "Once a year we ask whether it is still right, and we pass on who asks to be put in touch. Nobody"
                                + " else sees your address. You can take this back at any time.",
                        "Unwaith y flwyddyn byddwn yn gofyn a yw'n dal yn gywir, a byddwn yn dweud wrthych pwy sy'n gofyn am"
                                + " gael eu rhoi mewn cysylltiad. Nid oes neb arall yn gweld eich cyfeiriad. Gallwch dynnu"
                                + " hyn yn ôl unrhyw bryd."));
    }
}
