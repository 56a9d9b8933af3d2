package org.alongside.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.exchange.RowOutcome.Became;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.BulkDesk;

/** Decides what becomes of each of some rows: whether it is new, differs, says nothing new, or can't be taken. */
final class Settlement {

    private final ImportJob job;
    private final Merge merge;
    private final Supplier<UUID> ids;
    private final Standing standing;
    private final Map<String, Trial.Seen> trial;
    private final List<BulkDesk.Entry> entries = new ArrayList<>();
    private final Map<String, Trial.Seen> tries = new HashMap<>();

    Settlement(ImportJob job, List<Candidate> rows, Merge merge, Supplier<UUID> ids) {
        this.job = job;
        this.merge = merge;
        this.ids = ids;
        List<Candidate> drafted =
                rows.stream().filter(row -> row.draft() != null).toList();
        standing = new Standing(drafted);
        trial = job.dryRun
                ? Trial.seen(
                        job.id,
                        drafted.stream().flatMap(row -> row.keys().stream()).toList())
                : Map.of();
    }

    /** What is to be handed in; nothing in a dry run. */
    List<BulkDesk.Entry> entries() {
        return entries;
    }

    /** What a dry run has to remember; nothing in earnest. */
    Map<String, Trial.Seen> tries() {
        return tries;
    }

    RowOutcome outcome(Candidate row) {
        Findings findings = row.findings().copy();
        Became became = row.skipped() ? Became.skipped : row.draft() == null ? Became.rejected : settle(row, findings);
        return new RowOutcome(row.row(), became, findings.all());
    }

    private Became settle(Candidate row, Findings findings) {
        Optional<Organisation> about = standing.about(row);
        Trial.Seen tried = trial.get(row.identity());
        UUID self = about.map(found -> found.id).orElse(tried == null ? null : tried.organisation());
        OrganisationDraft has = about.map(OrganisationDraft::from).orElse(null);
        OrganisationDraft draft = has == null ? row.draft() : merge.over(has, row.draft());
        if (row.id() != null && !row.id().equals(self)) {
            findings.note(
                    "id",
                    "is not the id of an entry here; the row is taken by its source",
                    row.id().toString());
        }
        refuseWhatIsTaken(row, about, self, findings);
        if (findings.rejected()) {
            return Became.rejected;
        }
        if (tried == null ? draft.equals(has) : tried.state().equals(Trial.state(draft))) {
            return Became.unchanged;
        }
        if (job.dryRun) {
            Trial.Seen seen = new Trial.Seen(self == null ? ids.get() : self, Trial.state(draft));
            row.keys().forEach(key -> tries.put(key, seen));
        } else {
            entries.add(new BulkDesk.Entry(self, draft));
        }
        return self == null ? Became.created : Became.updated;
    }

    private void refuseWhatIsTaken(Candidate row, Optional<Organisation> about, UUID self, Findings findings) {
        if (about.isPresent() && !about.get().isListed()) {
            UUID survivor = about.get().mergedInto;
            findings.reject(
                    null,
                    "is about the organisation " + self + ", which has been "
                            + (survivor == null ? "taken down" : "merged into " + survivor),
                    null);
        }
        standing.fromSource(row.draft().source())
                .filter(other -> !other.id.equals(self))
                .ifPresent(other -> findings.reject(
                        "source.id",
                        "is already the source of the organisation " + other.id,
                        row.draft().source().id()));
        for (String orgId : row.draft().orgIds()) {
            Trial.Seen tried = trial.get(Candidate.orgIdKey(orgId));
            UUID meant = tried == null ? standing.meaning(orgId) : tried.organisation();
            if (meant != null && !meant.equals(self)) {
                findings.reject("orgIds", "is already listed as " + meant, orgId);
            }
        }
    }
}
