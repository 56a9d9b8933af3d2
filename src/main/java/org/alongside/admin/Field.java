package org.alongside.admin;

/**
 * A question a form asks.
 *
 * @param path where the answer goes in a draft, such as {@code willingness.statedOn}; also what its control is called
 * @param label the question in a few plain words
 * @param hint what helps to answer it; null where the label is enough
 * @param needed whether nothing can be done without an answer
 */
record Field(String path, String label, String hint, boolean needed, Input input) {

    static Field of(String path, String label, Input input) {
        return new Field(path, label, null, false, input);
    }

    Field hint(String words) {
        return new Field(path, label, words, needed, input);
    }

    Field asNeeded() {
        return new Field(path, label, hint, true, input);
    }

    /** The part of a draft it belongs to: the first step of its path. */
    String property() {
        return path.replaceFirst("\\..*", "");
    }

    /** A control's name as an id may be written. */
    static String id(String control) {
        return control.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}
