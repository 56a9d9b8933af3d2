package org.alongside.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.hibernate.Session;

/** How much there is in the directory. */
@RequestScoped
class Numbers {

    private static final String COUNT = """
            select (select count(*) from organisation where status = 'LISTED' and unlisted_on is null)
                       as organisations,
                   (select count(*) from organisation
                     where status = 'LISTED' and unlisted_on is null and willing_on is not null) as willing,
                   (select count(*) from organisation
                     where status = 'LISTED' and unlisted_on is null and evidenced_rung is not null) as evidenced,
                   (select count(*) from case_study where status = 'PUBLISHED') as case_studies,
                   (select count(*) from champion c join champion_contact k on k.champion_id = c.id
                     where c.status = 'LISTED' and k.withdrawn_at is null and k.for_listing
                       and k.consent_until > :today) as champions
            """;

    private final Session session;
    private final Clock clock;

    Numbers(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * What was counted.
     *
     * @param organisations all that lists show
     * @param willing those of them who have said that they would share power
     * @param evidenced those of them whose evidence bears out a rung
     */
    record Counted(long organisations, long willing, long evidenced, long caseStudies, long champions) {}

    @Transactional
    Counted count() {
        Tuple found = session.createNativeQuery(COUNT, Tuple.class)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        return new Counted(
                found.get("organisations", Long.class),
                found.get("willing", Long.class),
                found.get("evidenced", Long.class),
                found.get("case_studies", Long.class),
                found.get("champions", Long.class));
    }
}
