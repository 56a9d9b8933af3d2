package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @EnumSource
    void every_sentence_is_in_the_bundle_and_nothing_else_is(Language language) {
        assertThat(Sentence.bundle(language).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Sentence.values()).map(Sentence::key).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_takes_the_same_arguments_in_both_languages(Sentence sentence) {
        assertThat(arguments(sentence, Language.CY)).isEqualTo(arguments(sentence, Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void an_apostrophe_is_written_twice(Sentence sentence) {
        for (Language language : Language.values()) {
            assertThat(pattern(sentence, language).replace("''", "")).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WORD")
    void the_two_languages_differ(Sentence sentence) {
        assertThat(pattern(sentence, Language.CY)).isNotEqualTo(pattern(sentence, Language.EN));
    }

    @Test
    void every_sentence_is_said_somewhere() {
        JavaClass sentences = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Sentence.class.getPackageName())
                .get(Sentence.class);
        assertThat(Sentence.values())
                .allSatisfy(sentence -> assertThat(
                                sentences.getField(sentence.name()).getAccessesToSelf())
                        .anySatisfy(
                                access -> assertThat(access.getOriginOwner()).isNotEqualTo(sentences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            EN | 1    | Nobody who has said that they would share power fits; 1 organisation that hasn't stated it yet would.
            EN | 2    | Nobody who has said that they would share power fits; 2 organisations that haven't stated it yet would.
            EN | 1234 | Nobody who has said that they would share power fits; 1234 organisations that haven't stated it yet would.
            CY | 1    | Nid oes neb addas ymhlith y rhai sydd wedi dweud y byddent yn rhannu grym; mae 1 sefydliad addas sydd heb ddweud hynny eto.
            CY | 1234 | Nid oes neb addas ymhlith y rhai sydd wedi dweud y byddent yn rhannu grym; mae 1234 sefydliad addas sydd heb ddweud hynny eto.
            """)
    void numbers_stand_with_their_nouns_and_apostrophes_once(Language language, long more, String text) {
        assertThat(Sentence.MORE_NOT_STATED.in(language, more)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            EN | 1    | Nothing fits all of that. Without the region there is 1 organisation.
            EN | 2345 | Nothing fits all of that. Without the region there are 2345 organisations.
            CY | 1    | Nid oes neb yn cyfateb i hynny i gyd. Heb yr ardal, mae 1 sefydliad.
            CY | 2345 | Nid oes neb yn cyfateb i hynny i gyd. Heb yr ardal, mae 2345 sefydliad.
            """)
    void one_is_singular_and_many_are_plural_where_the_language_has_it(Language language, long found, String text) {
        assertThat(Sentence.LOOSENED.in(language, Sentence.WITHOUT_REGION.in(language), found))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_typed_goes_in_as_it_is(Language language) {
        String typed = "women's {0} '{choice}' 1#|2<";
        String word = Sentence.WORD.in(language, typed);
        assertThat(word).isEqualTo("“" + typed + "”");
        assertThat(Sentence.BOTH_WORDS.in(language, word, word)).contains(typed).endsWith(word);
    }

    private static Set<String> arguments(Sentence sentence, Language language) {
        return ARGUMENT.matcher(pattern(sentence, language))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String pattern(Sentence sentence, Language language) {
        return Sentence.bundle(language).getString(sentence.key());
    }
}
