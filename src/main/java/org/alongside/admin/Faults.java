package org.alongside.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/**
 * Everything wrong with a form, in the order of its fields.
 *
 * @param all nothing when all is well
 */
record Faults(List<Fault> all) {

    static final Faults NONE = new Faults(List.of());

    /** The faults that errors of the API are on a form. */
    static Faults of(List<FieldError> errors, Form form) {
        List<Fault> faults = new ArrayList<>();
        List<FieldError> left =
                new ArrayList<>(errors.stream().map(Faults::ofState).toList());
        for (Field field : form.fields()) {
            left.removeIf(error -> {
                Fault fault = field.input().fault(field, error);
                return fault != null && faults.add(fault);
            });
        }
        left.forEach(error -> faults.add(Fault.general(error.field() + " " + error.message() + ".")));
        return new Faults(faults.stream().distinct().toList());
    }

    /** What a refusal says about a form. */
    static Faults of(Refusal refusal, Form form) {
        return refusal.errors().isEmpty()
                ? new Faults(List.of(Fault.general(refusal.getMessage())))
                : of(refusal.errors(), form);
    }

    /** The same on a page that doesn't have the form's controls. */
    Faults unlinked() {
        return new Faults(
                all.stream().map(fault -> Fault.general(fault.sentence())).toList());
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** How a page's title begins: with how many faults there are. */
    public String counted() {
        return all.isEmpty() ? "" : all.size() == 1 ? "1 error: " : all.size() + " errors: ";
    }

    public String heading() {
        return all.size() == 1 ? "There is one thing to put right" : "There are " + all.size() + " things to put right";
    }

    /** What is wrong with a control; null when nothing is. */
    public String at(String control) {
        String found = all.stream()
                .filter(fault -> Objects.equals(fault.control(), control))
                .map(Fault::sentence)
                .collect(Collectors.joining(" "));
        return found.isEmpty() ? null : found;
    }

    /** The API says of a proposed state where in the request it was; a form is all about it. */
    private static FieldError ofState(FieldError error) {
        return new FieldError(error.field().replaceFirst("^state\\.", ""), error.message(), error.value());
    }
}
