package org.alongside.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.alongside.proposal.Withdrawals;

/** Forgets drafts that were left alone, or are about somebody who has left. */
@ApplicationScoped
class DraftKeeper {

    private final Clock clock;

    DraftKeeper(Clock clock) {
        this.clock = clock;
    }

    /** In the transaction in which the champion leaves, so that no draft can bring them back. */
    void forget(@Observes Withdrawals.Withdrawn champion) {
        Draft.forgetAbout(champion.id());
    }

    @Scheduled(every = "12h", delayed = "10m")
    void tidy() {
        QuarkusTransaction.requiringNew().run(() -> Draft.forget(clock.instant()));
    }
}
