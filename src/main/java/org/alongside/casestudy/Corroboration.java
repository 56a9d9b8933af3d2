package org.alongside.casestudy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A participant's word, not a member of staff's, that it was as told.
 *
 * @param role how they took part, never their name
 * @param on when they said so
 */
public record Corroboration(
        @NotBlank(message = "is needed") @Size(max = 200, message = "may have 200 characters")
        String role,

        @NotNull(message = "is needed") @PastOrPresent(message = "is not in the future")
        LocalDate on) {}
