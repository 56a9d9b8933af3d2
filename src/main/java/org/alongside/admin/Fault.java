package org.alongside.admin;

import java.util.regex.Pattern;

/**
 * Something wrong with what was typed.
 *
 * @param control the name of the control it is about; null when it is about the whole
 * @param sentence what is wrong, as a sentence
 */
record Fault(String control, String sentence) {

    private static final Pattern RULE =
            Pattern.compile("is (?!not |needed|already|too |among |over |in |the |no )(?=[a-z0-9])");

    /** @param message as the end of a sentence that starts with the field's name */
    static Fault of(String control, String label, String message) {
        boolean sentence = Character.isUpperCase(message.charAt(0));
        String end = RULE.matcher(message).lookingAt() ? "has to be " + message.substring(3) : message;
        return new Fault(control, label + (sentence ? ": " : " ") + end + ".");
    }

    static Fault general(String sentence) {
        return new Fault(null, sentence);
    }

    /** Where a link to it leads; null when it is about the whole. */
    public String id() {
        return control == null ? null : Field.id(control);
    }
}
