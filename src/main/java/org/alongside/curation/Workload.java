package org.alongside.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.claim.EntryClaimList;
import org.alongside.freshness.FreshnessBoard;
import org.alongside.freshness.FreshnessBoard.State;
import org.alongside.proposal.DuplicatePair;
import org.alongside.proposal.Queue;
import org.alongside.report.Matter;
import org.alongside.report.Report;
import org.alongside.report.Reports;

/** How much there is for the caller to do: as many as the lists would show them, without reading any. */
@ApplicationScoped
public class Workload {

    private final FreshnessBoard board;
    private final Authority authority;
    private final Remit remit;
    private final Clock clock;

    Workload(FreshnessBoard board, Authority authority, Remit remit, Clock clock) {
        this.board = board;
        this.authority = authority;
        this.remit = remit;
        this.clock = clock;
    }

    /** Proposals; for whoever may only propose, their own. */
    @Transactional
    public long proposals(ProposalFilter filter) {
        return Queue.count(filter.wanted(authority, remit, clock.instant()), clock.instant());
    }

    /** Likely duplicates. */
    @Transactional
    public long duplicates() {
        return DuplicatePair.countOpen(remit.within());
    }

    /** Reports nobody has decided about. */
    @Transactional
    public long reports() {
        return Reports.count(
                new Reports.Wanted(List.of(Report.Status.OPEN), EnumSet.allOf(Matter.class), remit.within()));
    }

    /** Claims that wait for somebody to decide. */
    @Transactional
    public long claims() {
        return EntryClaimList.countWaiting(remit.within());
    }

    /** Entries that nobody has confirmed for a year, by how far the asking has come. */
    @Transactional
    public Map<State, Long> unconfirmed() {
        LocalDate today = LocalDate.now(clock);
        return board.counts(new FreshnessBoard.Wanted(remit.within(), Set.of(), today, Set.of()), today);
    }
}
