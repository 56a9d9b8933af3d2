package org.alongside.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Barrier;
import org.hibernate.Session;

/** What got in the way of sharing power, as published case studies tell it. */
@RequestScoped
class Barriers {

    private static final String COUNT = """
            select barrier.value ->> 'code' as code,
                   count(distinct c.id) as met,
                   count(distinct c.id) filter (where coalesce(barrier.value ->> 'whatWasDone', '') <> '') as overcome
              from case_study c
             cross join lateral jsonb_array_elements(c.barriers) as barrier (value)
             where c.status = 'PUBLISHED'
             group by barrier.value ->> 'code'
             order by 2 desc, 1
            """;

    private final Session session;

    Barriers(Session session) {
        this.session = session;
    }

    /**
     * One of them.
     *
     * @param met in how many case studies it got in the way
     * @param overcome how many of those say what was done about it
     */
    record Line(String label, long met, long overcome) {}

    @Transactional
    List<Line> count(Language language) {
        return session.createNativeQuery(COUNT, Tuple.class).getResultList().stream()
                .map(row -> new Line(
                        Labels.term(Barrier.class, row.get("code", String.class), language),
                        row.get("met", Long.class),
                        row.get("overcome", Long.class)))
                .toList();
    }
}
