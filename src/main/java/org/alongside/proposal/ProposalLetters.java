package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.change.EntityKind;
import org.alongside.letter.LetterDraft;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.letter.Letters;
import org.alongside.letter.OneTimeLinks;
import org.alongside.shared.Language;

/**
 * Letters to visitors about what they proposed. All are written in the caller's transaction. Champions are not named in them:
 * who leaves is forgotten, and letters stay.
 */
@ApplicationScoped
class ProposalLetters {

    private final Letters letters;
    private final OneTimeLinks links;
    private final Entries entries;

    ProposalLetters(Letters letters, OneTimeLinks links, Entries entries) {
        this.letters = letters;
        this.links = links;
        this.entries = entries;
    }

    /**
     * What a letter says.
     *
     * @param kind what sort of letter, for statistics
     * @param actions what its reader can do
     */
    private record Text(String kind, String subject, List<String> paragraphs, List<Action> actions) {}

    /**
     * Asks whether it was the address's owner who proposed. Nothing that the sender wrote is in it, or anybody could
     * have us write anything to anybody.
     *
     * @param validFor how long the link works
     * @throws org.alongside.shared.Refusal (429) when the mailbox has had as many letters today as it may
     */
    void askToConfirm(ProposalSender sender, EntityKind kind, Duration validFor) {
        Language language = sender.language();
        String thing = thing(kind, language);
        String address = letters.link(links.make(Inbox.CONFIRM, sender.proposalId, Map.of(), validFor), language);
        write(
                sender,
                new Text(
                        "confirmProposal",
                        language.pick("Was it you?", "Ai chi oedd hwn?"),
                        List.of(
                                language.pick(
                                        "Somebody who gave this address has proposed something about " + thing
                                                + " in our directory. If it was you, please say so with the link below,"
                                                + " within " + validFor.toDays() + " days; then a curator looks at it.",
                                        "Mae rhywun a roddodd y cyfeiriad hwn wedi cynnig rhywbeth am " + thing
                                                + " yn ein cyfeiriadur. Os chi oedd hwn, dywedwch hynny gyda'r ddolen"
                                                + " isod, o fewn " + validFor.toDays()
                                                + " diwrnod; wedyn bydd curadur yn edrych arno."),
                                language.pick(
                                        "If it wasn't you, do nothing. It is deleted then, and your address with it.",
                                        "Os nad chi oedd hwn, does dim angen gwneud dim. Caiff ei ddileu wedyn, a'ch"
                                                + " cyfeiriad gydag ef.")),
                        List.of(new Action(language.pick("Yes, it was me", "Ie, fi oedd hwn"), address))));
    }

    /**
     * Asks a question.
     *
     * @throws org.alongside.shared.Refusal (429) when the mailbox has had as many letters today as it may
     */
    void ask(ProposalSender sender, Proposal proposal, String question) {
        Language language = sender.language();
        String it = named(proposal, language);
        String address =
                letters.link(links.make(Replies.ANSWER, sender.proposalId, Map.of(), OneTimeLinks.USUAL), language);
        write(
                sender,
                new Text(
                        "questionAboutProposal",
                        language.pick("A question about what you proposed", "Cwestiwn am yr hyn a gynigioch"),
                        List.of(
                                language.pick(
                                        "You proposed something about " + it + ". Before we decide, we would like to"
                                                + " know:",
                                        "Fe gynigioch rywbeth am " + it + ". Cyn inni benderfynu, hoffem wybod:"),
                                question,
                                language.pick(
                                        "The link works once, for 30 days.",
                                        "Mae'r ddolen yn gweithio unwaith, am 30 diwrnod.")),
                        List.of(new Action(language.pick("Answer", "Ateb"), address))));
    }

    /**
     * Says that it was done; nothing when the mailbox has had as many letters today as it may.
     *
     * @param otherwise whether a curator changed something in it first
     */
    void approved(ProposalSender sender, Proposal proposal, boolean otherwise) {
        Language language = sender.language();
        String it = named(proposal, language);
        tell(
                sender,
                new Text(
                        "proposalApproved",
                        language.pick("Thank you: it is done", "Diolch: mae wedi'i wneud"),
                        List.of(language.pick(
                                "What you proposed about " + it + " has been approved"
                                        + (otherwise ? "; a curator changed something in it first" : "")
                                        + ". Thank you for helping.",
                                "Mae'r hyn a gynigioch am " + it + " wedi'i gymeradwyo"
                                        + (otherwise ? "; newidiodd curadur rywbeth ynddo yn gyntaf" : "")
                                        + ". Diolch am eich help.")),
                        page(proposal, language)));
    }

    /** Says no, and why; nothing when the mailbox has had as many letters today as it may. */
    void rejected(ProposalSender sender, Proposal proposal, String reason) {
        Language language = sender.language();
        String it = named(proposal, language);
        tell(
                sender,
                new Text(
                        "proposalRejected",
                        language.pick("About what you proposed", "Am yr hyn a gynigioch"),
                        List.of(
                                language.pick(
                                        "We have decided not to do what you proposed about " + it + ". The reason:",
                                        "Rydym wedi penderfynu peidio â gwneud yr hyn a gynigioch am " + it
                                                + ". Y rheswm:"),
                                reason,
                                language.pick(
                                        "You can always propose something else.",
                                        "Gallwch gynnig rhywbeth arall unrhyw bryd.")),
                        List.of()));
    }

    private void tell(ProposalSender sender, Text text) {
        if (letters.hasRoomFor(sender.email)) {
            write(sender, text);
        }
    }

    private void write(ProposalSender sender, Text text) {
        Language language = sender.language();
        letters.write(new LetterDraft(
                sender.email,
                language,
                text.kind,
                text.subject,
                text.paragraphs,
                text.actions,
                language.pick(
                        "You get this because somebody gave this address with a proposal.",
                        "Rydych yn cael hwn oherwydd i rywun roi'r cyfeiriad hwn gyda chynnig."),
                language.pick(
                        "We write about this proposal only, and delete your address 90 days after the decision.",
                        "Am y cynnig hwn yn unig yr ydym yn ysgrifennu, ac rydym yn dileu eich cyfeiriad 90 diwrnod ar ôl"
                                + " y penderfyniad.")));
    }

    /** The entry as everybody may know it or, while they can't, as its sender calls it; without a name, what it is. */
    private String named(Proposal proposal, Language in) {
        if (proposal.kind == EntityKind.CHAMPION) {
            return thing(proposal.kind, in);
        }
        boolean known = proposal.status == Proposal.Status.APPROVED;
        return entries.find(proposal.kind, proposal.subject())
                .filter(entry -> known || entry.isPublic())
                .map(entry -> Entries.name(entries.shown(proposal.kind, proposal.subject())))
                .or(() -> Optional.ofNullable(proposal.action.isAboutState() ? Entries.name(proposal.state) : null))
                .map(name -> "“" + name + "”")
                .orElseGet(() -> thing(proposal.kind, in));
    }

    /** The way to where everybody sees the entry; none when nobody does. */
    private List<Action> page(Proposal proposal, Language in) {
        String room =
                switch (proposal.kind) {
                    case ORGANISATION -> "/organisations/";
                    case CASE_STUDY -> "/case-studies/";
                    case CHAMPION -> "/champions/";
                };
        String address = letters.address(in.pick("", "/cy") + room + proposal.subject());
        return entries.find(proposal.kind, proposal.subject())
                .filter(Entries.Entry::isPublic)
                .map(entry -> List.of(new Action(in.pick("See it", "Ei weld"), address)))
                .orElseGet(List::of);
    }

    private static String thing(EntityKind kind, Language language) {
        return switch (kind) {
            case ORGANISATION -> language.pick("an organisation", "sefydliad");
            case CASE_STUDY -> language.pick("a case study", "astudiaeth achos");
            case CHAMPION -> language.pick("a champion", "hyrwyddwr");
        };
    }
}
