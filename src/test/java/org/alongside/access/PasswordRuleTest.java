package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is long and nobody's first guess. */
class PasswordRuleTest {

    private final PasswordRule rule = new PasswordRule();

    @ParameterizedTest
    @ValueSource(strings = {"willow-kettle-drum", "Tŷ Gwyn ar y bryn", "1rKz8#wq!Tp2"})
    void a_long_one_of_ones_own_will_do(String password) {
        assertThat(rule.fault("rosa", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "correcthorsebatterystaple", "CorrectHorseBatteryStaple"})
    void a_short_or_common_one_will_not(String password) {
        assertThat(rule.fault("rosa", password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaa", "abababababab", "rosarosarosa", "Rosa.Rosa.2026", "123456789012"})
    void one_with_little_in_it_will_not(String password) {
        assertThat(rule.fault("rosa", password)).isPresent();
    }

    @Test
    void one_longer_than_bcrypt_can_tell_apart_will_not() {
        String longest = "abcdefgh ".repeat(8);
        assertThat(rule.fault("rosa", longest)).isEmpty();
        assertThat(rule.fault("rosa", longest + "x")).isPresent();
        assertThat(rule.fault("rosa", "é".repeat(8) + longest)).isPresent();
    }

    @Test
    void none_is_no_password() {
        assertThat(rule.fault("rosa", null)).contains("is needed");
    }
}
