package org.alongside.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/** The entries of the directory in lists that search engines take, each named by the first id in it. */
@RequestScoped
class Sitemap {

    /** In each list; with an address in two languages for each, well below what the protocol allows. */
    private static final int MOST = 10_000;

    /** What public lists show of each kind. */
    private static final Map<String, String> ROWS = Map.of(
            "organisations", "organisation where status = 'LISTED' and unlisted_on is null",
            "case-studies", "case_study where status = 'PUBLISHED'");

    private static final String FIRST = """
            select id
              from (select id, row_number() over (order by id) as place from %s) as placed
             where (place - 1) %% :most = 0
             order by id
            """;

    private static final String NEXT = """
            select id, updated_at
              from %s and id >= :first
             order by id
             limit :most
            """;

    private final Session session;

    Sitemap(Session session) {
        this.session = session;
    }

    /** A list, by its kind and its first id. */
    record Part(String kind, UUID from) {}

    /**
     * A page.
     *
     * @param path in English, from the root
     * @param updatedAt when what is on it was last changed; null when nobody has noted it
     */
    record Entry(String path, Instant updatedAt) {}

    @Transactional
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (String kind : List.of("organisations", "case-studies")) {
            session.createNativeQuery(FIRST.formatted(ROWS.get(kind)), UUID.class)
                    .setParameter("most", MOST)
                    .getResultList()
                    .forEach(first -> parts.add(new Part(kind, first)));
        }
        return parts;
    }

    /**
     * One list.
     *
     * @param from the first id in it; null for the first of all
     * @throws NotFoundException when there are no lists of that kind
     */
    @Transactional
    List<Entry> entries(String kind, UUID from) {
        if (!ROWS.containsKey(kind)) {
            throw new NotFoundException();
        }
        return session
                .createNativeQuery(NEXT.formatted(ROWS.get(kind)), Tuple.class)
                .setParameter("first", Objects.requireNonNullElse(from, new UUID(0, 0)))
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(row ->
                        new Entry("/" + kind + "/" + row.get("id", UUID.class), row.get("updated_at", Instant.class)))
                .toList();
    }
}
