package org.alongside.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.shared.Refusal;

/**
 * Somebody has a proposal to themselves, so that two don't read the same one and then meet.
 *
 * @param by whose it is
 * @param until when it ends by itself
 */
@Embeddable
public record ProposalClaim(
        @Column(name = "claimed_by") String by,
        @Column(name = "claimed_until") Instant until) {

    /** How long a claim lasts, unless it is made again. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    static ProposalClaim of(String by, Instant now) {
        return new ProposalClaim(by, now.plus(LASTS));
    }

    /** A moment as a sentence says it. */
    static String said(Instant moment) {
        return WHEN.format(moment);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(until);
    }

    /**
     * Checks that it is theirs, or over.
     *
     * @throws Refusal (409) that says whose it is and until when
     */
    void refuseOthers(String who, Instant now) {
        if (isLive(now) && !by.equals(who)) {
            throw Refusal.conflict(by + " has claimed this until " + said(until) + ".");
        }
    }
}
