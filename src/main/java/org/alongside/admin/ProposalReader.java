package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alongside.curation.ProposalView;
import org.alongside.shared.Refusal;

/** Puts proposals into words. */
@ApplicationScoped
class ProposalReader {

    private final Entries entries;
    private final Wording wording;

    ProposalReader(Entries entries, Wording wording) {
        this.entries = entries;
        this.wording = wording;
    }

    /** A proposal as somebody may see it. */
    Proposed read(ProposalView view) {
        String madeBy = view.review() == null ? null : view.review().madeBy();
        return new Proposed(
                view,
                name(view),
                ProposalWords.what(view.action(), view.kind()),
                ProposalWords.by(madeBy, view.origin()),
                ProposalWords.status(view.status()),
                wording.changes(view.kind(), view.changes()),
                view.editedState() == null
                        ? List.of()
                        : wording.between(view.kind(), view.state(), view.editedState()));
    }

    /** What the entry is called; one that is to be taken down is called what it is called now. */
    String name(ProposalView view) {
        if (view.name() != null) {
            return view.name();
        }
        try {
            boolean whole = view.review() != null;
            return (whole ? entries.known(view.target()) : entries.shown(view.target())).name();
        } catch (Refusal gone) {
            return "An entry that is gone";
        }
    }
}
