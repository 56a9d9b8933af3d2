package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demonstration/organisations.json",
                "/demonstration/case-studies.json",
                "/demonstration/champions.json"
            })
    void no_text_is_passed_over_that_has_the_word(String demonstration) throws IOException {
        String all = new String(getClass().getResourceAsStream(demonstration).readAllBytes(), StandardCharsets.UTF_8);
        int words = 0;
        for (String line : all.split("\n")) {
            for (Tokens.Token token : Tokens.stems(line)) {
                assertThat(Beginnings.of(List.of(token.word())).mayStandIn(line))
                        .as("%s in %s", token.word(), line)
                        .isTrue();
                words++;
            }
        }
        assertThat(words).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Say it",
                "Skies and ties",
                "O'Neill's",
                "rock'n'roll",
                "x",
                "Rationalisation, 24-7",
                "a_b can.do"
            })
    void neither_is_one_with_marks_in_or_around_its_words(String text) {
        assertThat(Tokens.stems(text))
                .isNotEmpty()
                .allSatisfy(
                        token -> assertThat(Beginnings.of(List.of(token.word())).mayStandIn(text))
                                .isTrue());
    }

    @Test
    void a_text_without_a_word_like_it_is() {
        Beginnings trombone = Beginnings.of(List.of("trombon"));
        assertThat(trombone.mayStandIn("We strum, and sing astronomy songs with a drum."))
                .isFalse();
        assertThat(trombone.mayStandIn("A trophy")).isTrue();
        assertThat(trombone.mayStandIn("Caf\u00e9")).isTrue();
    }
}
