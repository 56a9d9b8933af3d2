package org.alongside.admin;

import org.alongside.change.EntityKind;
import org.alongside.curation.ProposalView;
import org.alongside.proposal.Author;

/**
 * Why something is approved, as everybody will read it.
 *
 * @param text what stands in its box
 * @param visited whether a visitor proposed it, whose words are not published
 * @param original what that visitor wrote; null when nothing
 */
record PublicWhy(String text, boolean visited, String original) {

    private static final String CONTROL = "_why";

    /** As typed or, before that, as whoever may be read by everybody wrote it; null of a champion: nobody reads any there. */
    static PublicWhy of(ProposalView view, Typed typed) {
        if (view.kind() == EntityKind.CHAMPION) {
            return null;
        }
        boolean visited = view.origin() == Author.Origin.VISITOR;
        String begun = visited || view.why() == null ? "" : view.why();
        return new PublicWhy(
                typed.names().contains(CONTROL) ? typed.raw(CONTROL) : begun, visited, visited ? view.why() : null);
    }

    /** What was typed; null when nobody was asked. */
    static String sent(Typed typed) {
        return typed.names().contains(CONTROL) ? typed.one(CONTROL) : null;
    }
}
