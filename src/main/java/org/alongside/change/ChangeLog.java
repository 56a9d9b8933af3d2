package org.alongside.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The append-only log of changes. A change gets its number after its transaction has become visible, by whoever reads
 * next; so a slow transaction holds nobody up and a reader who pages by number never misses what commits late.
 */
@ApplicationScoped
public class ChangeLog {

    /** Something was written to the log; observe it after the transaction's success. */
    public record Written() {}

    private static final String ARRIVE = """
            insert into change_arrival (at, kind, entity_id, action, version, replaced_by)
            values (:at, :kind, :id, :action, :version, cast(:by as uuid))
            """;
    private static final String ARRIVE_TOGETHER = """
            insert into change_arrival (at, kind, entity_id, action, version)
            select :at, :kind, entity_id, action, version
              from unnest(cast(:ids as uuid[]), cast(:actions as text[]), cast(:versions as integer[]))
                   with ordinality as entry (entity_id, action, version, place)
             order by place
            """;
    private static final String AFTER = """
            select number, at, kind, entity_id, action, version, replaced_by
              from change
             where number > :after
             order by number
             limit :limit
            """;

    private final Session session;
    private final Event<Written> written;
    private final Clock clock;

    ChangeLog(Session session, Event<Written> written, Clock clock) {
        this.session = session;
        this.written = written;
        this.clock = clock;
    }

    /** Notes a change in the caller's transaction, and fails without one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(EntityKind kind, UUID id, Change.Action action, int version) {
        arrive(kind, id, action, version, null);
    }

    /** Notes in the caller's transaction that an entry was taken down in favour of another, and fails without one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordReplaced(EntityKind kind, UUID id, int version, UUID by) {
        arrive(kind, id, Change.Action.REMOVED, version, by);
    }

    private void arrive(EntityKind kind, UUID id, Change.Action action, int version, UUID by) {
        session.createNativeMutationQuery(ARRIVE)
                .setParameter("at", clock.instant())
                .setParameter("kind", kind.code())
                .setParameter("id", id)
                .setParameter("action", action.code())
                .setParameter("version", version)
                .setParameter("by", by == null ? null : by.toString())
                .executeUpdate();
        written.fire(new Written());
    }

    /**
     * One entry's part in many changes made together.
     *
     * @param id the entry
     * @param action what was done to it
     * @param version the version it has now
     */
    public record Made(UUID id, Change.Action action, int version) {}

    /** Notes many changes of one kind in the caller's transaction, and fails without one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(EntityKind kind, List<Made> changes) {
        session.createNativeMutationQuery(ARRIVE_TOGETHER)
                .setParameter("at", clock.instant())
                .setParameter("kind", kind.code())
                .setParameter("ids", changes.stream().map(Made::id).toArray(UUID[]::new))
                .setParameter(
                        "actions",
                        changes.stream().map(made -> made.action().code()).toArray(String[]::new))
                .setParameter("versions", changes.stream().map(Made::version).toArray(Integer[]::new))
                .executeUpdate();
        written.fire(new Written());
    }

    /**
     * The changes after a number, in order.
     *
     * @param after the number of the last change already known; 0 to start from the beginning
     * @param limit at most this many
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Change> after(long after, int limit) {
        number();
        return session.createNativeQuery(AFTER, Tuple.class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(ChangeLog::change)
                .toList();
    }

    /** Which log this is; another database has another one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UUID identity() {
        return session.createNativeQuery("select id from change_log", UUID.class)
                .getSingleResult();
    }

    /** The number of the newest change; 0 while there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long newest() {
        number();
        return session.createNativeQuery("select coalesce(max(number), 0) from change", Long.class)
                .getSingleResult();
    }

    /** The number under which the log holds an entry's version, once that has been committed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public OptionalLong numberOf(UUID id, int version) {
        number();
        List<Long> found = session.createNativeQuery(
                        "select number from change where entity_id = :id and version = :version", Long.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getResultList();
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.get(0));
    }

    private void number() {
        session.createNativeQuery("select 1 from number_changes()", Integer.class)
                .getResultList();
    }

    private static Change change(Tuple row) {
        return new Change(
                row.get(0, Long.class),
                row.get(1, Instant.class),
                EntityKind.of(row.get(2, String.class)),
                row.get(3, UUID.class),
                Change.Action.valueOf(row.get(4, String.class).toUpperCase(Locale.ROOT)),
                row.get(5, Integer.class),
                row.get(6, UUID.class));
    }
}
