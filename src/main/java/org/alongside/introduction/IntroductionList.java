package org.alongside.introduction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.introduction.Introduction.Status;
import org.hibernate.Session;

/** Introductions for those who may put an end to them. */
public final class IntroductionList {

    private static final String PAGE = """
            select i.*
              from introduction i
             where i.status = any (cast(:statuses as text[]))
               and i.id < :before
               and (cardinality(cast(:areas as text[])) = 0
                    or exists (select 1 from entry_area e where e.entry_id = i.to_id and e.areas && cast(:areas as text[])))
             order by i.id desc
             limit :limit
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private IntroductionList() {}

    /**
     * From the newest to the oldest; from the start before null.
     *
     * @param areas ONS codes of which the entry that was asked has one; empty for all
     */
    public static List<Introduction> before(UUID id, Collection<Status> statuses, Collection<String> areas, int limit) {
        return Introduction.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(PAGE, Introduction.class)
                .setParameter("statuses", statuses.stream().map(Status::name).toArray(String[]::new))
                .setParameter("before", id == null ? LAST : id)
                .setParameter("areas", areas.toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
    }
}
