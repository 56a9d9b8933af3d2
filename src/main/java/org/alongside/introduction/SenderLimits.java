package org.alongside.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.alongside.access.Digest;
import org.alongside.letter.Mailbox;
import org.alongside.shared.Refusal;
import org.hibernate.Session;

/**
 * How often one sender may ask. Senders are told apart by the digest of their mailbox, however its owner writes it, so that
 * they can still be counted when their address has been forgotten.
 */
@ApplicationScoped
class SenderLimits {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    /** Requests of one sender wait for each other, or two at once would each find room for one more. */
    private static final String TAKE_TURNS = "select 1 from pg_advisory_xact_lock(7170021, hashtext(:sender))";

    private static final String UNCONFIRMED = """
            select count(*), min(created_at)
              from introduction
             where sender = :sender and status = 'unconfirmed' and created_at > :since
            """;

    private static final String WAITING = """
            select count(*), min(confirmed_at)
              from introduction
             where sender = :sender and status = 'waiting' and confirmed_at > :since
            """;

    private static final String CONFIRMED = """
            select count(*), min(confirmed_at)
              from introduction
             where sender = :sender and confirmed_at > :since
            """;

    private final Session session;
    private final Introductions.Settings settings;
    private final Clock clock;

    SenderLimits(Session session, Introductions.Settings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    /** What stands for a mailbox where its address must not. */
    static String digest(String email) {
        return Digest.of("sender " + Mailbox.of(email));
    }

    /**
     * Checks that somebody may get another letter to confirm, in the caller's transaction.
     *
     * @throws Refusal (429) when as many as may be have gone out within a day and were not answered
     */
    void checkAsking(String sender) {
        check(
                sender,
                UNCONFIRMED,
                settings.waitingAtOnce(),
                DAY,
                "We have asked at this address to confirm, and nobody has yet. Look there first.");
    }

    /**
     * Checks that somebody may send another request, in the caller's transaction.
     *
     * @throws Refusal (429) when too many wait for an answer, or were sent within 30 days
     */
    void checkSending(String sender) {
        check(
                sender,
                WAITING,
                settings.waitingAtOnce(),
                settings.answerWithin(),
                "As many of your requests wait for an answer as may at once. Confirm this one when there is room.");
        check(
                sender,
                CONFIRMED,
                settings.mostAMonth(),
                MONTH,
                "You have sent as many requests as anybody may within 30 days.");
    }

    private void check(String sender, String question, int most, Duration within, String detail) {
        Instant now = clock.instant();
        session.createNativeQuery(TAKE_TURNS, Integer.class)
                .setParameter("sender", sender)
                .getResultList();
        Tuple found = session.createNativeQuery(question, Tuple.class)
                .setParameter("sender", sender)
                .setParameter("since", now.minus(within))
                .getSingleResult();
        if (found.get(0, Long.class) >= most) {
            Instant first = Objects.requireNonNullElse(found.get(1, Instant.class), now);
            throw Refusal.tooMany(detail, Duration.between(now, first.plus(within)));
        }
    }
}
