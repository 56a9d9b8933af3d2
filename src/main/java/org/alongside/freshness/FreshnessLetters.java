package org.alongside.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.change.EntityKind;
import org.alongside.letter.LetterDraft;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.letter.Letters;
import org.alongside.letter.Mailbox;
import org.alongside.letter.OneTimeLinks;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationContact;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;

/** The letters that ask whether something is still right, each with three links that work once. */
@ApplicationScoped
class FreshnessLetters {

    private final Letters letters;
    private final OneTimeLinks links;

    FreshnessLetters(Letters letters, OneTimeLinks links) {
        this.letters = letters;
        this.links = links;
    }

    /** Why an organisation is written to about its entry. */
    enum Occasion {
        ASKING("entryAsk"),
        REMINDING("entryRemind"),
        UNLISTED("entryUnlisted");

        private final String kind;

        Occasion(String kind) {
            this.kind = kind;
        }
    }

    /** Writes to an organisation's contact about its entry, in the caller's transaction. */
    void write(Organisation entry, OrganisationContact contact, Occasion occasion) {
        Language in = contact.language();
        Organisation organisation = entry.shown(HiddenField.words(in));
        letters.write(new LetterDraft(
                contact.email,
                in,
                occasion.kind,
                subject(organisation, occasion, in),
                List.of(news(organisation, occasion, in), entry(organisation, in), rest(occasion, in)),
                actions(EntityKind.ORGANISATION, organisation.id, contact),
                in.pick(
                        "You get this because you agreed to be written to about this entry.",
                        "Rydych chi'n cael hwn am i chi gytuno inni ysgrifennu atoch am y cofnod hwn."),
                stop(in)));
    }

    /** Writes to the contact of who led the work about a case study that will lapse on a day, in the caller's transaction. */
    void write(OrganisationContact contact, CaseStudy told, LocalDate until) {
        Language in = contact.language();
        CaseStudy study = told.shown(HiddenField.words(in));
        letters.write(new LetterDraft(
                contact.email,
                in,
                "evidenceAsk",
                in.pick("Will you look at this again?", "A wnewch chi edrych ar hyn eto?"),
                List.of(
                        in.pick(
                                "Your case study “" + study.title + "” bears out how power was shared. On "
                                        + in.day(until)
                                        + " it will be three years since that work ended, and it will no longer count.",
                                "Mae eich astudiaeth achos “" + study.title + "” yn ategu sut y rhannwyd grym. Ar "
                                        + in.day(until)
                                        + " bydd tair blynedd ers i'r gwaith hwnnw ddod i ben, ac ni fydd yn cyfrif mwyach."),
                        in.pick(
                                "Is it still right? Has it changed since? Newer work is best told as a case study of its"
                                        + " own.",
                                "A yw'n dal yn gywir? A oes rhywbeth wedi newid ers hynny? Gwaith mwy diweddar: y peth"
                                        + " gorau yw ei adrodd mewn astudiaeth achos newydd.")),
                actions(EntityKind.CASE_STUDY, study.id, contact),
                in.pick(
                        "You get this because you agreed to be written to about this organisation.",
                        "Rydych chi'n cael hwn am i chi gytuno inni ysgrifennu atoch am y sefydliad hwn."),
                stop(in)));
    }

    private static String subject(Organisation organisation, Occasion occasion, Language in) {
        return switch (occasion) {
            case ASKING ->
                in.pick(
                        "Is the entry of " + organisation.name + " still right?",
                        "A yw cofnod " + organisation.name + " yn dal yn gywir?");
            case REMINDING ->
                in.pick(
                        "A reminder: is the entry of " + organisation.name + " still right?",
                        "I'ch atgoffa: a yw cofnod " + organisation.name + " yn dal yn gywir?");
            case UNLISTED ->
                in.pick(
                        "Search no longer shows " + organisation.name,
                        "Nid yw'r chwiliad yn dangos " + organisation.name + " mwyach");
        };
    }

    private static String news(Organisation organisation, Occasion occasion, Language in) {
        String since = in.day(organisation.confirmedSince());
        return switch (occasion) {
            case ASKING ->
                in.pick(
                        "Nobody has confirmed the entry of " + organisation.name + " since " + since
                                + ". Once a year we ask whether what it says is still right.",
                        "Does neb wedi cadarnhau cofnod " + organisation.name + " ers " + since
                                + ". Unwaith y flwyddyn byddwn yn gofyn a yw'r hyn y mae'n ei ddweud yn dal yn gywir.");
            case REMINDING ->
                in.pick(
                        "A month ago we asked whether the entry of " + organisation.name + " is still right.",
                        "Fis yn ôl gofynnon ni a yw cofnod " + organisation.name + " yn dal yn gywir.");
            case UNLISTED ->
                in.pick(
                        "Nobody has confirmed the entry of " + organisation.name + " since " + since
                                + ", so search and lists no longer show it. Nothing has been deleted.",
                        "Does neb wedi cadarnhau cofnod " + organisation.name + " ers " + since
                                + ", felly nid yw chwiliad na rhestrau'n ei ddangos mwyach. Nid oes dim wedi'i ddileu.");
        };
    }

    private String entry(Organisation organisation, Language in) {
        String said = Stream.of(organisation.name, organisation.summary, organisation.website)
                .filter(Objects::nonNull)
                .reduce((before, next) -> before + "\n" + next)
                .orElseThrow();
        return in.pick("It says:", "Mae'n dweud:") + "\n" + said + "\n"
                + letters.address(in.pick("", "/cy") + "/organisations/" + organisation.id);
    }

    private static String rest(Occasion occasion, Language in) {
        return switch (occasion) {
            case ASKING ->
                in.pick(
                        "If we hear nothing, we ask once more in a month.",
                        "Os na chlywn ni ddim, byddwn yn gofyn unwaith eto ymhen mis.");
            case REMINDING ->
                in.pick(
                        "If we hear nothing within another month, the entry will say since when nobody has confirmed it.",
                        "Os na chlywn ni ddim o fewn mis arall, bydd y cofnod yn dweud ers pryd nad oes neb wedi'i"
                                + " gadarnhau.");
            case UNLISTED ->
                in.pick(
                        "As soon as you say that it is right, it is shown again.",
                        "Cyn gynted ag y dywedwch ei fod yn gywir, caiff ei ddangos eto.");
        };
    }

    private List<Action> actions(EntityKind kind, UUID id, OrganisationContact contact) {
        Language in = contact.language();
        Map<String, String> about = Map.of(
                "kind",
                kind.code(),
                "organisation",
                contact.organisationId.toString(),
                Mailbox.KEY,
                Mailbox.digest(contact.email));
        return Stream.of(Answer.values())
                .map(answer -> new Action(
                        answer.label(in),
                        letters.link(links.make(answer.purpose(), id, about, OneTimeLinks.USUAL), in)))
                .toList();
    }

    private static String stop(Language in) {
        return in.pick(
                "To get no more of these, answer this letter's last link, or ask whoever looks after the directory to"
                        + " forget this address.",
                "I beidio â chael rhagor, defnyddiwch ddolen olaf y llythyr hwn, neu gofynnwch i bwy bynnag sy'n gofalu am"
                        + " y cyfeiriadur anghofio'r cyfeiriad hwn.");
    }
}
