package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.search.Welsh.Part;
import org.junit.jupiter.api.Test;
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
                "Gwersi i blant yr ardal",
            })
    void welsh_is_told_from_english(String text) {
        assertThat(Welsh.parts(text)).containsExactly(new Part(true, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Neighbours who cook and eat together.",
                "Refugees, students and old Splott families eat together in Cardiff on Sundays.",
                "Ysgol y Gogarth is a school where parents and children decide together what is for lunch.",
                "Caerdydd",
                "Advice NI helps people with debt",
                "Advice NI",
                "EU settled status advice for migrants.",
                "Pobl is a housing association in Newport.",
                "Bob Smith founded us. Weekly cooking sessions. Free meals.",
                "Youth club, 8-12 yr olds.",
                "Ages 8yr-12yr. Homework help.",
            })
    void english_with_welsh_names_in_it_stays_english(String text) {
        assertThat(Welsh.parts(text)).containsExactly(new Part(false, text));
    }

    @Test
    void a_text_in_both_languages_is_taken_apart_between_them() {
        String welsh = "Gardd gymunedol ger afon Teifi. Pobl anabl sy'n dewis beth i'w blannu.";
        String english = "A garden by the Teifi. Disabled people choose what to plant. Come along!";
        assertThat(Welsh.parts(welsh + "\n\n" + english))
                .containsExactly(new Part(true, welsh), new Part(false, english));
        assertThat(Welsh.parts(english + " / " + welsh)).hasSizeGreaterThan(1);
        assertThat(Welsh.parts(welsh)).containsExactly(new Part(true, welsh));
        assertThat(Welsh.parts(english)).containsExactly(new Part(false, english));
        assertThat(Welsh.parts("Caerdydd")).containsExactly(new Part(false, "Caerdydd"));
    }
}
