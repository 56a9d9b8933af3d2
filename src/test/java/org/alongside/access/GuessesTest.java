package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wrong password costs more time than the one before, and no more than a quarter of an hour. */
class GuessesTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0", "6, 1", "7, 2", "8, 4", "12, 64", "15, 512", "16, 900", "60, 900", "2000000000, 900"})
    void the_wait_doubles_from_the_sixth_on(int failures, int seconds) {
        assertThat(Guesses.wait(failures, 5)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_day_of_guessing_at_one_name_is_a_hundred_passwords() {
        Duration spent = Duration.ZERO;
        int tried = 0;
        while (spent.compareTo(Duration.ofDays(1)) < 0) {
            spent = spent.plus(Guesses.wait(++tried, 5));
        }
        assertThat(tried).isLessThan(115);
    }
}
