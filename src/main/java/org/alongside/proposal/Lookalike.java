package org.alongside.proposal;

import java.util.Comparator;

/**
 * A listed organisation that is likely the one somebody asked about.
 *
 * @param entry the organisation
 * @param signals what speaks for it
 */
public record Lookalike(Sketch entry, Signals signals) {

    static final Comparator<Lookalike> LIKELIEST_FIRST = Comparator.comparingDouble(
                    (Lookalike lookalike) -> lookalike.signals.score())
            .reversed()
            .thenComparing(lookalike -> lookalike.entry.id().toString());
}
