package org.alongside.casestudy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.alongside.vocabulary.EvidenceKind;
import org.alongside.vocabulary.TermCode;

/**
 * Where results can be seen.
 *
 * @param kind a code of the kinds of evidence
 * @param title what it is called
 * @param url where it is
 * @param date when it was made
 */
public record Evidence(
        @NotBlank(message = "is needed") @TermCode(EvidenceKind.class)
        String kind,

        @Size(max = 200, message = "may have 200 characters")
        String title,

        @Size(max = 500, message = "may have 500 characters")
        @Pattern(regexp = "https?://[^\\s<>\"]+", message = "is an address that starts with https:// or http://")
        String url,

        @PastOrPresent(message = "is not in the future") LocalDate date) {}
