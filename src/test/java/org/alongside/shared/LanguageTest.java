package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                      | EN",
                "cy                     | CY",
                "CY                     | CY",
                "cy-GB                  | CY",
                "en-GB, cy;q=0.5        | EN",
                "en;q=0.4, cy;q=0.5     | CY",
                "cy, en                 | CY",
                "en, cy                 | EN",
                "fr, cy;q=0.2           | CY",
                "fr                     | EN",
                "*                      | EN",
                "en;q=0, *              | CY",
                "cy;q=0, *;q=0.1        | EN",
                "cy;q=0                 | EN",
                "cy;q=lots              | EN",
            })
    void the_caller_gets_the_language_they_prefer(String acceptLanguage, Language expected) {
        assertThat(Language.of(acceptLanguage)).isEqualTo(expected);
    }

    @Test
    void english_stands_in_where_there_is_no_welsh() {
        assertThat(Language.CY.pick("Health", null)).isEqualTo("Health");
        assertThat(Language.CY.pick("Health", "Iechyd")).isEqualTo("Iechyd");
        assertThat(Language.EN.pick("Health", "Iechyd")).isEqualTo("Health");
    }
}
