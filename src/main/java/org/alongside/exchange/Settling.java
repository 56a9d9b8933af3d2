package org.alongside.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.alongside.exchange.Finding.Severity;
import org.alongside.exchange.RowOutcome.Became;
import org.alongside.proposal.Author;
import org.alongside.proposal.BulkDesk;
import org.alongside.proposal.Duplicates;
import org.alongside.proposal.Lookalike;
import org.alongside.proposal.Lookalikes;
import org.alongside.proposal.Result;
import org.alongside.proposal.Sketch;
import org.alongside.shared.Ids;

/**
 * Meets rows with the directory, a few hundred together, and hands in what is new or differs. What is new and looks like
 * an entry from elsewhere is listed all the same; the report names that entry, and the pair is remembered.
 */
@ApplicationScoped
class Settling {

    /** So many of a row's lookalikes are named, the likeliest ones. */
    private static final int NAMED = 3;

    private final BulkDesk desk;
    private final Lookalikes lookalikes;
    private final Duplicates duplicates;
    private final Ids ids;

    Settling(BulkDesk desk, Lookalikes lookalikes, Duplicates duplicates, Ids ids) {
        this.desk = desk;
        this.lookalikes = lookalikes;
        this.duplicates = duplicates;
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
        List<Integer> created = new ArrayList<>();
        for (Candidate row : rows) {
            RowOutcome outcome = settlement.outcome(row);
            if (outcome.became() == Became.created) {
                created.add(outcomes.size());
            }
            outcomes.add(outcome);
        }
        List<Sketch> sketches =
                created.stream().map(row -> Sketch.of(rows.get(row).draft())).toList();
        List<List<Lookalike>> found = lookalikes.of(sketches);
        for (int i = 0; i < created.size(); i++) {
            int row = created.get(i);
            outcomes.set(row, outcomes.get(row).with(notices(found.get(i))));
        }
        List<Result> results = desk.settle(settlement.entries(), new Author(job.account, Author.Origin.IMPORT));
        if (!job.dryRun) {
            remember(sketches, found, settlement.entries(), results);
        }
        Trial.keep(job.id, settlement.tries());
        return outcomes;
    }

    private void remember(
            List<Sketch> sketches, List<List<Lookalike>> found, List<BulkDesk.Entry> entries, List<Result> results) {
        List<Duplicates.Found> pairs = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id() == null) {
                Sketch entry = sketches.get(next).of(results.get(i).id());
                found.get(next).forEach(lookalike -> pairs.add(new Duplicates.Found(entry, lookalike)));
                next++;
            }
        }
        duplicates.remember(pairs);
    }

    private static List<Finding> notices(List<Lookalike> found) {
        return found.stream()
                .limit(NAMED)
                .map(lookalike -> new Finding(
                        Severity.notice,
                        null,
                        null,
                        "looks like the organisation " + lookalike.entry().id() + ", which is listed already: "
                                + lookalike.signals().sentence(),
                        null))
                .toList();
    }
}
