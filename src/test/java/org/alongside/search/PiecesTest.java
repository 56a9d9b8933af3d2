package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.search.Tokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demonstration/organisations.json",
                "/demonstration/case-studies.json",
                "/demonstration/champions.json"
            })
    void words_come_as_if_the_text_had_been_taken_apart_whole(String demonstration) throws IOException {
        String all = new String(getClass().getResourceAsStream(demonstration).readAllBytes(), StandardCharsets.UTF_8);
        for (String line : all.split("\n")) {
            assertThat(piecewise(line)).isEqualTo(Tokens.stems(line));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "one",
                " Two\twords\n\nof\u00a0three ",
                "O'Neill's rock'n'roll, at 24-7/365 (e.g. a_b can.do) 3,500.50",
                "Ll\u0177n caf\u00e9 \u2018curled\u2019 women\u2019s",
                "the and of",
                "before the and of after",
                "\u65e5\u672c\u8a9e \ud83d\ude00 emoji",
                "a\u0301 combining \u0301x"
            })
    void neither_does_it_matter_what_stands_between_them(String text) {
        assertThat(piecewise(text)).isEqualTo(Tokens.stems(text));
    }

    @Test
    void pieces_that_hold_nothing_looked_for_are_passed_over() {
        String text = "Songs and soup on Sundays";
        Pieces pieces = new Pieces(Beginnings.of(List.of("soup")));
        int soup = pieces.next(text, 0);
        assertThat(text.substring(soup, pieces.end(text, soup))).isEqualTo("soup");
        assertThat(pieces.next(text, pieces.end(text, soup))).isEqualTo(-1);
    }

    @Test
    void the_words_after_a_piece_leave_out_the_little_ones() {
        String text = "heard but not in the meeting, or after";
        Pieces pieces = new Pieces(Beginnings.of(List.of("heard")));
        Pieces.Words words = pieces.words(text, 0, 2);
        assertThat(words.own()).isEqualTo(1);
        assertThat(words.all()).extracting(Token::word).containsExactly("heard", "meet", "after");
        assertThat(words.all().get(1).start()).isEqualTo(text.indexOf("meeting"));
    }

    /** All words of a text, of each piece those it has itself. */
    private static List<Token> piecewise(String text) {
        // Whatever begins with nothing is looked for
        Pieces pieces = new Pieces(new Beginnings(List.of("")));
        List<Token> all = new ArrayList<>();
        for (int at = pieces.next(text, 0); at >= 0; at = pieces.next(text, pieces.end(text, at))) {
            Pieces.Words words = pieces.words(text, at, 0);
            all.addAll(words.all().subList(0, words.own()));
        }
        return all;
    }
}
