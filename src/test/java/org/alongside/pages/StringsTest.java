package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the embeddable search says by itself, in English and Welsh. */
class StringsTest {

    private static final Path SOURCES = Path.of("src", "main", "embed");
    private static final Pattern KEY = Pattern.compile("(?m)^  (\\w+): \\[");
    private static final Pattern PAIR =
            Pattern.compile("(?m)^  (\\w+): \\[\\s*'([^'\\\\]+)',\\s*'([^'\\\\]+)',?\\s*],$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** Units, numbers and a few words are written alike in both. */
    private static final Set<String> ALIKE = Set.of("kilometres", "viewMap");

    record Pair(String key, String english, String welsh) {}

    static List<Pair> pairs() {
        return PAIR.matcher(read(SOURCES.resolve("strings.js")))
                .results()
                .map(found -> new Pair(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    @Test
    void every_string_is_there_in_two_languages() {
        List<String> keys = KEY.matcher(read(SOURCES.resolve("strings.js")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(keys).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(pairs().stream().map(Pair::key)).containsExactlyElementsOf(keys);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_two_languages_take_the_same_and_differ(Pair pair) {
        assertThat(placeholders(pair.welsh)).isEqualTo(placeholders(pair.english));
        if (!ALIKE.contains(pair.key)) {
            assertThat(pair.welsh).isNotEqualTo(pair.english);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_words_are_plain(Pair pair) {
        assertThat(pair.english.toLowerCase(Locale.ROOT))
                .doesNotContain("co-production", "co-design", "stakeholder", "engagement", "facet", "query");
        assertThat(pair.welsh.toLowerCase(Locale.ROOT)).doesNotContain("cydgynhyrchu", "rhanddeiliad");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_string_is_said_somewhere(Pair pair) {
        assertThat(elsewhere()).contains("'" + pair.key + "'");
    }

    @Test
    void nothing_is_said_that_has_no_string() {
        Set<String> keys = pairs().stream().map(Pair::key).collect(Collectors.toSet());
        assertThat(Pattern.compile("\\bsay\\('(\\w+)'")
                        .matcher(elsewhere())
                        .results()
                        .map((MatchResult found) -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** All sources but the strings themselves. */
    private static String elsewhere() {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(source -> Files.isRegularFile(source) && !source.endsWith("strings.js"))
                    .map(StringsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
