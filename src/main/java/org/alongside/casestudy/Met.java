package org.alongside.casestudy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alongside.vocabulary.Barrier;
import org.alongside.vocabulary.TermCode;

/**
 * A barrier that was met.
 *
 * @param code a code of the barriers vocabulary
 * @param whatWasDone what was done about it
 */
public record Met(
        @NotBlank(message = "is needed") @TermCode(Barrier.class)
        String code,

        @Size(max = 1000, message = "may have 1,000 characters")
        String whatWasDone) {}
