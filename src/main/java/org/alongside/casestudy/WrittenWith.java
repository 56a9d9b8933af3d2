package org.alongside.casestudy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whether the people who took part helped to write the case study.
 *
 * @param answer yes, no or unknown
 * @param who in general words, never names
 */
public record WrittenWith(
        @NotBlank(message = "is needed") @Pattern(regexp = "yes|no|unknown", message = "is yes, no or unknown")
        String answer,

        @Size(max = 300, message = "may have 300 characters")
        String who) {}
