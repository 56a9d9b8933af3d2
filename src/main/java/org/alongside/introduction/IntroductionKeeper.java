package org.alongside.introduction;

import static org.alongside.introduction.Introduction.Status.unconfirmed;
import static org.alongside.introduction.Introduction.Status.waiting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.jboss.logging.Logger;

/** Sees to it that no introduction stays open, and nobody's words stay here, for longer than they are of use. */
@ApplicationScoped
class IntroductionKeeper {

    private static final Logger LOG = Logger.getLogger(IntroductionKeeper.class);
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** Nobody has answered for too long, or the entry that was asked is no longer listed. */
    private static final String UNANSWERABLE = """
            select i.id from Introduction i
            where i.status = ?1
              and (i.confirmedAt < ?2
                or i.toKind = ?3 and not exists (select 1 from Champion c where c.id = i.toId and c.status = LISTED)
                or i.toKind = ?4 and not exists (select 1 from Organisation o where o.id = i.toId and o.status = LISTED))
            order by i.id
            """;

    private final IntroductionOutcomes outcomes;
    private final Introductions.Settings settings;
    private final Clock clock;

    IntroductionKeeper(IntroductionOutcomes outcomes, Introductions.Settings settings, Clock clock) {
        this.outcomes = outcomes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        Instant now = clock.instant();
        List<UUID> unanswerable = QuarkusTransaction.requiringNew().call(() -> {
            Introduction.delete("status = ?1 and createdAt < ?2", unconfirmed, now.minus(settings.confirmWithin()));
            Introduction.<Introduction>list("settledAt < ?1 and fromEmail is not null", now.minus(REMEMBERED))
                    .forEach(settled -> settled.forget());
            IntroductionPause.forgetOver(now);
            return Introduction.find(
                            UNANSWERABLE,
                            waiting,
                            now.minus(settings.answerWithin()),
                            EntityKind.CHAMPION,
                            EntityKind.ORGANISATION)
                    .project(UUID.class)
                    .list();
        });
        unanswerable.forEach(this::expire);
    }

    private void expire(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> outcomes.expire(id));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Introduction %s could not be put to an end; the others are", id);
        }
    }
}
