package org.alongside.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an organisation's published, in-date case studies bear out.
 *
 * @param rung the highest rung borne out, 1 to 7; null when none is
 * @param by the case study that bears it out
 * @param until the first day on which that case study no longer counts; null while its work is ongoing
 * @param reason why it is this rung, in one sentence
 */
@Embeddable
public record Evidenced(
        @Column(name = "evidenced_rung") Integer rung,
        @Column(name = "evidenced_by") UUID by,
        @Column(name = "evidenced_until") LocalDate until,
        @Column(name = "evidenced_reason") String reason) {

    /** How it starts. */
    public static final Evidenced NOTHING_YET =
            new Evidenced(null, null, null, "No case study has been published yet.");
}
