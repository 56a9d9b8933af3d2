package org.alongside.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.alongside.curation.ConfirmationDraft;
import org.alongside.curation.SenderResource;
import org.alongside.curation.VisitorAnswerDraft;
import org.alongside.letter.OneTimeLinks;
import org.alongside.proposal.Inbox;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.ProposalRemark;
import org.alongside.proposal.Replies;
import org.alongside.shared.Refusal;

/** Somebody without an account shows that a proposal is theirs, or answers a question about it. */
@ApplicationScoped
class ProposalErrand implements LinkErrand {

    private static final String ANSWER = "answer";

    private final OneTimeLinks links;
    private final SenderResource sender;

    ProposalErrand(OneTimeLinks links, SenderResource sender) {
        this.links = links;
        this.sender = sender;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Inbox.CONFIRM, Replies.ANSWER);
    }

    @Override
    @Transactional
    public LinkAsk ask(LinkVisit visit) {
        Proposal proposal = Proposal.known(links.peek(visit.token()).subject());
        Proposal.Status due = isAnswer(visit) ? Proposal.Status.RETURNED : Proposal.Status.UNCONFIRMED;
        if (proposal.status != due) {
            throw Refusal.over("Over", "This proposal has come further already.");
        }
        String what = ProposedWords.of(proposal, visit.in());
        return isAnswer(visit) ? question(proposal, what, visit) : confirmation(what, visit);
    }

    @Override
    public LinkTold act(LinkVisit visit, LinkSent sent) {
        if (isAnswer(visit)) {
            answer(new VisitorAnswerDraft(visit.token(), sent.text(ANSWER), null, null), visit);
            return LinkTold.thanks(
                    visit,
                    visit.pick(
                            "We have your answer. We write to you when somebody has decided.",
                            "Mae eich ateb gennym. Byddwn yn ysgrifennu atoch pan fydd rhywun wedi penderfynu."));
        }
        sender.confirm(new ConfirmationDraft(visit.token()), visit.headers());
        return LinkTold.thanks(
                visit,
                visit.pick(
                        "Somebody looks at what you proposed now. We write to you when they have decided.",
                        "Bydd rhywun yn edrych ar yr hyn a gynigioch nawr. Byddwn yn ysgrifennu atoch pan fyddant wedi"
                                + " penderfynu."));
    }

    @Override
    public String instead(LinkEnding ending, LinkVisit visit) {
        return ending == LinkEnding.USED
                ? visit.pick(
                        "We have what you sent, and write to you when somebody has decided.",
                        "Mae'r hyn a anfonoch gennym, a byddwn yn ysgrifennu atoch pan fydd rhywun wedi penderfynu.")
                : visit.pick(
                        "If it still matters to you, propose it again.",
                        "Os yw'n dal yn bwysig i chi, cynigiwch ef eto.");
    }

    private void answer(VisitorAnswerDraft draft, LinkVisit visit) {
        try {
            sender.answer(draft, visit.headers());
        } catch (JsonProcessingException withoutAnyState) {
            throw new IllegalStateException(withoutAnyState);
        }
    }

    private static LinkAsk confirmation(String what, LinkVisit visit) {
        return LinkAsk.of(
                        visit.pick("Was it you?", "Ai chi oedd hwn?"), visit.pick("Yes, it was me", "Ie, fi oedd hwn"))
                .about(
                        visit.pick(
                                "Somebody gave your e-mail address and proposed " + what + ".",
                                "Rhoddodd rhywun eich cyfeiriad e-bost a chynnig " + what + "."),
                        visit.pick(
                                "If it was you, press the button. Somebody looks at it then.",
                                "Os chi oedd hwn, pwyswch y botwm. Bydd rhywun yn edrych arno wedyn."))
                .otherwise(visit.pick(
                        "If it wasn't you, close this page. What was sent is deleted within a week, and your address with"
                                + " it.",
                        "Os nad chi oedd hwn, caewch y dudalen hon. Caiff yr hyn a anfonwyd ei ddileu o fewn wythnos, a'ch"
                                + " cyfeiriad gydag ef."));
    }

    private static LinkAsk question(Proposal proposal, String what, LinkVisit visit) {
        String asked = ProposalRemark.of(proposal.id).stream()
                .filter(remark -> remark.kind == ProposalRemark.Kind.QUESTION)
                .reduce((before, last) -> last)
                .map(remark -> remark.text)
                .orElseThrow();
        return LinkAsk.of(
                        visit.pick("A question about what you proposed", "Cwestiwn am yr hyn a gynigioch"),
                        visit.pick("Send the answer", "Anfon yr ateb"))
                .about(visit.pick(
                        "You proposed " + what + ". Before we decide, we would like to know something.",
                        "Fe gynigioch " + what + ". Cyn inni benderfynu, hoffem wybod rhywbeth."))
                .quoting(visit.pick("The question", "Y cwestiwn"), asked)
                .asking(LinkQuestion.text(ANSWER, visit.pick("Your answer", "Eich ateb"))
                        .rule(visit.pick(
                                "Write an answer, of 2,000 letters at most.",
                                "Ysgrifennwch ateb, o 2,000 o lythrennau ar y mwyaf.")))
                .otherwise(visit.pick(
                        "If you don't answer, nothing is changed.", "Os na atebwch, ni chaiff dim ei newid."));
    }

    private static boolean isAnswer(LinkVisit visit) {
        return visit.purpose().equals(Replies.ANSWER);
    }
}
