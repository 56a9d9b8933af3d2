package org.alongside.shared;

import java.util.List;
import java.util.Objects;

/** What people type, tidied: no blanks around it, nothing instead of emptiness, nothing twice. */
public final class Text {

    private Text() {}

    /** The text without surrounding blanks; null when nothing is left, or when it was null. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The texts cleaned, in their order, each once; empty when there were none. */
    public static List<String> clean(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(Text::clean)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** The list itself, or an empty one instead of null. */
    public static <T> List<T> orEmpty(List<T> list) {
        return list == null
                ? List.of()
                : List.copyOf(list.stream().filter(Objects::nonNull).toList());
    }
}
