package org.alongside.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The rung an organisation says it stands on.
 *
 * @param rung 1 to 7
 * @param statedOn when it said so
 * @param scope in one sentence, in what part of its work
 */
@JsonIgnoreProperties("label")
public record Claim(
        @NotNull(message = "is needed") @Min(value = 1, message = "is 1 to 7") @Max(value = 7, message = "is 1 to 7")
        Integer rung,

        @NotNull(message = "is needed") @PastOrPresent(message = "is not in the future")
        LocalDate statedOn,

        @Size(max = 300, message = "may have 300 characters")
        String scope) {}
