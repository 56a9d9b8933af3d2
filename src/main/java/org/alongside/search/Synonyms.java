package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Different words for the same thing, from a small list kept with the code. */
@ApplicationScoped
class Synonyms {

    private static final String LIST = "/search/synonyms.txt";

    /** What stands between words: a hyphen is as good as a space. */
    private static final String BETWEEN = "[\\s-]+";

    private final Map<String, Set<String>> groups = new HashMap<>();
    private int longest = 1;

    Synonyms() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many words the longest entry has. */
    int longest() {
        return longest;
    }

    /** Everything that means the same as some words, those words left out; empty when the list doesn't have them. */
    List<String> of(String words) {
        Set<String> group = groups.getOrDefault(plain(words), Set.of());
        return group.stream()
                .filter(other -> !plain(other).equals(plain(words)))
                .toList();
    }

    /** Every entry of the list, as it stands there. */
    Stream<String> all() {
        return groups.values().stream().flatMap(Set::stream).distinct();
    }

    /** Whether the list has these words. */
    boolean knows(String words) {
        return groups.containsKey(plain(words));
    }

    private void add(String line) {
        List<String> entries = new ArrayList<>(
                Arrays.stream(line.split(",")).map(String::strip).toList());
        for (String entry : entries) {
            if (Tokens.stems(entry).isEmpty()) {
                throw new IllegalStateException(LIST + " has a word that nearly every text has: " + entry);
            }
            groups.computeIfAbsent(plain(entry), none -> new LinkedHashSet<>()).addAll(entries);
            longest = Math.max(longest, entry.split(BETWEEN).length);
        }
    }

    /** Singular and plural are one here; the index's own stemming does the rest. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        for (String word : words.toLowerCase(Locale.ROOT).split(BETWEEN)) {
            boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
            plain.append(plain.isEmpty() ? "" : " ").append(plural ? word.substring(0, word.length() - 1) : word);
        }
        return plain.toString();
    }
}
