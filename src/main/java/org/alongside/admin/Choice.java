package org.alongside.admin;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Rung;
import org.alongside.vocabulary.Term;

/**
 * Something that can be chosen.
 *
 * @param code what is kept
 * @param label what is read
 * @param hint what helps to choose; null where the label is enough
 * @param chosen whether it is
 */
record Choice(String code, String label, String hint, boolean chosen) {

    static Choice of(String code, String label) {
        return new Choice(code, label, null, false);
    }

    static List<Choice> of(Class<? extends Term> vocabulary) {
        return Stream.of(vocabulary.getEnumConstants())
                .map(term -> of(term.code(), term.label(Language.EN)))
                .toList();
    }

    /** The seven rungs, each with what it means. */
    static List<Choice> rungs() {
        return Stream.of(Rung.values())
                .map(rung -> new Choice(
                        rung.code(), rung.code() + " – " + rung.label(Language.EN), rung.explanation(), false))
                .toList();
    }

    Choice chosen(boolean now) {
        return new Choice(code, label, hint, now);
    }
}
