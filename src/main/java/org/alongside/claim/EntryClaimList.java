package org.alongside.claim;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.claim.EntryClaim.Status;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Claims in the order in which they were made, for those who decide. */
public final class EntryClaimList {

    private static final String FROM = """
              from entry_claim c
             where c.status = any (cast(:statuses as text[]))
               and (cardinality(cast(:areas as text[])) = 0
                    or exists (select 1 from entry_area e
                                where e.entry_id = c.organisation_id and e.areas && cast(:areas as text[])))
            """;

    private static final String COUNT = "select count(*)" + FROM;

    private static final String PAGE = "select c.*" + FROM + """
               and c.id > :after
             order by c.id
             limit :limit
            """;

    private EntryClaimList() {}

    /**
     * Claims from the oldest to the newest; from the start after null.
     *
     * @param areas ONS codes of which the entry has one; empty for all
     */
    public static List<EntryClaim> after(UUID id, Collection<Status> statuses, Collection<String> areas, int limit) {
        return narrowed(PAGE, EntryClaim.class, statuses, areas)
                .setParameter("after", id == null ? new UUID(0, 0) : id)
                .setParameter("limit", limit)
                .getResultList();
    }

    /**
     * How many wait for somebody to decide.
     *
     * @param areas ONS codes of which the entry has one; empty for all
     */
    public static long countWaiting(Collection<String> areas) {
        return narrowed(COUNT, Long.class, List.of(Status.WAITING), areas).getSingleResult();
    }

    private static <T> NativeQuery<T> narrowed(
            String query, Class<T> type, Collection<Status> statuses, Collection<String> areas) {
        return EntryClaim.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(query, type)
                .setParameter("statuses", statuses.stream().map(Status::name).toArray(String[]::new))
                .setParameter("areas", areas.toArray(String[]::new));
    }
}
