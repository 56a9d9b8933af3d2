package org.alongside.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.freshness.FreshnessBoard.Place;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Which entries nobody has confirmed for a year, and what is to be done about each of them next. */
@ApplicationScoped
class Freshness {

    /** How long nobody has to confirm an entry, in years. */
    static final int ASKED_AFTER_YEARS = 1;

    /** How long an organisation has to answer a letter, in days. */
    private static final int PATIENCE = 30;

    /** How many letters an organisation has to answer before its entry is marked. */
    private static final int LETTERS = 2;

    /** How many entries are looked at together at most. */
    static final int ROUND = 200;

    /** One without anybody to ask goes the same way as one that doesn't answer, in the same time. */
    private static final String STEPS = """
            , steps as (
                select id, since, case when not reachable
                                       then case when not_confirmed_since is null and since <= :silentSince then 'MARK'
                                                 when unlisted_on is null and marked_on <= :unlistedBy then 'UNLIST'
                                            end
                                       when asked_on is null then 'ASK'
                                       when answered_on is not null then null
                                       when reminded_on is null and asked_on <= :answeredBy then 'REMIND'
                                       when not_confirmed_since is null and reminded_on <= :answeredBy then 'MARK'
                                       when unlisted_on is null and marked_on <= :unlistedBy then 'UNLIST'
                                  end as step
                  from stale
            )
            select id, since, step
              from steps
             where step is not null
            """;

    /** When somebody last stood for an entry; there is an index of just this. */
    private static final String SINCE = "coalesce(confirmed_on, cast(created_at at time zone 'UTC' as date))";

    private static final String NEXT = stale("and (" + SINCE + ", id) > (:since, :id)") + STEPS + """
               and (cast(:letters as boolean) or step not in ('ASK', 'REMIND'))
             order by since, id
             limit :limit
            """;

    private static final String NEXT_OF_ONE = stale("and id = :only") + STEPS;

    private final Session session;
    private final Settings settings;

    Freshness(Session session, Settings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** How entries are kept fresh. */
    @ConfigMapping(prefix = "alongside.freshness")
    interface Settings {

        /** When to write letters each day, as a cron expression with seconds, in UTC; or off. */
        String askAt();

        /** How many letters are written a day at most, of all kinds together. */
        @WithDefault("200")
        int lettersADay();

        /** How many days after it was marked an entry is left out of search and lists. */
        @WithDefault("180")
        int unlistAfterDays();
    }

    /** What is to be done about an entry next. */
    enum Step {
        ASK,
        REMIND,
        MARK,
        UNLIST;

        /** Whether it can't be done without a letter. */
        boolean isLetter() {
            return this == ASK || this == REMIND;
        }
    }

    /**
     * A step that is due for an entry.
     *
     * @param since when somebody last stood for the entry
     */
    record Due(UUID organisation, LocalDate since, Step step) {

        Place place() {
            return new Place(since, organisation);
        }
    }

    /**
     * Entries that nobody has confirmed for a year, each with its round: the one that is not over. What was confirmed since
     * it was asked about has none, and neither has what was asked about a year ago.
     *
     * @param which of all entries, as a further condition; empty for every one
     */
    static String stale(String which) {
        return """
            with stale as (
                select o.id, o.since, o.not_confirmed_since, o.unlisted_on, c.organisation_id is not null as reachable,
                       r.asked_on, r.reminded_on, r.answered_on, marked.marked_on
                  from (select id, not_confirmed_since, unlisted_on,
                               %s as since
                          from organisation
                         where status = 'LISTED' %s) as o
                  left join organisation_contact c on c.organisation_id = o.id
                  left join freshness_round r
                         on r.organisation_id = o.id and r.asked_on > o.since and r.asked_on > :yearAgo
                  left join freshness_round marked
                         on marked.organisation_id = o.id and o.not_confirmed_since is not null
                 where o.since <= :yearAgo
            )
            """.formatted(SINCE, which);
    }

    /**
     * What is to be done today next, the entries first that have waited the longest; {@value #ROUND} at most.
     *
     * @param letters whether that includes what can't be done without a letter
     */
    List<Due> due(LocalDate today, Place after, boolean letters) {
        return read(asked(NEXT, today)
                .setParameter("since", after.since())
                .setParameter("id", after.id())
                .setParameter("letters", letters)
                .setParameter("limit", ROUND));
    }

    /** What is to be done about one organisation's entry today. */
    Optional<Step> step(UUID organisation, LocalDate today) {
        return read(asked(NEXT_OF_ONE, today).setParameter("only", organisation)).stream()
                .map(Due::step)
                .findFirst();
    }

    private NativeQuery<Tuple> asked(String query, LocalDate today) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("yearAgo", today.minusYears(ASKED_AFTER_YEARS))
                .setParameter("answeredBy", today.minusDays(PATIENCE))
                .setParameter("silentSince", today.minusDays(LETTERS * PATIENCE).minusYears(ASKED_AFTER_YEARS))
                .setParameter("unlistedBy", today.minusDays(settings.unlistAfterDays()));
    }

    private static List<Due> read(NativeQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(row -> new Due(
                        row.get(0, UUID.class), row.get(1, LocalDate.class), Step.valueOf(row.get(2, String.class))))
                .toList();
    }
}
