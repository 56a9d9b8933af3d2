package org.alongside.pages;

import java.util.List;
import java.util.Map;

/**
 * The controls of a form that the fields of the API are typed into, in the order in which they stand on the page.
 *
 * @param all each with its fields
 */
record Controls(List<Map.Entry<String, List<String>>> all) {

    /** A form whose controls are called like the fields. */
    static Controls named(String... names) {
        return new Controls(List.of(names).stream()
                .map(name -> Map.entry(name, List.of(name)))
                .toList());
    }

    /** The control of a field; null for none. */
    String of(String field) {
        return all.stream()
                .filter(control -> control.getValue().contains(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Where a control stands, counted from 0; what is about none stands before all of them. */
    int place(String control) {
        return all.stream().map(Map.Entry::getKey).toList().indexOf(control);
    }
}
