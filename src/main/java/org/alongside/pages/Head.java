package org.alongside.pages;

/**
 * What a page says of itself to search engines and to sites that link to it.
 *
 * @param title what it is called, without the name of the directory
 * @param description what it is about, in a sentence
 * @param kind as Open Graph has it: {@code website}, {@code article} or {@code profile}
 * @param linked the same for machines, as JSON-LD that is safe inside a script element; null for nothing
 * @param indexed whether search engines may keep it
 */
record Head(String title, String description, String kind, String linked, boolean indexed) {

    private static final int SHOWN = 300;

    static Head of(String title, String description) {
        return new Head(title, shortened(description), "website", null, true);
    }

    /** A page whose content is the answer to somebody, or about somebody, and not for search engines to keep. */
    Head unindexed() {
        return new Head(title, description, kind, null, false);
    }

    Head as(String other, String machines) {
        return new Head(title, description, other, machines, indexed);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN))) + "…";
    }
}
