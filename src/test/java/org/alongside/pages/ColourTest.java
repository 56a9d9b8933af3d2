package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    /** As other tools that follow the guidelines give it. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.0",
        "#ffffff, #ffffff, 1.0",
        "#767676, #ffffff, 4.54",
        "#777777, #ffffff, 4.48",
        "#ff0000, #ffffff, 4.0",
        "#0000ff, #000000, 2.44"
    })
    void two_colours_stand_out_as_the_guidelines_have_it(String one, String other, double contrast) {
        Colour first = Colour.of(one).orElseThrow();
        Colour second = Colour.of(other).orElseThrow();
        assertThat(first.contrast(second)).isCloseTo(contrast, within(0.01));
        assertThat(second.contrast(first)).isEqualTo(first.contrast(second));
    }

    @ParameterizedTest
    @CsvSource({"#0b5c6b, #ffffff", "#ffe066, #000000", "#ffffff, #000000", "#000000, #ffffff"})
    void what_stands_on_a_colour_can_be_read(String colour, String onTop) {
        assertThat(Colour.of(colour).orElseThrow().onTop()).hasToString(onTop);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "#1234567", " #123456"})
    void what_is_no_colour_is_none(String text) {
        assertThat(Colour.of(text)).isEmpty();
    }
}
