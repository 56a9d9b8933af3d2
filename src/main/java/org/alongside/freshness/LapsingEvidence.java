package org.alongside.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Evidence that is about to lapse, and that the organisations whose work it tells of have not been asked to look at again:
 * those that led it, whomever else it bears out.
 */
@ApplicationScoped
class LapsingEvidence {

    /** How long before it lapses an organisation is asked, in days. */
    private static final int BEFORE = 60;

    private static final String LAPSING = """
            select distinct lead.id, o.evidenced_by, o.evidenced_until
              from organisation o
              join case_study_organisation p on p.case_study_id = o.evidenced_by and p.part = 'lead'
              join organisation lead on lead.id = p.organisation_id and lead.status = 'LISTED'
              join organisation_contact c on c.organisation_id = lead.id
             where o.status = 'LISTED' and o.evidenced_until > :today and o.evidenced_until <= :soon
               and (cast(:only as uuid) is null or lead.id = :only)
               and not exists (select 1
                                 from evidence_round r
                                where r.organisation_id = lead.id and r.case_study_id = o.evidenced_by
                                  and r.until = o.evidenced_until)
             order by o.evidenced_until, lead.id
            """;

    private static final String ASKED = """
            insert into evidence_round (organisation_id, case_study_id, until, asked_on)
            values (:organisation, :study, :until, :today)
            """;

    private final Session session;

    LapsingEvidence(Session session) {
        this.session = session;
    }

    /**
     * What bears out somebody's rung, for a while yet.
     *
     * @param organisation one that led the work
     * @param study the case study
     * @param until the first day on which it no longer counts
     */
    record Lapsing(UUID organisation, UUID study, LocalDate until) {}

    /** What lapses within {@link #BEFORE} days, the first first. */
    List<Lapsing> on(LocalDate today) {
        return on(today, null);
    }

    /** What of the work that one organisation led lapses so soon, if it has not been asked. */
    List<Lapsing> on(LocalDate today, UUID only) {
        return session
                .createNativeQuery(LAPSING, Tuple.class)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(BEFORE))
                .setParameter("only", only, UUID.class)
                .getResultList()
                .stream()
                .map(row -> new Lapsing(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, LocalDate.class)))
                .toList();
    }

    void asked(Lapsing lapsing, LocalDate today) {
        session.createNativeMutationQuery(ASKED)
                .setParameter("organisation", lapsing.organisation)
                .setParameter("study", lapsing.study)
                .setParameter("until", lapsing.until)
                .setParameter("today", today)
                .executeUpdate();
    }
}
