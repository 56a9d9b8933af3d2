package org.alongside.casestudy;

import jakarta.validation.constraints.Size;

/**
 * Who took part.
 *
 * @param who in general words, never names
 * @param howChosen how they were chosen
 */
public record Participants(
        @Size(max = 1000, message = "may have 1,000 characters")
        String who,

        @Size(max = 1000, message = "may have 1,000 characters")
        String howChosen) {}
