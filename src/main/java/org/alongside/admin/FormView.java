package org.alongside.admin;

import java.util.List;

/** A form as a page shows it. */
record FormView(List<Part> parts, Faults faults) {

    /** Questions that belong together. */
    record Part(String id, String about, String intro, List<FieldView> fields) {}

    static FormView of(Form form, Typed typed, Faults faults) {
        return new FormView(
                form.parts().stream()
                        .map(part -> new Part(
                                "part-" + Field.id(part.about()),
                                part.about(),
                                part.intro(),
                                part.fields().stream()
                                        .map(field -> field.input().show(field, typed, faults))
                                        .toList()))
                        .toList(),
                faults);
    }

    static FormView blank(Form form) {
        return of(form, new Typed(), Faults.NONE);
    }

    /** The fields of a form that has only one part. */
    public List<FieldView> fields() {
        return parts.get(0).fields();
    }
}
