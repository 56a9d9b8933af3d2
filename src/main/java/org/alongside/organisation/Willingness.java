package org.alongside.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An organisation's own word that it would share power.
 *
 * @param statedByRole who said so, as a role and never a name: {@code director}, {@code members' meeting}
 * @param statedOn when
 * @param purpose for what
 */
public record Willingness(
        @NotBlank(message = "is needed") @Size(max = 100, message = "may have 100 characters")
        String statedByRole,

        @NotNull(message = "is needed") @PastOrPresent(message = "is not in the future")
        LocalDate statedOn,

        @NotBlank(message = "is needed") @Size(max = 300, message = "may have 300 characters")
        String purpose) {}
