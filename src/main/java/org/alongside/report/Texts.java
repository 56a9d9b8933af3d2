package org.alongside.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/**
 * The texts of one kind of entry: what people write as they like, and what could therefore show somebody who doesn't want to
 * be shown.
 *
 * @param <E> the kind of entry
 */
public final class Texts<E> {

    private final List<Text<E>> all;
    private final UnaryOperator<E> copied;
    private final Function<String, E> blank;

    /**
     * Knows the texts of a kind of entry.
     *
     * @param copied makes an entry just like another, apart from what is kept of that
     * @param blank makes an entry that says nothing, but the words given where it can't do without any
     */
    public Texts(List<Text<E>> all, UnaryOperator<E> copied, Function<String, E> blank) {
        this.all = List.copyOf(all);
        this.copied = copied;
        this.blank = blank;
    }

    /**
     * One of them.
     *
     * @param code the name of the field the public reads it in
     * @param needed whether an entry can't be without it
     * @param said what it says; null when nothing
     * @param copy makes the first entry say what the second one does
     */
    public record Text<E>(String code, boolean needed, Function<E, String> said, BiConsumer<E, E> copy) {}

    /** What an entry says, by the texts' codes; what says nothing is left out. */
    public Map<String, String> of(E entry) {
        Map<String, String> said = new LinkedHashMap<>();
        all.forEach(text -> {
            if (text.said.apply(entry) != null) {
                said.put(text.code, text.said.apply(entry));
            }
        });
        return said;
    }

    /** An entry without its hidden texts; the entry itself when there are none. */
    public E without(List<String> hidden, E entry, String instead) {
        if (hidden.isEmpty()) {
            return entry;
        }
        E shown = copied.apply(entry);
        E empty = blank.apply(instead);
        these(hidden).forEach(text -> text.copy.accept(shown, empty));
        return shown;
    }

    /** What an entry was like, to be held against what it becomes. */
    public E remember(List<String> hidden, E entry) {
        return hidden.isEmpty() ? entry : copied.apply(entry);
    }

    /** Puts hidden texts back unless they were given other words: whoever wrote could not see what they left out. */
    public void restore(List<String> hidden, E written, E before) {
        List<E> read = Stream.of(Language.values())
                .map(language -> without(hidden, before, HiddenField.words(language)))
                .toList();
        these(hidden)
                .filter(text -> text.said.apply(written) == null
                        || read.stream()
                                .anyMatch(seen -> text.said.apply(written).equals(text.said.apply(seen))))
                .forEach(text -> text.copy.accept(written, before));
    }

    /**
     * Takes a text out of an entry.
     *
     * @throws Refusal (409) when the entry can't be without it
     */
    public void takeOut(String code, E entry) {
        these(List.of(code)).forEach(text -> {
            if (text.needed) {
                throw Refusal.conflict(
                        "An entry can't be without its " + code + ". Put other words in its place, then decide.");
            }
            text.copy.accept(entry, blank.apply(null));
        });
    }

    /** Parts of a text in one line; null when there are none. */
    public static String joined(Stream<?> parts) {
        String line = parts.filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining("; "));
        return line.isEmpty() ? null : line;
    }

    private Stream<Text<E>> these(List<String> codes) {
        return all.stream().filter(text -> codes.contains(text.code));
    }
}
