package org.alongside.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The entries that nobody has confirmed for a year, and how far the asking has come, for whoever looks after them. */
@ApplicationScoped
public class FreshnessBoard {

    private static final String STANDING = Freshness.stale("") + """
            , standing as (
                select stale.*, o.name, o.areas_served || o.base_area as areas,
                       case when stale.unlisted_on is not null then 'unlisted'
                            when not reachable then 'withoutContact'
                            when stale.not_confirmed_since is not null then 'unconfirmed'
                            when answered_on is not null then 'answered'
                            when reminded_on is not null then 'reminded'
                            when asked_on is not null then 'asked'
                            else 'due'
                       end as state
                  from stale
                  join organisation o on o.id = stale.id
            )
            """;

    private static final String WHERE = """
             where (cardinality(cast(:remit as text[])) = 0 or areas && cast(:remit as text[]))
               and (cardinality(cast(:areas as text[])) = 0 or areas && cast(:areas as text[]))
               and since <= :before
            """;

    private static final String COUNT = STANDING + "select state, count(*) from standing" + WHERE + " group by state";

    private static final String BOARD = STANDING + """
            select id, name, state, since, reachable, asked_on, reminded_on, answered_on, not_confirmed_since, unlisted_on
              from standing
            """ + WHERE + """
               and (cardinality(cast(:states as text[])) = 0 or state = any (cast(:states as text[])))
               and (since, id) > (:since, :id)
             order by since, id
             limit :limit
            """;

    private final Session session;

    FreshnessBoard(Session session) {
        this.session = session;
    }

    /** How far the asking about an entry has come. */
    @Schema(name = "FreshnessState")
    public enum State {
        due,
        asked,
        reminded,
        answered,
        unconfirmed,
        unlisted,
        withoutContact
    }

    /**
     * An entry that nobody has confirmed for a year.
     *
     * @param since when somebody last stood for it
     * @param reachable whether there is a contact to ask
     * @param askedOn when it was last asked about; null when it was not, or has been confirmed since
     */
    public record Standing(
            UUID id,
            String name,
            State state,
            LocalDate since,
            boolean reachable,
            LocalDate askedOn,
            LocalDate remindedOn,
            LocalDate answeredOn,
            LocalDate notConfirmedSince,
            LocalDate unlistedOn) {}

    /**
     * Which entries somebody wants to see.
     *
     * @param remit ONS codes of which an entry has any; empty for all
     * @param areas the same, once more
     * @param before the last day on which they were confirmed
     * @param states how far the asking has come; empty for all
     */
    public record Wanted(
            Collection<String> remit, Collection<String> areas, LocalDate before, Collection<State> states) {}

    /**
     * Where a list goes on.
     *
     * @param since of the last entry before
     * @param id of that entry
     */
    public record Place(LocalDate since, UUID id) {

        /** Where every list starts. */
        public static final Place START = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** How many entries there are in each state. */
    public Map<State, Long> counts(Wanted wanted, LocalDate today) {
        Map<State, Long> counts = new TreeMap<>();
        Arrays.stream(State.values()).forEach(state -> counts.put(state, 0L));
        narrowed(COUNT, wanted, today)
                .getResultList()
                .forEach(row -> counts.put(State.valueOf(row.get(0, String.class)), row.get(1, Long.class)));
        return counts;
    }

    /** Entries that nobody has confirmed for a year, the longest first. */
    public List<Standing> board(Wanted wanted, Place after, int limit, LocalDate today) {
        return narrowed(BOARD, wanted, today)
                .setParameter("states", wanted.states.stream().map(State::name).toArray(String[]::new))
                .setParameter("since", after.since)
                .setParameter("id", after.id)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(FreshnessBoard::standing)
                .toList();
    }

    private NativeQuery<Tuple> narrowed(String query, Wanted wanted, LocalDate today) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("yearAgo", today.minusYears(Freshness.ASKED_AFTER_YEARS))
                .setParameter("remit", wanted.remit.toArray(String[]::new))
                .setParameter("areas", wanted.areas.toArray(String[]::new))
                .setParameter("before", wanted.before);
    }

    private static Standing standing(Tuple row) {
        return new Standing(
                row.get("id", UUID.class),
                row.get("name", String.class),
                State.valueOf(row.get("state", String.class)),
                row.get("since", LocalDate.class),
                row.get("reachable", Boolean.class),
                row.get("asked_on", LocalDate.class),
                row.get("reminded_on", LocalDate.class),
                row.get("answered_on", LocalDate.class),
                row.get("not_confirmed_since", LocalDate.class),
                row.get("unlisted_on", LocalDate.class));
    }
}
