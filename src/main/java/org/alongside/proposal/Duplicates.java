package org.alongside.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.proposal.DuplicatePair.Id;
import org.alongside.shared.Refusal;
import org.hibernate.Session;

/** Remembers which entries are likely one, and which somebody has told apart. */
@ApplicationScoped
public class Duplicates {

    /** What was told apart stays so until one of the two is known by something else. */
    private static final String REMEMBER = """
            insert into duplicate_pair (one, other, status, score, signals, basis, found_at)
            select one, other, 'OPEN', score, signals, basis, cast(:now as timestamptz)
              from jsonb_to_recordset(cast(:found as jsonb))
                   as found (one uuid, other uuid, score double precision, signals jsonb, basis uuid)
             order by one, other
                on conflict (one, other) do update
               set status = 'OPEN', score = excluded.score, signals = excluded.signals, basis = excluded.basis,
                   found_at = case duplicate_pair.status when 'OPEN' then duplicate_pair.found_at else excluded.found_at end,
                   decided_by = null, decided_at = null, reason = null
             where duplicate_pair.basis <> excluded.basis
                or duplicate_pair.status = 'OPEN' and duplicate_pair.signals <> excluded.signals
            """;

    /** A decision holds for another pair, or for the same one whatever the two are known by now. */
    private static final String CARRY_OVER = """
            insert into duplicate_pair
                   (one, other, status, score, signals, basis, found_at, decided_by, decided_at, reason)
            select cast(:one as uuid), cast(:other as uuid), status, score, signals, cast(:basis as uuid), found_at,
                   decided_by, decided_at, reason
              from duplicate_pair
             where one = :wasOne and other = :wasOther
                on conflict (one, other) do update
               set status = excluded.status, basis = excluded.basis, decided_by = excluded.decided_by,
                   decided_at = excluded.decided_at, reason = excluded.reason
            """;

    private final Checks checks;
    private final Sketches sketches;
    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;

    Duplicates(Checks checks, Sketches sketches, Session session, ObjectMapper json, Clock clock) {
        this.checks = checks;
        this.sketches = sketches;
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An entry and one it looks like.
     *
     * @param entry with its id
     */
    public record Found(Sketch entry, Lookalike lookalike) {

        private Row row() {
            Id id = Id.of(entry.id(), lookalike.entry().id());
            Signals signals = lookalike.signals();
            return new Row(id.one(), id.other(), signals.score(), signals, Sketch.basis(entry, lookalike.entry()));
        }
    }

    private record Row(UUID one, UUID other, double score, Signals signals, UUID basis) {}

    /** Remembers pairs in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        // Each once: two that are both new find each other, and one statement can't write a row twice
        List<Row> rows = List.copyOf(found.stream()
                .map(Found::row)
                .collect(Collectors.toMap(
                        row -> new Id(row.one, row.other), row -> row, (first, again) -> first, LinkedHashMap::new))
                .values());
        try {
            session.createNativeMutationQuery(REMEMBER)
                    .setParameter("now", clock.instant().toString())
                    .setParameter("found", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Has whoever was told apart from either of two entries that have become one stay so, in the caller's transaction.
     *
     * @param from the entry that was merged; it is in no pair any more
     * @param to the one it was merged into
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handOver(UUID from, UUID to) {
        session.flush();
        Map<UUID, Id> apart = new LinkedHashMap<>();
        for (DuplicatePair pair : DuplicatePair.dismissedOf(List.of(from, to))) {
            UUID third = List.of(from, to).contains(pair.id.one()) ? pair.id.other() : pair.id.one();
            apart.put(third, pair.id);
        }
        apart.remove(from);
        apart.remove(to);
        Sketch survivor = sketches.listed(List.of(to)).get(0);
        for (Sketch third : sketches.listed(apart.keySet())) {
            Id pair = Id.of(to, third.id());
            Id was = apart.get(third.id());
            session.createNativeMutationQuery(CARRY_OVER)
                    .setParameter("one", pair.one())
                    .setParameter("other", pair.other())
                    .setParameter("basis", Sketch.basis(survivor, third))
                    .setParameter("wasOne", was.one())
                    .setParameter("wasOther", was.other())
                    .executeUpdate();
        }
        DuplicatePair.forget(from);
    }

    /**
     * Decides about a pair.
     *
     * @throws Refusal 404 when there is no such pair, 409 when it has been decided so already, 422 when a field is wrong
     */
    @Transactional
    public DuplicatePair decide(UUID one, UUID other, DuplicateDraft draft, String by) {
        checks.check(draft);
        DuplicatePair pair = DuplicatePair.findLocked(Id.of(one, other))
                .orElseThrow(() -> Refusal.notFound("pair", one + " and " + other));
        switch (draft.status()) {
            case dismissed -> pair.dismiss(by, draft.reason(), clock.instant());
            case open -> pair.reopen();
        }
        return pair;
    }
}
