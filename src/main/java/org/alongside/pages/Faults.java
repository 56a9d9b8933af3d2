package org.alongside.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/**
 * All that is wrong with a form.
 *
 * @param all nothing when all is well
 */
record Faults(List<Fault> all) {

    static final Faults NONE = new Faults(List.of());

    private static final Set<Integer> KNOWN = Set.of(409, 429);

    /**
     * What a refusal of the API says about a form, in the order of its controls.
     *
     * @param form the name of the form, with which the keys of its sentences start
     * @throws Refusal the same, when it is about nothing that was typed
     */
    static Faults of(Refusal refusal, String form, Controls controls, Visit v) {
        if (refusal.errors().isEmpty() && KNOWN.contains(refusal.status())) {
            String wait = refusal.retryAfter() == null ? "" : Wait.words(refusal.retryAfter(), v);
            return new Faults(List.of(new Fault(null, v.say(form + ".refused." + refusal.status(), wait))));
        }
        if (refusal.errors().isEmpty()) {
            throw refusal;
        }
        return new Faults(refusal.errors().stream()
                .map(error -> fault(error, form, controls, v))
                .distinct()
                .sorted(Comparator.comparing(fault -> controls.place(fault.control())))
                .toList());
    }

    /** The same with something else said of a control, should anything be wrong with it. */
    Faults saying(String control, String sentence) {
        return new Faults(all.stream()
                .map(fault -> control.equals(fault.control()) ? new Fault(control, sentence) : fault)
                .toList());
    }

    /** What is wrong with a control; null when nothing is. */
    public String at(String control) {
        return all.stream()
                .filter(fault -> control.equals(fault.control()))
                .map(Fault::sentence)
                .findFirst()
                .orElse(null);
    }

    private static Fault fault(FieldError error, String form, Controls controls, Visit v) {
        String where = controls.of(error.field());
        return where == null
                ? new Fault(null, v.say(form + ".fault"))
                : new Fault(where, v.say(form + ".fault." + where));
    }
}
