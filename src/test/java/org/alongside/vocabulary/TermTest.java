package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final List<Class<? extends Term>> VOCABULARIES = List.of(
            Stage.class,
            Barrier.class,
            Support.class,
            Offer.class,
            ChampionOffer.class,
            Format.class,
            OrganisationKind.class,
            Size.class,
            EvidenceKind.class,
            AreaType.class,
            Rung.Mode.class);

    @Test
    void a_code_finds_its_term_only_when_exact() {
        assertThat(Term.find(Support.class, "easyRead")).contains(Support.EASY_READ);
        assertThat(Term.find(Support.class, "easyread")).isEmpty();
        assertThat(Term.find(Support.class, null)).isEmpty();
    }

    @Test
    void every_code_is_camel_case_and_alone_in_its_vocabulary() {
        for (Class<? extends Term> vocabulary : VOCABULARIES) {
            List<String> codes = codes(vocabulary);
            assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+([A-Z][a-z]+)*"));
        }
    }

    @Test
    void every_term_has_a_label_in_both_languages() {
        for (Class<? extends Term> vocabulary : VOCABULARIES) {
            for (Term term : vocabulary.getEnumConstants()) {
                assertThat(term.label(Language.EN)).isNotBlank();
                assertThat(term.label(Language.CY)).isNotBlank();
            }
        }
    }

    @Test
    void no_two_terms_of_a_vocabulary_have_the_same_label() {
        for (Class<? extends Term> vocabulary : VOCABULARIES) {
            Set<String> labels = Stream.of(vocabulary.getEnumConstants())
                    .map(term -> term.label(Language.EN))
                    .collect(Collectors.toSet());
            assertThat(labels).hasSameSizeAs(codes(vocabulary));
        }
    }

    @Test
    void the_ladder_has_seven_rungs_and_only_those() {
        assertThat(Rung.of(1)).contains(Rung.COERCION);
        assertThat(Rung.of(6)).contains(Rung.CO_DESIGN);
        assertThat(Rung.of(7)).contains(Rung.CO_PRODUCTION);
        assertThat(Rung.of(0)).isEmpty();
        assertThat(Rung.of(8)).isEmpty();
        assertThat(Rung.ENGAGEMENT.mode()).isEqualTo(Rung.Mode.DOING_FOR);
    }

    @ParameterizedTest
    @CsvSource({"0, MICRO", "9999, MICRO", "10000, SMALL", "1000000, LARGE", "99999999, MAJOR", "100000000, SUPER_MAJOR"
    })
    void an_income_falls_in_one_band(long pounds, Size expected) {
        assertThat(Size.ofIncome(pounds)).isEqualTo(expected);
    }

    private static List<String> codes(Class<? extends Term> vocabulary) {
        return Stream.of(vocabulary.getEnumConstants()).map(Term::code).toList();
    }
}
