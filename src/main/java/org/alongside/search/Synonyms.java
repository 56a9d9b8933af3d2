package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Different words for the same thing, from a small list kept with the code. */
@ApplicationScoped
class Synonyms {

    private static final String LIST = "/search/synonyms.txt";

    /** What stands between words: a hyphen is as good as a space. */
    private static final String BETWEEN = "[\\s-]+";

    private final Map<String, Set<String>> others = new HashMap<>();
    private final Set<String> entries = new LinkedHashSet<>();
    private int longest = 1;

    Synonyms() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split(",")).map(String::strip).toList())
                    .forEach(this::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many words the longest entry has. */
    int longest() {
        return longest;
    }

    /**
     * Everything that means the same as some words and finds more than they do: whoever writes of people with disabilities is
     * found by "disability" already.
     *
     * @return nothing when the list doesn't have these words
     */
    List<String> of(String words) {
        return List.copyOf(others.getOrDefault(plain(words), Set.of()));
    }

    /** Every entry of the list, as it stands there. */
    Stream<String> all() {
        return entries.stream();
    }

    /** Whether the list has these words. */
    boolean knows(String words) {
        return others.containsKey(plain(words));
    }

    private void add(List<String> line) {
        entries.addAll(line);
        for (String entry : line) {
            if (Tokens.stems(entry).isEmpty()) {
                throw new IllegalStateException(LIST + " has a word that nearly every text has: " + entry);
            }
            others.computeIfAbsent(plain(entry), none -> new LinkedHashSet<>()).addAll(besides(entry, line));
            longest = Math.max(longest, entry.split(BETWEEN).length);
        }
    }

    /** Those entries of a line that find whom neither this one nor another finds. */
    private static List<String> besides(String entry, List<String> line) {
        Map<Set<String>, String> once = new LinkedHashMap<>();
        Stream.concat(Stream.of(entry), line.stream())
                .forEach(one -> once.putIfAbsent(Tokens.stemsOf(Stream.of(one)), one));
        return once.entrySet().stream()
                .filter(one -> once.keySet().stream()
                        .noneMatch(fewer -> fewer.size() < one.getKey().size()
                                && one.getKey().containsAll(fewer)))
                .map(Map.Entry::getValue)
                .filter(one -> !one.equals(entry))
                .toList();
    }

    /**
     * Singular and plural are one here, and so are all ways to write a word; the index's own stemming does the rest. Little words
     * between others are passed over, as they are in what is typed.
     */
    private static String plain(String words) {
        List<String> all = Tokens.plain(words).stream().map(Tokens.Token::word).toList();
        List<String> telling =
                all.stream().filter(word -> !Tokens.stems(word).isEmpty()).toList();
        return (telling.size() > 1 ? telling : all)
                .stream()
                        .map(word -> word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                                ? word.substring(0, word.length() - 1)
                                : word)
                        .collect(Collectors.joining(" "));
    }
}
