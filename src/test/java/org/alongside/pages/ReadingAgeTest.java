package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How old somebody is who can read a page's English sentences with ease, by Flesch and Kincaid: the grade is 0.39 times the
 * words in a sentence and 11.8 times the syllables in a word, less 15.59; a child in grade 6 is eleven. Syllables are groups of
 * vowels, without a silent e at the end. What stands on a page without being a sentence, such as labels, isn't counted.
 */
class ReadingAgeTest {

    private static final double OLDEST = 12;
    private static final int YEARS_BEFORE_SCHOOL = 5;
    private static final int SHORTEST = 3;

    private static final Pattern SENTENCE = Pattern.compile("[^.?!]+[.?!]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");
    private static final Pattern SILENT = Pattern.compile("(?:[^laeiouy]es|ed|[^laeiouy]e)$");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]{1,2}");

    /** The pages, by how the keys of their sentences start; what they share counts for itself. */
    static Stream<String> pages() {
        return Stream.of(
                "home",
                "search",
                "organisation",
                "next",
                "study",
                "champion",
                "introduction",
                "report",
                "change",
                "claim",
                "propose",
                "start",
                "rung",
                "about",
                "privacy",
                "accessibility",
                "licence",
                "gaps");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_for_everybody_from_eleven(String page) {
        ResourceBundle bundle = Words.bundle(Language.EN);
        List<List<String>> sentences = new TreeSet<>(bundle.keySet())
                .stream()
                        .filter(key -> key.startsWith(page + "."))
                        .map(key -> ARGUMENT.matcher(bundle.getString(key)).replaceAll("Salford"))
                        .flatMap(text -> SENTENCE.matcher(text).results().map(MatchResult::group))
                        .map(sentence -> List.of(sentence.strip().split("\\s+")))
                        .filter(words -> words.size() >= SHORTEST)
                        .toList();
        double words = sentences.stream().mapToInt(List::size).sum();
        double syllables = sentences.stream()
                .flatMap(List::stream)
                .mapToInt(ReadingAgeTest::syllables)
                .sum();
        double age = 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59 + YEARS_BEFORE_SCHOOL;
        System.out.printf(Locale.ROOT, "Reading age of %-13s %4.1f (%d sentences)%n", page, age, sentences.size());
        assertThat(sentences).isNotEmpty();
        assertThat(age).isLessThan(OLDEST);
    }

    private static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String spoken =
                letters.length() <= SHORTEST ? letters : SILENT.matcher(letters).replaceFirst("");
        return (int) Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
