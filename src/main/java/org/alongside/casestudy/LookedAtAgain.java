package org.alongside.casestudy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A second look after a year.
 *
 * @param on when
 * @param found what was still so and what was not
 */
public record LookedAtAgain(
        @NotNull(message = "is needed") @PastOrPresent(message = "is not in the future")
        LocalDate on,

        @Size(max = 2000, message = "may have 2,000 characters")
        String found) {}
