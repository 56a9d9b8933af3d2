package org.alongside.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a question can narrow by. Some can be counted too: those are the facets. */
enum Criterion {
    REGION("region", true),
    NEAR("near", false),
    SECTOR("sector", true),
    RUNG("rung", true),
    WILLING("willing", false),
    OFFERS("offers", true),
    NEEDS("needs", true),
    SUPPORTS("supports", true),
    TYPE("type", true),
    SIZE("size", true),
    COMPANY("company", false);

    private final String code;
    private final boolean facet;

    Criterion(String code, boolean facet) {
        this.code = code;
        this.facet = facet;
    }

    String code() {
        return code;
    }

    /** The criterion that a parameter of the search is about, if it can be a wish. */
    static Optional<Criterion> wish(String parameter) {
        return canBeWished()
                .filter(criterion -> criterion.parameter().equals(parameter))
                .findFirst();
    }

    /** The parameters of all criteria that can be wishes. */
    static String wishes() {
        return canBeWished().map(Criterion::parameter).collect(Collectors.joining(", "));
    }

    private static Stream<Criterion> canBeWished() {
        return Arrays.stream(values())
                .filter(criterion -> criterion != WILLING && criterion != NEAR && criterion != COMPANY);
    }

    /** The parameter of the search that asks for it. */
    String parameter() {
        return this == RUNG ? "maturity" : code;
    }

    /** The codes of all facets. */
    static String facets() {
        return Arrays.stream(values())
                .filter(criterion -> criterion.facet)
                .map(Criterion::code)
                .collect(Collectors.joining(", "));
    }

    /** The facet with this code. */
    static Optional<Criterion> facet(String code) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.facet && criterion.code.equals(code))
                .findFirst();
    }
}
