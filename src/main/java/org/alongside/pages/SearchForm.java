package org.alongside.pages;

import java.util.List;
import java.util.Set;

/**
 * The form of the search, as it was filled in last.
 *
 * @param q the words looked for
 * @param region the area asked for, by the name or code that was typed or, where it was chosen, by its name
 * @param near the place to be based near, as with {@code region}
 * @param postcodes whether that may be a postcode
 * @param rungs the lowest rung
 * @param distances how near, in kilometres
 * @param orders in which order
 * @param everybody whether those are shown too who haven't said that they would share power
 * @param groups boxes to narrow by
 * @param others what else was asked, which the form has no control for
 */
record SearchForm(
        String q,
        String region,
        String near,
        boolean postcodes,
        List<Option> rungs,
        List<Option> distances,
        List<Option> orders,
        boolean everybody,
        List<Group> groups,
        List<Asked.Hidden> others) {

    /** What is counted along with what is found. */
    static final String[] COUNTED = {"region", "sector", "supports", "offers", "type"};

    /** What the form has controls for. */
    static final Set<String> CONTROLS = Set.of(
            "q", "region", "near", "within", "maturity", "sort", "willing", "sector", "supports", "offers", "type");

    /**
     * Something that can be chosen.
     *
     * @param count how many there are; null when nobody has counted
     */
    record Option(String code, String label, Long count, boolean chosen) {}

    /** Boxes of one kind. */
    record Group(String name, List<Option> options) {}
}
