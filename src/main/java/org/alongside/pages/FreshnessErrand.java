package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyView;
import org.alongside.change.EntityKind;
import org.alongside.freshness.Answer;
import org.alongside.freshness.FreshnessAnswerDraft;
import org.alongside.freshness.FreshnessLinks;
import org.alongside.freshness.FreshnessLinks.Peek;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Whether an entry or a case study is still right: yes, not quite, or please take it down. */
@ApplicationScoped
class FreshnessErrand implements LinkErrand {

    private static final String TEXT = "text";
    private static final String SURE = "sure";

    private final FreshnessLinks links;

    FreshnessErrand(FreshnessLinks links) {
        this.links = links;
    }

    @Override
    public Set<String> purposes() {
        return Stream.of(Answer.values()).map(Answer::purpose).collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public LinkAsk ask(LinkVisit visit) {
        Peek about = links.peek(visit.token(), visit.in());
        LinkAsk ask =
                switch (about.answer()) {
                    case STILL_RIGHT -> confirm(about, visit);
                    case CHANGE -> change(about, visit);
                    case TAKE_DOWN -> takeDown(about, visit);
                };
        return ask.quoting(
                visit.pick("What the directory says", "Beth mae'r cyfeiriadur yn ei ddweud"), says(about, visit));
    }

    @Override
    public LinkTold act(LinkVisit visit, LinkSent sent) {
        needed(visit, Answer.CHANGE, TEXT, sent.text(TEXT) != null);
        needed(visit, Answer.TAKE_DOWN, SURE, sent.ticked(SURE));
        Peek about = links.use(visit.token(), new FreshnessAnswerDraft(null, null, sent.text(TEXT)), visit.in());
        String name = about.name();
        return LinkTold.thanks(
                visit,
                switch (about.answer()) {
                    case STILL_RIGHT ->
                        visit.pick(name + " is confirmed as of today.", "Mae " + name + " wedi'i gadarnhau heddiw.");
                    case CHANGE ->
                        visit.pick(
                                "Somebody reads what you wrote, and changes it. Until then " + name
                                        + " stays as it is.",
                                "Bydd rhywun yn darllen yr hyn a ysgrifennoch, ac yn ei newid. Tan hynny mae " + name
                                        + " yn aros fel y mae.");
                    case TAKE_DOWN ->
                        visit.pick(
                                "Somebody looks at it, and takes " + name + " down.",
                                "Bydd rhywun yn edrych arno, ac yn tynnu " + name + " i lawr.");
                });
    }

    @Override
    public String instead(LinkEnding ending, LinkVisit visit) {
        return switch (ending) {
            case USED ->
                visit.pick(
                        "We have your answer. If you meant another one, the other links in the letter may still work.",
                        "Mae eich ateb gennym. Os oeddech yn meddwl rhywbeth arall, efallai fod dolenni eraill y llythyr yn"
                                + " dal i weithio.");
            case EXPIRED ->
                visit.pick(
                        "Look for a newer letter from us: its links do the same.",
                        "Chwiliwch am lythyr mwy diweddar gennym: mae ei ddolenni'n gwneud yr un peth.");
            case GONE -> visit.pick("It has been taken down.", "Mae wedi'i dynnu i lawr.");
            default ->
                visit.pick(
                        "Somebody else may be changing it. Try again in a while.",
                        "Efallai fod rhywun arall yn ei newid. Rhowch gynnig arall arni ymhen ychydig.");
        };
    }

    private static LinkAsk confirm(Peek about, LinkVisit visit) {
        String name = about.name();
        return LinkAsk.of(
                        visit.pick("Is this still right?", "A yw hyn yn dal yn gywir?"),
                        visit.pick("Yes, it is still right", "Ydy, mae'n dal yn gywir"))
                .about(
                        visit.pick(
                                "If what the directory says of " + name
                                        + " is still right, press the button. Everybody can see then that you have looked at it"
                                        + " today.",
                                "Os yw'r hyn y mae'r cyfeiriadur yn ei ddweud am " + name
                                        + " yn dal yn gywir, pwyswch y botwm. Gall pawb weld wedyn eich bod wedi edrych arno heddiw."))
                .otherwise(visit.pick(
                        "Is something not right any more? Then use the second link in the letter.",
                        "Oes rhywbeth heb fod yn gywir mwyach? Yna defnyddiwch ail ddolen y llythyr."));
    }

    private static LinkAsk change(Peek about, LinkVisit visit) {
        String name = about.name();
        return LinkAsk.of(visit.pick("Change " + name, "Newid " + name), visit.pick("Send it", "Anfon"))
                .about(visit.pick(
                        "Say what should be different, in your own words. Somebody reads it and makes the change. Until then "
                                + name + " stays as it is.",
                        "Dywedwch beth ddylai fod yn wahanol, yn eich geiriau eich hun. Bydd rhywun yn ei ddarllen ac yn"
                                + " gwneud y newid. Tan hynny mae " + name + " yn aros fel y mae."))
                .asking(LinkQuestion.text(TEXT, visit.pick("What should be different?", "Beth ddylai fod yn wahanol?"))
                        .hint(visit.pick(
                                "For example: “We meet on Tuesdays now, and no longer work in Trafford.” 1,000 letters at"
                                        + " most.",
                                "Er enghraifft: “Rydym yn cwrdd ar ddydd Mawrth nawr, ac nid ydym yn gweithio yn Trafford"
                                        + " mwyach.” 1,000 o lythrennau ar y mwyaf."))
                        .rule(visit.pick(
                                "Say what should be different, in 1,000 letters at most.",
                                "Dywedwch beth ddylai fod yn wahanol, mewn 1,000 o lythrennau ar y mwyaf.")));
    }

    private static LinkAsk takeDown(Peek about, LinkVisit visit) {
        String name = about.name();
        return LinkAsk.of(
                        visit.pick("Take " + name + " down?", "Tynnu " + name + " i lawr?"),
                        visit.pick("Ask for it to be taken down", "Gofyn am ei dynnu i lawr"))
                .about(visit.pick(
                        "You can ask for " + name
                                + " to be taken down. Somebody looks at it first. After that nobody finds it here any more."
                                + " It can be listed again whenever you like.",
                        "Gallwch ofyn am dynnu " + name
                                + " i lawr. Bydd rhywun yn edrych arno yn gyntaf. Wedyn ni fydd neb yn dod o hyd iddo yma"
                                + " mwyach. Gellir ei restru eto pryd bynnag y mynnwch."))
                .asking(LinkQuestion.tick(
                                SURE,
                                visit.pick(
                                        "Yes, please take " + name + " down",
                                        "Ie, tynnwch " + name + " i lawr, os gwelwch yn dda"))
                        .rule(visit.pick(
                                "Tick the box if you want it taken down. If not, close this page.",
                                "Ticiwch y blwch os ydych am ei dynnu i lawr. Os nad ydych, caewch y dudalen hon.")))
                .asGrave()
                .otherwise(visit.pick(
                        "Should only something be different? Then use the second link in the letter.",
                        "Ai dim ond rhywbeth ddylai fod yn wahanol? Yna defnyddiwch ail ddolen y llythyr."));
    }

    /** As everybody reads it, with nothing that is hidden for now. */
    private static String says(Peek about, LinkVisit visit) {
        List<String> lines;
        if (about.kind() == EntityKind.ORGANISATION) {
            OrganisationView view = OrganisationView.from(Organisation.findById(about.id()), visit.in());
            lines = Stream.of(view.name(), view.summary(), view.website())
                    .filter(Objects::nonNull)
                    .toList();
        } else {
            CaseStudyView view = CaseStudyView.from(CaseStudy.findById(about.id()), visit.in());
            lines = List.of(view.title(), view.summary());
        }
        return String.join("\n", lines);
    }

    private static void needed(LinkVisit visit, Answer answer, String field, boolean there) {
        if (visit.purpose().equals(answer.purpose()) && !there) {
            throw Refusal.invalid(List.of(FieldError.of(field, "is needed")));
        }
    }
}
