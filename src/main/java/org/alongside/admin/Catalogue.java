package org.alongside.admin;

import java.util.List;

/** More things to choose from than fit on a page: they are found by typing a part of their names. */
interface Catalogue {

    /** What it is called in an address. */
    String code();

    /** What is in it, in the plural. */
    String things();

    /** Whether there is anything to find beyond what is usual. */
    default boolean hasMore() {
        return true;
    }

    /** Those whose names have what was typed in them, the likeliest first, no more than fit. */
    List<Choice> find(String typed);

    /** Those that go by exactly what was typed. */
    List<Choice> named(String typed);

    /** Those to choose from without typing. */
    default List<Choice> usual() {
        return List.of();
    }

    /** What a code stands for; the code itself where nobody knows. */
    String label(String code);
}
