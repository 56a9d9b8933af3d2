package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Art &amp; <b>music</b></p> | Art & music",
                "Fish &#38; chips | Fish & chips",
                "a < b and b > a | a < b and b > a",
                "<script>alert(1)</script>Hello | Hello",
                "<ul><li>one</li><li>two</li></ul> | one two"
            })
    void html_becomes_text(String html, String text) {
        assertThat(PlainText.line(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-a", "@x", "'=x", "plain", "'quoted'", "-2.28", "a=b", "''+x"})
    void what_is_guarded_from_spreadsheets_comes_back_as_it_was(String text) {
        assertThat(Cells.unguarded(Cells.guarded(text))).isEqualTo(text);
        assertThat(Cells.guarded(text).matches("[=+@].*")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a\\b", "a\\;b", "plain", "a\\\\"})
    void a_list_s_entry_with_a_semicolon_comes_back_as_it_was(String entry) {
        assertThat(Cells.split(Cells.joined(List.of(entry, "next")))).containsExactly(entry, "next");
    }
}
