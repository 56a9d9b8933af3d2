package org.alongside.pages;

import java.util.List;
import org.alongside.organisation.OrganisationView;

/**
 * An organisation as its page shows it: the entry, with what its codes mean.
 *
 * @param it the entry
 * @param kind what it is, in everyday words
 * @param size how much money it has coming in; null when it doesn't say
 * @param base where it is based; null when it doesn't say
 * @param ladder all rungs, from the lowest
 * @param next what it would take to show the next rung, a sentence each
 */
record Profile(
        OrganisationView it,
        String kind,
        String size,
        String base,
        List<Labels.Label> areas,
        List<Labels.Label> sectors,
        List<Labels.Label> offers,
        List<Labels.Label> needs,
        List<Labels.Label> stages,
        List<Labels.Label> supports,
        List<String> languages,
        List<Step> ladder,
        List<String> next) {

    /**
     * A rung of the ladder.
     *
     * @param number 1 to 7
     * @param label in plain words
     * @param title the ladder's own name for it
     * @param claimed whether the organisation says it stands there
     * @param evidenced whether its evidence bears that out
     */
    record Step(int number, String label, String title, boolean claimed, boolean evidenced) {}

    /** Whether it says more of itself than its evidence bears out so far. */
    public boolean saysMore() {
        return it.claimed() != null
                && (it.evidenced().rung() == null
                        || it.claimed().rung() > it.evidenced().rung());
    }
}
