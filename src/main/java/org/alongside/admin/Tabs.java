package org.alongside.admin;

import java.util.List;
import java.util.stream.Stream;

/** Choices of which one holds for the page, such as how far what it shows has come. */
final class Tabs {

    private Tabs() {}

    /** The code among the choices that was asked for; the first one's when it is none of them. */
    static String chosen(List<Choice> choices, String asked) {
        return choices.stream()
                .map(Choice::code)
                .filter(code -> code.equals(asked))
                .findFirst()
                .orElse(choices.get(0).code());
    }

    /** The choices with one of them marked. */
    static List<Choice> marked(List<Choice> choices, String code) {
        return choices.stream()
                .map(choice -> choice.chosen(choice.code().equals(code)))
                .toList();
    }

    /** The decision whose button was pressed; null when none was. */
    static <E extends Enum<E>> E pressed(E[] decisions, Typed typed) {
        return Stream.of(decisions)
                .filter(decision -> decision.name().equals(typed.one(DraftPages.DO)))
                .findFirst()
                .orElse(null);
    }

    /** What a code is called. */
    static String label(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(Choice::label)
                .orElse(code);
    }
}
