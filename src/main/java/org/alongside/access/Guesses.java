package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.alongside.shared.Refusal;

/**
 * Counts wrong passwords, for all nodes together, and makes whoever tries many wait: a second, two, four, up to a
 * quarter of an hour. Nobody is shut out for good, and after a day without a wrong one all is forgotten.
 */
@ApplicationScoped
class Guesses {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_A_PLACE = 20;

    private final EntityManager database;
    private final Clock clock;

    Guesses(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What wrong passwords have in common.
     *
     * @param digest stands for a name, a place, or a name at a place
     * @param free how many wrong ones make nobody wait yet
     */
    record Subject(String digest, int free) {

        static Subject name(String name) {
            return new Subject(Digest.of("name " + name), FREE_FOR_A_NAME);
        }

        static Subject nameAt(String name, String place) {
            return new Subject(Digest.of("name " + name + " at " + place), FREE_FOR_A_NAME);
        }

        static Subject place(String place) {
            return new Subject(Digest.of("place " + place), FREE_FOR_A_PLACE);
        }
    }

    /**
     * Counts a try as a wrong one, before it is looked at: of many at once no more get through than one after the other.
     *
     * @throws Refusal (429) when one of the subjects has to wait; then nothing is counted
     */
    @Transactional
    void count(List<Subject> subjects) {
        Instant now = clock.instant();
        refuseEarly(subjects, now);
        subjects.stream().sorted(Comparator.comparing(Subject::digest)).forEach(subject -> count(subject, now));
    }

    /** Takes back what was counted for a try that turned out right. A name starts anew with it, a place does not. */
    @Transactional
    void right(List<Subject> subjects) {
        subjects.stream()
                .sorted(Comparator.comparing(Subject::digest))
                .forEach(subject -> database.createNativeQuery("""
                                update failed_sign_in
                                set failures = case when :name then 0 else greatest(0, failures - 1) end,
                                    closed_until = 'epoch'
                                where subject = :subject
                                """)
                        .setParameter("name", subject.free == FREE_FOR_A_NAME)
                        .setParameter("subject", subject.digest)
                        .executeUpdate());
    }

    /** Forgets what has not happened again for a day. */
    @Transactional
    void forget() {
        database.createNativeQuery("delete from failed_sign_in where last_at < :past and closed_until < :past")
                .setParameter("past", clock.instant().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }

    /** How long to wait after so many wrong ones. */
    static Duration wait(int failures, int free) {
        int beyond = failures - free;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** Whoever goes on guessing while they have to wait costs one look, and keeps nobody waiting for a lock. */
    private void refuseEarly(List<Subject> subjects, Instant now) {
        Object closed = database.createNativeQuery(
                        "select max(closed_until) from failed_sign_in where subject in (:subjects)")
                .setParameter("subjects", subjects.stream().map(Subject::digest).toList())
                .getSingleResult();
        if (closed != null) {
            refuseUntil(instant(closed), now);
        }
    }

    private static void refuseUntil(Instant closed, Instant now) {
        Duration left = Duration.between(now, closed);
        if (left.compareTo(Duration.ZERO) > 0) {
            throw Refusal.tooMany("Too many wrong passwords. Wait, then try again.", left);
        }
    }

    private void count(Subject subject, Instant now) {
        database.createNativeQuery("""
                        insert into failed_sign_in (subject, failures, last_at, closed_until)
                        values (:subject, 0, :now, 'epoch') on conflict do nothing
                        """)
                .setParameter("subject", subject.digest)
                .setParameter("now", now)
                .executeUpdate();
        Object[] row = (Object[]) database.createNativeQuery(
                        "select failures, last_at, closed_until from failed_sign_in where subject = :subject for update")
                .setParameter("subject", subject.digest)
                .getSingleResult();
        refuseUntil(instant(row[2]), now);
        boolean forgotten = instant(row[1]).isBefore(now.minus(FORGOTTEN_AFTER));
        int failures = (forgotten ? 0 : ((Number) row[0]).intValue()) + 1;
        Duration wait = wait(failures, subject.free);
        database.createNativeQuery("""
                        update failed_sign_in set failures = :failures, last_at = :now, closed_until = :until
                        where subject = :subject
                        """)
                .setParameter("failures", failures)
                .setParameter("now", now)
                // Not until now: who looked at the clock a moment before, and comes after, would be turned away
                .setParameter("until", wait.isZero() ? Instant.EPOCH : now.plus(wait))
                .setParameter("subject", subject.digest)
                .executeUpdate();
    }

    private static Instant instant(Object time) {
        return time instanceof Instant instant ? instant : ((Timestamp) time).toInstant();
    }
}
