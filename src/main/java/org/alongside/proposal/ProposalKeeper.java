package org.alongside.proposal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.proposal.Proposal.Status;

/** Sees to it that nothing of visitors stays for longer than it is of use, and that no question stays open for ever. */
@ApplicationScoped
class ProposalKeeper {

    /** How long after a decision we can still write to a visitor about it. */
    static final Duration ADDRESS_STAYS = Duration.ofDays(90);

    static final Duration ANSWERED_WITHIN = Duration.ofDays(90);

    private static final String RULE = "rule:unanswered";

    private static final String UNANSWERED = """
            from Proposal p
             where p.status = ?1
               and not exists (select 1 from ProposalRemark r where r.proposalId = p.id and r.madeAt >= ?2)
             order by p.id
            """;

    private final Clock clock;

    ProposalKeeper(Clock clock) {
        this.clock = clock;
    }

    /** At start and each hour, so that an application that is off at night forgets too. */
    @Transactional
    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        Instant now = clock.instant();
        Proposal.delete("status = ?1 and madeAt < ?2", Status.UNCONFIRMED, now.minus(Inbox.CONFIRMED_WITHIN));
        Proposal.<Proposal>find(UNANSWERED, Status.RETURNED, now.minus(ANSWERED_WITHIN))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(proposal -> close(proposal, now));
        ProposalSender.forgetDecidedBefore(now.minus(ADDRESS_STAYS));
    }

    private static void close(Proposal proposal, Instant now) {
        proposal.reject(RULE, "The question was not answered within " + ANSWERED_WITHIN.toDays() + " days.", now);
        ChampionTraces.removeUnlisted(proposal);
    }
}
