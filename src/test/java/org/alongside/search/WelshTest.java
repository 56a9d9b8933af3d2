package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelshTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pobl hŷn, gofalwyr a nyrsys yn cynllunio gofal dydd gyda'i gilydd yng Ngwynedd.",
                "Tai cynnes i bobl leol ar Ynys Môn. Mae'r tenantiaid yn berchen ar y tai.",
                "Mae’r grŵp yn cwrdd bob dydd Mawrth",
                "Gardd gymunedol ger afon Teifi. Pobl anabl sy'n dewis beth i'w blannu.",
            })
    void welsh_is_told_from_english(String text) {
        assertThat(Welsh.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Neighbours who cook and eat together.",
                "Refugees, students and old Splott families eat together in Cardiff on Sundays.",
                "Ysgol y Gogarth is a school where parents and children decide together what is for lunch.",
                "Caerdydd",
            })
    void english_with_welsh_names_in_it_stays_english(String text) {
        assertThat(Welsh.is(text)).isFalse();
    }
}
