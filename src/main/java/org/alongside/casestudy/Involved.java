package org.alongside.casestudy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * An organisation's part in the work.
 *
 * @param id the organisation
 * @param part lead, partner or funder
 */
public record Involved(
        @NotNull(message = "is needed") UUID id,

        @NotBlank(message = "is needed")
        @Pattern(regexp = "lead|partner|funder", message = "is lead, partner or funder")
        String part) {}
