package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.search.Words.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private final Synonyms synonyms = new Synonyms();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warm loaves | warm, loaves | ",
                "\"warm loaves\" bread | warm loaves, bread | ",
                "bread -cake | bread | cake",
                "bread -\"birthday cake\" | bread | birthday cake",
                "night-shift | night-shift | ",
                "bread/cake,loaves | bread, cake, loaves | ",
                "loaves, (bread) or cake? | loaves, bread, cake | ",
                "lgbtq+ | lgbtq+ | ",
                "open 24/7 -bread/cake | open, 24/7 | bread, cake",
                "“warm loaves” | warm loaves | ",
                "\"never closed | never closed | ",
                "arts & crafts | arts, crafts | ",
                "-cake | '' | cake",
            })
    void typed_text_is_taken_apart(String typed, String wanted, String unwanted) {
        Words words = Words.of(typed, synonyms);
        assertThat(words.wanted()).extracting(Thing::text).containsExactlyInAnyOrder(list(wanted));
        assertThat(words.unwanted()).extracting(Thing::text).containsExactlyInAnyOrder(list(unwanted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "--", "&&", "- -", "\"\"", "*?~", "😀"})
    void signs_that_mean_nothing_are_passed_over(String typed) {
        assertThat(Words.of(typed, synonyms).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "refugee,asylum seeker",
        "Refugees,asylum seeker",
        "asylum seekers,refugee",
        "carer,caregiver",
        "SEND,special educational needs",
        "rough sleeping,homeless",
        "alzheimer's,dementia",
        "Carer’s,caregiver",
        "citizens' advice,cab",
        "LGBT+,gay and lesbian"
    })
    void everyday_words_know_their_others(String typed, String other) {
        assertThat(Words.of(typed, synonyms).wanted())
                .singleElement()
                .satisfies(thing -> assertThat(thing.others())
                        .contains(other)
                        .doesNotContain(typed.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void other_words_that_find_nobody_else_are_left_out() {
        assertThat(synonyms.of("disability")).isEmpty();
        assertThat(synonyms.of("people with disabilities")).containsExactly("disability");
        assertThat(synonyms.of("carers")).containsExactly("caregiver");
    }

    @Test
    void little_words_between_others_keep_nothing_from_being_known() {
        assertThat(Words.of("gay and lesbian", synonyms).wanted())
                .singleElement()
                .satisfies(thing -> assertThat(thing.others()).contains("lgbt"));
        assertThat(Words.of("co-operative", synonyms).wanted())
                .singleElement()
                .satisfies(thing -> assertThat(thing.others()).contains("cooperative"));
    }

    @Test
    void a_comma_behind_a_word_is_none_of_it() {
        assertThat(Words.of("refugees, carers", synonyms).wanted())
                .allSatisfy(thing -> assertThat(thing.others()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O'Neill-Café | O'Neill, Café",
                "homeless-veterans | homeless, veterans",
                "bread🍞 | bread",
                "bread-🍞-cake | bread, cake",
                "日本語 | 日, 本, 語",
            })
    void words_that_nobody_has_together_are_looked_for_apart_as_they_were_typed(String typed, String wanted) {
        Words words = Words.of(typed, synonyms).apartUnless(thing -> false, synonyms);
        assertThat(words.wanted()).extracting(Thing::text).containsExactlyInAnyOrder(list(wanted));
        assertThat(Words.of(typed, synonyms).apartUnless(thing -> true, synonyms))
                .isEqualTo(Words.of(typed, synonyms));
    }

    @ParameterizedTest
    @CsvSource({"co-production", "co production", "coproduction", "Co-Production"})
    void a_hyphen_is_as_good_as_a_space_and_both_as_good_as_neither(String typed) {
        assertThat(Words.of(typed, synonyms).wanted()).singleElement().satisfies(thing -> {
            assertThat(thing.others()).isNotEmpty();
            assertThat(thing.isPhrase()).isEqualTo(!typed.equals("coproduction"));
        });
    }

    @Test
    void what_is_in_quotes_means_only_itself() {
        assertThat(Words.of("\"refugee\"", synonyms).wanted())
                .containsExactly(new Thing("refugee", true, java.util.List.of()));
    }

    @Test
    void a_word_that_nearly_everybody_has_is_marked_unless_nobody_has_another() {
        Words words = Words.of("people dementia", synonyms);
        assertThat(words.marked("people"::equals, thing -> true).wanted())
                .extracting(Thing::common)
                .containsExactly(true, false);
        assertThat(words.marked("people"::equals, thing -> thing.text().equals("people")))
                .isEqualTo(words);
        assertThat(Words.of("people", synonyms)
                        .marked("people"::equals, thing -> true)
                        .wanted())
                .extracting(Thing::common)
                .containsExactly(false);
    }

    private static String[] list(String text) {
        return text == null || text.isEmpty() ? new String[0] : text.split(", ");
    }
}
