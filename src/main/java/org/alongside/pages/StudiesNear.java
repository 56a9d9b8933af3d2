package org.alongside.pages;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.Weighing;
import org.alongside.vocabulary.Areas;
import org.hibernate.Session;

/**
 * Case studies for somebody in a place to learn from: the closer who did it works, the earlier; of those as close, each
 * organisation's first before anybody's second, those that count for the higher rung first, then the newest.
 */
@RequestScoped
class StudiesNear {

    /** What counts for its rung is what {@link Weighing} says counts. */
    private static final String NEAREST = """
            with placed as (
                select distinct on (c.id)
                       c.id,
                       o.id as organisation_id,
                       case when w.areas && cast(:here as text[]) then 0 else 1 end as away,
                       case when (c.ongoing or c.ended_on + make_interval(months => :months) > :today)
                                 and (c.rung < :together or c.corroboration is not null)
                            then c.rung else 0 end as shown
                  from case_study c
                  join case_study_organisation p on p.case_study_id = c.id and p.part <> 'funder'
                  join organisation o on o.id = p.organisation_id and o.status = 'LISTED'
                 cross join lateral (
                       select case when cardinality(o.areas_served) > 0 then o.areas_served
                                   else array_remove(array[o.base_area], null) end as areas) w
                 where c.status = 'PUBLISHED'
                   and w.areas && cast(:all as text[])
                 order by c.id, away, p.part, o.id),
            turns as (
                select placed.*,
                       row_number() over (partition by organisation_id, away order by shown desc, id desc) as turn
                  from placed)
            select c.*
              from turns t
              join case_study c on c.id = t.id
             order by t.away, t.turn, t.shown desc, t.id desc
             limit :most
            """;

    private final Session session;
    private final Areas areas;
    private final Clock clock;

    StudiesNear(Session session, Areas areas, Clock clock) {
        this.session = session;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param near by who works in the place or around it
     * @param further by others, the nationwide first, for as many as are missing
     */
    record Found(List<CaseStudy> near, List<CaseStudy> further) {}

    /** @param place the code of an area */
    Found of(String place, int most) {
        Surroundings where = Surroundings.of(place, areas);
        List<CaseStudy> near = nearest(where.here(), where.around(), most);
        if (near.size() == most) {
            return new Found(near, List.of());
        }
        // As many more as may have been found already
        Stream<CaseStudy> further = Stream.concat(
                nearest(where.nations(), List.of(), most + near.size()).stream(),
                CaseStudy.newest(List.of(), List.of(), 2 * most).stream());
        return new Found(
                near,
                further.distinct()
                        .filter(study -> !near.contains(study))
                        .limit(most - near.size())
                        .toList());
    }

    private List<CaseStudy> nearest(List<String> here, List<String> around, int most) {
        return session.createNativeQuery(NEAREST, CaseStudy.class)
                .setParameter("here", here.toArray(String[]::new))
                .setParameter(
                        "all", Stream.concat(here.stream(), around.stream()).toArray(String[]::new))
                .setParameter("today", LocalDate.now(clock))
                .setParameter("months", Weighing.COUNTS_FOR)
                .setParameter("together", Weighing.NEEDS_A_PARTICIPANTS_WORD)
                .setParameter("most", most)
                .getResultList();
    }
}
