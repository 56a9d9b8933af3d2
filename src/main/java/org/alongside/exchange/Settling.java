package org.alongside.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.alongside.proposal.Author;
import org.alongside.proposal.BulkDesk;
import org.alongside.shared.Ids;

/** Meets rows with the directory, a few hundred together, and hands in what is new or differs. */
@ApplicationScoped
class Settling {

    private final BulkDesk desk;
    private final Ids ids;

    Settling(BulkDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /**
     * Settles rows of which no two share a {@linkplain Candidate#keys key}, in the caller's transaction.
     *
     * @return what became of each, in their order
     */
    List<RowOutcome> settle(ImportJob job, List<Candidate> rows, Merge merge) {
        Settlement settlement = new Settlement(job, rows, merge, ids::next);
        List<RowOutcome> outcomes = new ArrayList<>();
        for (Candidate row : rows) {
            outcomes.add(settlement.outcome(row));
        }
        desk.settle(settlement.entries(), new Author(job.account, Author.Origin.IMPORT));
        Trial.keep(job.id, settlement.tries());
        return outcomes;
    }
}
