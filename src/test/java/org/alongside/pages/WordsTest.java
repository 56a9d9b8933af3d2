package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of the public pages, in English and Welsh. */
class WordsTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("src", "main", "resources", "templates", "pages"),
            Path.of("src", "main", "resources", "templates", "embed"),
            Path.of("src", "main", "resources", "templates", "tags"),
            Path.of("src", "main", "java", "org", "alongside", "pages"));

    private static final Pattern SAID = Pattern.compile(
            "say\\(\\s*(?:language,\\s*|v\\.language\\(\\),\\s*)?[\"']([a-z0-9.-]*[a-z0-9])[\"'][,)\\s]");
    private static final Pattern PART = Pattern.compile("v\\.part\\('([a-z.-]+)'");
    private static final Pattern BUILT = Pattern.compile("say\\(\\s*(?:language,\\s*)?[\"']([a-z.-]+\\.)[\"'] \\+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /** Where a form's or a page's name is part of the key. */
    private static final Set<String> FORMS = Set.of(
            "introduction", "report", "change", "claim", "propose", "search", "about", "privacy", "accessibility");

    /** Numbers, and the names of each language in the other. */
    private static final Set<String> ALIKE = Set.of("number", "month.4");

    static Stream<String> keys() {
        return new TreeSet<>(Words.bundle(Language.EN).keySet()).stream();
    }

    @Test
    void every_sentence_is_there_in_both_languages_and_in_no_other() {
        assertThat(Words.bundle(Language.CY).keySet())
                .containsExactlyInAnyOrderElementsOf(Words.bundle(Language.EN).keySet());
    }

    @Test
    void nothing_is_said_that_nobody_has_written() {
        Set<String> written = Words.bundle(Language.EN).keySet();
        assertThat(found(SAID))
                .hasSizeGreaterThan(150)
                .allSatisfy(key -> assertThat(written).contains(key));
        assertThat(Stream.concat(found(PART).stream().map(page -> page + "."), found(BUILT).stream()))
                .hasSizeGreaterThan(5)
                .allSatisfy(start -> assertThat(written).anyMatch(key -> key.startsWith(start)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nothing_is_written_that_nobody_says(String key) {
        boolean built = Stream.concat(found(PART).stream().map(page -> page + "."), found(BUILT).stream())
                .anyMatch(key::startsWith);
        boolean ofForm = FORMS.contains(key.replaceFirst("\\..*", ""));
        assertThat(built || ofForm || found(SAID).contains(key)).as(key).isTrue();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_two_languages_take_the_same_and_differ(String key) {
        String english = Words.bundle(Language.EN).getString(key);
        String welsh = Words.bundle(Language.CY).getString(key);
        assertThat(arguments(welsh)).isEqualTo(arguments(english));
        if (!ALIKE.contains(key)) {
            assertThat(welsh).isNotEqualTo(english);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void an_apostrophe_is_no_quote_and_the_words_are_plain(String key) {
        String english = Words.bundle(Language.EN).getString(key).toLowerCase(Locale.ROOT);
        assertThat(english + Words.bundle(Language.CY).getString(key)).doesNotContain("'");
        assertThat(english).doesNotContain("stakeholder", "co-design", "facet", "query", "engagement");
        boolean explains =
                Set.of("home.term", "start.what.text", "start.credit").contains(key);
        assertThat(english.contains("co-production") && !explains).as(english).isFalse();
    }

    @Test
    void problems_are_said_in_both_languages_too() {
        Set<String> english = Language.EN.bundle("/shared/problems").keySet();
        assertThat(english).hasSizeGreaterThan(20);
        assertThat(Language.CY.bundle("/shared/problems").keySet()).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void numbers_stand_with_their_nouns() {
        assertThat(Words.say(Language.EN, "search.found", 0)).isEqualTo("Nobody found");
        assertThat(Words.say(Language.EN, "search.found", 1)).isEqualTo("1 organisation found");
        assertThat(Words.say(Language.EN, "search.found", 1234)).isEqualTo("1,234 organisations found");
        assertThat(Words.say(Language.CY, "search.found", 1234)).isEqualTo("Wedi dod o hyd i 1,234 sefydliad");
    }

    private static Set<String> found(Pattern pattern) {
        return SOURCES.stream()
                .flatMap(WordsTest::texts)
                .flatMap(text -> pattern.matcher(text).results().map((MatchResult found) -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    })
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
