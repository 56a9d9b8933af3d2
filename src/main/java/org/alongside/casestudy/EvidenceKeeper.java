package org.alongside.casestudy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;

/** Keeps each organisation's evidenced rung true to its case studies: when one of them changes, and when one lapses. */
@ApplicationScoped
public class EvidenceKeeper {

    private final ChangeLog log;
    private final Clock clock;

    EvidenceKeeper(ChangeLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Weighs the case studies of some organisations again, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void weigh(Collection<UUID> organisations) {
        // In order of ids, so that two transactions never wait for each other
        for (UUID id : new TreeSet<>(organisations)) {
            Organisation.findLocked(id).ifPresent(this::weigh);
        }
    }

    /** Weighs again what has lapsed; at start, each hour, and as often as anybody calls it. */
    @Transactional
    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void lapse() {
        weigh(Organisation.findLapsed(LocalDate.now(clock)));
    }

    private void weigh(Organisation organisation) {
        List<CaseStudy> published = CaseStudy.publishedOf(List.of(organisation.id));
        boolean news = organisation.bearOut(Weighing.of(published, LocalDate.now(clock)), clock.instant());
        if (news && organisation.isListed()) {
            log.record(EntityKind.ORGANISATION, organisation.id, Change.Action.CHANGED, organisation.version);
        }
    }
}
