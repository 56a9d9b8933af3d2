package org.alongside.proposal;

import io.quarkus.panache.common.Sort;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.Proposal.Status;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Proposals in the order in which they were made. */
public final class Queue {

    private static final String FROM = """
              from proposal p
             where p.status = any (cast(:statuses as text[]))
               and (cardinality(cast(:kinds as text[])) = 0 or p.kind = any (cast(:kinds as text[])))
               and (cardinality(cast(:actions as text[])) = 0 or p.action = any (cast(:actions as text[])))
               and (cardinality(cast(:origins as text[])) = 0 or p.origin = any (cast(:origins as text[])))
               and (cardinality(cast(:risks as text[])) = 0 or p.risk = any (cast(:risks as text[])))
               and (cardinality(cast(:remit as text[])) = 0 or p.areas && cast(:remit as text[]))
               and (cardinality(cast(:region as text[])) = 0 or p.areas && cast(:region as text[]))
               and (cast(:before as timestamptz) is null or p.made_at < cast(:before as timestamptz))
               and (cast(:sender as text) is null or p.made_by = cast(:sender as text))
               and (cast(:claimant as text) is null
                    or coalesce(case when p.claimed_until > cast(:now as timestamptz) then p.claimed_by end, '')
                       = cast(:claimant as text))
            """;

    private static final String COUNT = "select count(*)" + FROM;

    private static final String PAGE = "select p.*" + FROM + """
               and p.id > :after
             order by p.id
             limit :limit
            """;

    private Queue() {}

    /**
     * Which proposals. Empty collections and nulls stand for all.
     *
     * @param remit ONS codes of which a proposal has one
     * @param region the same, once more
     * @param before made before this moment
     * @param sender the account that made it
     * @param claimant the account that has it to itself; empty text for nobody
     */
    public record Wanted(
            Collection<Status> statuses,
            Collection<EntityKind> kinds,
            Collection<Action> actions,
            Collection<Author.Origin> origins,
            Collection<Risk.Level> risks,
            Collection<String> remit,
            Collection<String> region,
            Instant before,
            String sender,
            String claimant) {}

    /**
     * The oldest of them.
     *
     * @param after where to go on; null at the start
     * @param now what time it is, as claims end by themselves
     */
    public static List<Proposal> page(Wanted wanted, UUID after, Instant now, int limit) {
        return narrowed(PAGE, Proposal.class, wanted, now)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /**
     * How many they are.
     *
     * @param now what time it is, as claims end by themselves
     */
    public static long count(Wanted wanted, Instant now) {
        return narrowed(COUNT, Long.class, wanted, now).getSingleResult();
    }

    private static <T> NativeQuery<T> narrowed(String query, Class<T> type, Wanted wanted, Instant now) {
        return Proposal.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(query, type)
                .setParameter("statuses", names(wanted.statuses))
                .setParameter(
                        "kinds", wanted.kinds.stream().map(EntityKind::code).toArray(String[]::new))
                .setParameter("actions", names(wanted.actions))
                .setParameter("origins", names(wanted.origins))
                .setParameter("risks", names(wanted.risks))
                .setParameter("remit", wanted.remit.toArray(String[]::new))
                .setParameter("region", wanted.region.toArray(String[]::new))
                .setParameter("before", text(wanted.before))
                .setParameter("sender", wanted.sender)
                .setParameter("claimant", wanted.claimant)
                .setParameter("now", text(now));
    }

    /** All that somebody has made and nobody has decided yet, in the order in which they were made. */
    public static List<Proposal> openOf(String sender) {
        return Proposal.list(
                "madeBy = ?1 and status in ?2", Sort.by("id"), sender, List.of(Status.WAITING, Status.RETURNED));
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> constant.name()).toArray(String[]::new);
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
