package org.alongside.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.alongside.shared.Refusal;
import org.hibernate.Session;

/** Lets no mailbox be flooded through us, however its owner's address is written: capitals and what follows a plus don't count. */
@ApplicationScoped
class DailyLimit {

    private static final Duration DAY = Duration.ofDays(1);

    /** Letters to one mailbox wait for each other, or two at once would each find room for one more. */
    private static final String TAKE_TURNS =
            "select 1 from pg_advisory_xact_lock(7170010, hashtext(lower(regexp_replace(:to, '\\+[^@]*@', '@'))))";

    private static final String SINCE = """
            select count(*), min(created_at)
              from letter
             where lower(regexp_replace(to_address, '\\+[^@]*@', '@')) = lower(regexp_replace(:to, '\\+[^@]*@', '@'))
               and created_at > :since
            """;

    private final Session session;
    private final Letters.Settings settings;
    private final Clock clock;

    DailyLimit(Session session, Letters.Settings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Checks that another letter may go to an address, in the caller's transaction.
     *
     * @throws Refusal (429) when as many as may be have gone to its mailbox within 24 hours
     */
    void check(String to) {
        Duration wait = untilNext(to);
        if (!wait.isZero()) {
            throw Refusal.tooMany("We have written to this address as often as we do within a day.", wait);
        }
    }

    /**
     * How long until another letter may go to an address; zero when it may now. Nobody else writes to it until the
     * transaction ends.
     */
    Duration untilNext(String to) {
        Instant now = clock.instant();
        session.createNativeQuery(TAKE_TURNS, Integer.class)
                .setParameter("to", to)
                .getResultList();
        Tuple written = session.createNativeQuery(SINCE, Tuple.class)
                .setParameter("to", to)
                .setParameter("since", now.minus(DAY))
                .getSingleResult();
        Instant first = Objects.requireNonNullElse(written.get(1, Instant.class), now);
        return written.get(0, Long.class) < settings.mostADay()
                ? Duration.ZERO
                : Duration.between(now, first.plus(DAY));
    }
}
