package org.alongside.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Two entries that are likely one and the same organisation, and what somebody decided about that. */
@Entity
@Table(name = "duplicate_pair")
public class DuplicatePair extends PanacheEntityBase {

    private static final String FROM = """
              from duplicate_pair p
              join organisation a on a.id = p.one and a.status = 'LISTED'
              join organisation b on b.id = p.other and b.status = 'LISTED'
             where p.status = 'OPEN'
               and (cardinality(cast(:remit as text[])) = 0
                    or (a.areas_served || a.base_area || b.areas_served || b.base_area) && cast(:remit as text[]))
            """;

    private static final String COUNT = "select count(*)" + FROM;

    private static final String OPEN = "select p.*" + FROM + """
               and (p.score < :score or p.score = :score and (p.one, p.other) > (:one, :other))
               and (cardinality(cast(:areas as text[])) = 0
                    or (a.areas_served || a.base_area || b.areas_served || b.base_area) && cast(:areas as text[]))
             order by p.score desc, p.one, p.other
             limit :limit
            """;

    /** Whether anything is left to be decided. */
    public enum Status {
        OPEN,
        DISMISSED
    }

    /**
     * Which two.
     *
     * @param one the smaller of their ids
     * @param other the greater
     */
    @Embeddable
    public record Id(UUID one, UUID other) {

        /** The pair of two entries, in whichever order. */
        public static Id of(UUID one, UUID other) {
            // As text, for the database compares ids byte by byte and Java as numbers with a sign
            return one.toString().compareTo(other.toString()) < 0 ? new Id(one, other) : new Id(other, one);
        }
    }

    /**
     * Where a list of pairs goes on.
     *
     * @param score of the last pair before
     * @param id of that pair
     */
    public record Place(double score, Id id) {

        /** Where every list starts. */
        public static final Place START = new Place(2, new Id(new UUID(0, 0), new UUID(0, 0)));
    }

    @EmbeddedId
    public Id id;

    @Enumerated(EnumType.STRING)
    public Status status;

    public double score;

    @JdbcTypeCode(SqlTypes.JSON)
    public Signals signals;

    public UUID basis;
    public Instant foundAt;
    public String decidedBy;
    public Instant decidedAt;
    public String reason;

    /**
     * Says that they are two.
     *
     * @throws Refusal (409) when that has been said before
     */
    void dismiss(String by, String why, Instant now) {
        if (status == Status.DISMISSED) {
            throw Refusal.conflict("These two have been told apart already.");
        }
        status = Status.DISMISSED;
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    /**
     * Has them looked at again.
     *
     * @throws Refusal (409) when nothing had been decided
     */
    void reopen() {
        if (status == Status.OPEN) {
            throw Refusal.conflict("Nothing has been decided about these two yet.");
        }
        status = Status.OPEN;
        decidedBy = null;
        decidedAt = null;
        reason = null;
    }

    /** The pair, kept from changing until the transaction ends. */
    static Optional<DuplicatePair> findLocked(Id id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Pairs that somebody has told apart, of which one is any of these entries. */
    static List<DuplicatePair> dismissedOf(Collection<UUID> entries) {
        return list("status = ?1 and (id.one in ?2 or id.other in ?2)", Status.DISMISSED, entries);
    }

    /** Forgets all pairs of an entry. */
    static void forget(UUID entry) {
        delete("id.one = ?1 or id.other = ?1", entry);
    }

    /**
     * Undecided pairs of listed entries, the likeliest first.
     *
     * @param remit ONS codes of which one of the two has any; empty for all
     * @param areas the same, once more
     * @param after where to go on
     */
    public static List<DuplicatePair> open(Collection<String> remit, Collection<String> areas, Place after, int limit) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(OPEN, DuplicatePair.class)
                .setParameter("remit", remit.toArray(String[]::new))
                .setParameter("areas", areas.toArray(String[]::new))
                .setParameter("score", after.score)
                .setParameter("one", after.id.one)
                .setParameter("other", after.id.other)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** How many of them there are. */
    public static long countOpen(Collection<String> remit) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(COUNT, Long.class)
                .setParameter("remit", remit.toArray(String[]::new))
                .getSingleResult();
    }
}
