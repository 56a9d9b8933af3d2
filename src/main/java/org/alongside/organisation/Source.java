package org.alongside.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Where an entry comes from.
 *
 * @param name the data set or place
 * @param id the entry's id there, by which a later import finds it again
 * @param url where it can be read
 * @param licence under what terms it may be used
 */
public record Source(
        @NotBlank(message = "is needed") @Size(max = 200, message = "may have 200 characters")
        String name,

        @Size(max = 200, message = "may have 200 characters")
        String id,

        @Size(max = 500, message = "may have 500 characters")
        String url,

        @Size(max = 200, message = "may have 200 characters")
        String licence) {}
