package org.alongside.pages;

import java.util.List;
import org.alongside.shared.Problem.FieldError;

/**
 * Something to fill in or to choose.
 *
 * @param name of its control; the API's name of the field
 * @param hint what helps to answer; null where the label is enough
 * @param rule what is said when the answer breaks a rule, as a sentence
 * @param complete what a browser may fill in, as HTML has it
 * @param value what its box holds; for a box to tick {@value #YES} when it is ticked
 * @param options what can be chosen; empty where nothing can
 * @param wrong whether the answer broke the rule
 */
record LinkQuestion(
        Widget widget,
        String name,
        String label,
        String hint,
        String rule,
        String complete,
        String value,
        List<Option> options,
        boolean wrong) {

    static final String YES = "yes";

    /** What it looks like. */
    enum Widget {
        LINE,
        PHONE,
        PASSWORD,
        TEXT,
        TICK,
        CHOICE,
        LIST
    }

    /** Something that can be chosen. */
    record Option(String code, String label, boolean chosen) {

        static Option of(String code, String label) {
            return new Option(code, label, false);
        }
    }

    static LinkQuestion of(Widget widget, String name, String label) {
        return new LinkQuestion(widget, name, label, null, null, "off", "", List.of(), false);
    }

    static LinkQuestion text(String name, String label) {
        return of(Widget.TEXT, name, label);
    }

    static LinkQuestion tick(String name, String label) {
        return of(Widget.TICK, name, label);
    }

    LinkQuestion among(Option... many) {
        return new LinkQuestion(widget, name, label, hint, rule, complete, value, List.of(many), wrong);
    }

    LinkQuestion hint(String words) {
        return new LinkQuestion(widget, name, label, words, rule, complete, value, options, wrong);
    }

    LinkQuestion rule(String sentence) {
        return new LinkQuestion(widget, name, label, hint, sentence, complete, value, options, wrong);
    }

    LinkQuestion completedBy(String what) {
        return new LinkQuestion(widget, name, label, hint, rule, what, value, options, wrong);
    }

    /** With an answer; nothing that is hidden while it is typed is ever sent back. */
    LinkQuestion holding(String answer) {
        String held = answer == null || widget == Widget.PASSWORD ? "" : answer;
        List<Option> chosen = options.stream()
                .map(option ->
                        new Option(option.code(), option.label(), option.code().equals(held)))
                .toList();
        return new LinkQuestion(widget, name, label, hint, rule, complete, held, chosen, wrong);
    }

    LinkQuestion asWrong() {
        return new LinkQuestion(widget, name, label, hint, rule, complete, value, options, true);
    }

    /** Whether an error of the API is about it. */
    boolean isMeant(FieldError error) {
        return error.field().equals(name) || name.startsWith(error.field() + ".");
    }

    public String id() {
        return name.replace('.', '-');
    }

    public boolean ticked() {
        return value.equals(YES);
    }

    /** What kind of input it is, as HTML has it. */
    public String type() {
        return switch (widget) {
            case PASSWORD -> "password";
            case PHONE -> "tel";
            default -> "text";
        };
    }

    /** The ids of what describes it, as {@code aria-describedby} wants them; empty when nothing does. */
    public String describedBy() {
        String hinted = hint == null ? "" : id() + "-hint";
        String faulty = wrong ? id() + "-fault" : "";
        return (hinted + " " + faulty).strip();
    }
}
