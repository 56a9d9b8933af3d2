package org.alongside.curation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Private;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Difference;
import org.alongside.proposal.Discretion;
import org.alongside.proposal.Entries;
import org.alongside.proposal.History;
import org.alongside.proposal.Wish;
import org.alongside.shared.Cursor;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows what became of entries: what and why to everybody, and who to curators. */
@ApplicationScoped
class Histories {

    private final History history;
    private final Entries entries;
    private final Authority authority;

    Histories(History history, Entries entries, Authority authority) {
        this.history = history;
        this.entries = entries;
        this.authority = authority;
    }

    /** Whether the caller also sees who, and what was taken down. */
    boolean isCurator() {
        return authority.isCurator();
    }

    /** The versions of an entry that the caller may see, from the newest to the oldest. */
    @Transactional
    RestResponse<Page<HistoryEntry>> list(EntityKind kind, UUID id, Page.Wanted wanted, Language language) {
        entries.known(kind, id);
        List<History.Version> rows = history.versions(kind, id, below(wanted.cursor), wanted.limit + 1);
        return answer(Page.of(rows, wanted.limit, row -> Cursor.encode(row.version()))
                .map(row -> isCurator()
                        ? HistoryEntry.whole(kind, row, language)
                        : HistoryEntry.open(kind, row, language)));
    }

    /** The state that an entry was in. */
    @Transactional
    RestResponse<HistoryState> state(EntityKind kind, UUID id, int version) {
        JsonNode then = then(kind, id, version);
        History.Version last = history.upTo(kind, id, version).orElseThrow(() -> History.unknown(kind, id, version));
        return answer(new HistoryState(
                version,
                last.at(),
                last.action(),
                isCurator() ? then : discretion(kind, id).state(then)));
    }

    /** What is different between two versions. */
    @Transactional
    RestResponse<HistoryDifference> difference(EntityKind kind, UUID id, Span span, Language language) {
        List<Difference.Field> changes = Difference.between(then(kind, id, span.from), then(kind, id, span.to));
        return answer(new HistoryDifference(
                span.from,
                span.to,
                FieldDifference.all(isCurator() ? changes : discretion(kind, id).changes(changes), kind, language)));
    }

    /** The wish to have an entry in the state again that it was in at a version. */
    Wish restoration(EntityKind kind, UUID id, RestorationDraft draft) {
        return Wish.restore(id, null, history.draftAt(kind, id, draft.version()), draft.version())
                .because(draft.why(), null);
    }

    /**
     * Two versions.
     *
     * @param from the one to start from
     * @param to the one to compare it with
     */
    record Span(int from, int to) {}

    private Discretion discretion(EntityKind kind, UUID id) {
        return Discretion.about(kind, id, entries.shown(kind, id));
    }

    private JsonNode then(EntityKind kind, UUID id, int version) {
        if (version < 1 || version > entries.known(kind, id).version()) {
            throw History.unknown(kind, id, version);
        }
        return history.stateAt(kind, id, version).orElseThrow(() -> History.unknown(kind, id, version));
    }

    private static int below(String cursor) {
        if (cursor == null) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(Cursor.decode(cursor, 1)[0]);
        } catch (NumberFormatException notOurs) {
            throw Cursor.unknown(cursor);
        }
    }

    /** What curators see must not be kept for others. */
    private <T> RestResponse<T> answer(T view) {
        return isCurator() ? Private.answer(view) : RestResponse.ok(view);
    }
}
