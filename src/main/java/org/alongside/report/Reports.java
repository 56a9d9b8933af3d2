package org.alongside.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.report.Report.Status;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reports in the order in which they were made, and what they hide together. */
public final class Reports {

    private static final String FROM = """
              from report r
             where r.status = any (cast(:statuses as text[]))
               and r.matter = any (cast(:matters as text[]))
               and (cardinality(cast(:areas as text[])) = 0
                    or exists (select 1 from entry_area e where e.entry_id = r.entity_id and e.areas && cast(:areas as text[])))
            """;

    private static final String COUNT = "select count(*)" + FROM;

    private static final String PAGE = "select r.*" + FROM + """
               and r.id > :after
             order by r.id
             limit :limit
            """;

    private static final String HIDDEN = """
            select count(distinct r.entity_id)
              from report r
             where r.status = 'OPEN' and r.from_stranger and r.made_at > :since and cardinality(r.hides) > 0
            """;

    private Reports() {}

    /**
     * Which reports somebody wants to see.
     *
     * @param areas ONS codes of which the entry has one; empty for all
     */
    public record Wanted(Collection<Status> statuses, Collection<Matter> matters, Collection<String> areas) {}

    /** Reports from the oldest to the newest; from the start after null. */
    public static List<Report> after(UUID id, Wanted wanted, int limit) {
        return narrowed(PAGE, Report.class, wanted)
                .setParameter("after", id == null ? new UUID(0, 0) : id)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Of how many entries something is hidden by what strangers have reported since a moment and nobody has decided. */
    static long hiddenByStrangersSince(Instant moment) {
        return Report.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(HIDDEN, Long.class)
                .setParameter("since", moment)
                .getSingleResult();
    }

    /** How many there are. */
    public static long count(Wanted wanted) {
        return narrowed(COUNT, Long.class, wanted).getSingleResult();
    }

    private static <T> NativeQuery<T> narrowed(String query, Class<T> type, Wanted wanted) {
        return Report.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(query, type)
                .setParameter("statuses", names(wanted.statuses))
                .setParameter("matters", names(wanted.matters))
                .setParameter("areas", wanted.areas.toArray(String[]::new));
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> constant.name()).toArray(String[]::new);
    }
}
