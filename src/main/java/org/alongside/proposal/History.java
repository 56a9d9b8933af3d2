package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Proposal.Action;
import org.alongside.report.Report;
import org.alongside.shared.Refusal;

/**
 * What became of entries, read from the proposals that were approved. A version that came about when evidence was
 * weighed again, a text was hidden or the entry was confirmed has no proposal: the entry was in the state of the version
 * before it.
 */
@ApplicationScoped
public class History {

    private static final String DECIDED = "kind = ?1 and targetId = ?2 and resultVersion ";

    private final Entries entries;

    History(Entries entries) {
        this.entries = entries;
    }

    /**
     * A version of an entry.
     *
     * @param why why, in the words of whoever wanted it
     * @param publishedWhy the same as whoever approved it has everybody read it; empty for nothing, null when they didn't say
     * @param visited whether somebody without an account wanted it
     * @param proposal the proposal it came of
     * @param paths the fields that it changed, without places in lists; none when it was taken down
     */
    public record Version(
            int version,
            Instant at,
            Action action,
            String why,
            String publishedWhy,
            boolean visited,
            String madeBy,
            String decidedBy,
            UUID proposal,
            List<String> paths) {}

    /**
     * The versions of an entry, from the newest to the oldest.
     *
     * @param below only versions before this one
     */
    @Transactional
    public List<Version> versions(EntityKind kind, UUID id, int below, int limit) {
        List<Proposal> rows = Proposal.<Proposal>find(DECIDED + "< ?3 order by resultVersion desc", kind, id, below)
                .page(Page.ofSize(limit))
                .list();
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Proposal row = rows.get(i);
            versions.add(new Version(
                    row.resultVersion,
                    row.decidedAt,
                    row.action,
                    row.why,
                    row.publishedWhy,
                    row.origin == Author.Origin.VISITOR,
                    row.madeBy,
                    row.decidedBy,
                    row.id,
                    changed(row, i + 1 < rows.size() ? rows.get(i + 1) : null)));
        }
        return versions;
    }

    /** The version an entry came to with the last proposal up to one of its versions; empty when it had none by then. */
    @Transactional
    public Optional<Version> upTo(EntityKind kind, UUID id, int version) {
        return versions(kind, id, version + 1, 1).stream().findFirst();
    }

    /** The state an entry was in at a version; in one in which it was down, the state it had before. */
    @Transactional
    public Optional<JsonNode> stateAt(EntityKind kind, UUID id, int version) {
        return stated(kind, id, version).map(row -> entries.comparable(kind, row.published()));
    }

    /**
     * The draft that puts an entry back into the state it had in a version; a field that shows somebody, or once did, stays
     * as it is now.
     *
     * @throws Refusal (404) when it never had that version, or what it said has been erased
     */
    @Transactional
    public Object draftAt(EntityKind kind, UUID id, int version) {
        Entries.Entry now = entries.find(kind, id)
                .filter(entry -> version <= entry.version())
                .orElseThrow(() -> unknown(kind, id, version));
        ObjectNode state = stateAt(kind, id, version)
                .orElseThrow(() -> unknown(kind, id, version))
                .deepCopy();
        Report.unfitOf(id).forEach(field -> state.set(field, now.state().get(field)));
        return entries.draft(kind, state);
    }

    /** Says that an entry never had a version. */
    public static Refusal unknown(EntityKind kind, UUID id, int version) {
        return Refusal.notFound("version " + version + " of the " + kind.words(), id.toString());
    }

    private Optional<Proposal> stated(EntityKind kind, UUID id, int version) {
        return Proposal.<Proposal>find(
                        DECIDED + "<= ?3 and action <> ?4 and state is not null order by resultVersion desc",
                        kind,
                        id,
                        version,
                        Action.MERGE)
                .firstResultOptional()
                .filter(row -> row.published() != null);
    }

    private List<String> changed(Proposal row, Proposal before) {
        if (row.published() == null || row.action == Action.MERGE) {
            return List.of();
        }
        JsonNode earlier = before != null && before.published() != null
                ? before.published()
                : stated(row.kind, row.targetId, row.resultVersion - 1)
                        .map(Proposal::published)
                        .orElse(null);
        return Difference.between(entries.comparable(row.kind, earlier), entries.comparable(row.kind, row.published()))
                .stream()
                .map(field -> field.path().replaceAll("\\[\\d+]", ""))
                .distinct()
                .toList();
    }
}
