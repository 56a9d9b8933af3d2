package org.alongside.admin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field as a page shows it.
 *
 * @param widget what it looks like
 * @param name of its control
 * @param fault what is wrong with it; null when nothing is
 * @param box how a box to type in is; null where there is none
 * @param value what the box holds
 * @param choices what can be chosen
 * @param find how to find more to choose from; null where everything is there
 * @param groups what it is made of, where it has parts
 */
record FieldView(
        Widget widget,
        String name,
        String label,
        String hint,
        boolean needed,
        String fault,
        Box box,
        String value,
        List<Choice> choices,
        Find find,
        List<Group> groups) {

    /** What a field looks like. */
    enum Widget {
        BOX,
        TEXT,
        YES,
        SELECT,
        RADIOS,
        BOXES,
        SEARCH,
        PARTS,
        GROUPS
    }

    /**
     * A box to type in.
     *
     * @param type as HTML has it
     * @param rows how high; 1 for a line
     * @param complete what a browser may fill in, as HTML has it
     * @param mode which keys a telephone shows, as HTML has it
     */
    record Box(String type, int rows, String complete, String mode) {}

    /**
     * How to find something to choose.
     *
     * @param url what a script asks
     * @param query what was typed
     * @param told what came of it, in words; null before anything was typed
     */
    record Find(String url, String query, String told) {}

    /** Some fields that belong together. */
    record Group(String legend, List<FieldView> fields) {}

    static FieldView of(Widget widget, Field field, Faults faults) {
        return new FieldView(
                widget,
                field.path(),
                field.label(),
                field.hint(),
                field.needed(),
                faults.at(field.path()),
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    FieldView with(Box with, String held) {
        return new FieldView(widget, name, label, hint, needed, fault, with, held, choices, find, groups);
    }

    FieldView with(List<Choice> among) {
        return new FieldView(widget, name, label, hint, needed, fault, box, value, among, find, groups);
    }

    FieldView with(Find more) {
        return new FieldView(widget, name, label, hint, needed, fault, box, value, choices, more, groups);
    }

    FieldView made(List<Group> of) {
        return new FieldView(widget, name, label, hint, needed, fault, box, value, choices, find, of);
    }

    public String id() {
        return Field.id(name);
    }

    /** Whether more than one of its choices can be chosen. */
    public boolean many() {
        return widget == Widget.BOXES;
    }

    /** The ids of what describes it, as {@code aria-describedby} wants them; empty when nothing does. */
    public String describedBy() {
        return Stream.of(hint == null ? null : id() + "-hint", fault == null ? null : id() + "-fault")
                .filter(described -> described != null)
                .collect(Collectors.joining(" "));
    }
}
