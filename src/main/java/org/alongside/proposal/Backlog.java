package org.alongside.proposal;

import java.util.List;
import org.alongside.proposal.Proposal.Status;

/** How many proposals of one sender can still be decided. */
final class Backlog {

    private Backlog() {}

    /** Of whoever makes one just now; none where one comes by a letter, for all who answer those sign alike. */
    static long of(Author author) {
        return author.origin() == Author.Origin.LETTER ? 0 : of(author.name());
    }

    /** Of whoever made a proposal, beside that one. */
    static long beside(Proposal proposal) {
        long all = ProposalSender.of(proposal.id)
                .map(sender -> ProposalSender.waiting(sender.email))
                .orElseGet(() -> of(proposal.account()));
        return proposal.status.isOpen() ? Math.max(0, all - 1) : all;
    }

    private static long of(String account) {
        return account == null
                ? 0
                : Proposal.count("madeBy = ?1 and status in ?2", account, List.of(Status.WAITING, Status.RETURNED));
    }
}
