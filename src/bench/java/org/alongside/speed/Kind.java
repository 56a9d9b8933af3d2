package org.alongside.speed;

/** The kinds of searches people make, each as often as any other in the mix. */
enum Kind {
    COMMON("a common word"),
    RARE("a rare word"),
    PHRASE("a phrase in quotes"),
    SLIP("a word with a slip"),
    REGION("a region"),
    NARROW("region, sector and rung"),
    NEAR("a word near a place"),
    BROWSE("no words, no filter"),
    COUNTED("two words, three facets"),
    UNCOUNTED("two words, no facets"),
    PAGE_5("a common word, page 5"),
    SUGGEST("suggestions while typing");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether it is a search and nothing else; suggestions mostly come from lists in memory. */
    boolean isSearch() {
        return this != SUGGEST;
    }

    /** Whether it asks for no words. */
    boolean isFilter() {
        return this == REGION || this == NARROW || this == BROWSE;
    }
}
