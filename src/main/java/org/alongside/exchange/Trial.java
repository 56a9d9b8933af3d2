package org.alongside.exchange;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.organisation.OrganisationDraft;

/** What a dry run would have written so far, so that a file's later rows meet its earlier ones as they would in earnest. */
final class Trial {

    private static final String SEEN = """
            select key, organisation_id, state from import_trial
             where job_id = :job and key = any (cast(:keys as text[]))
            """;
    private static final String KEEP = """
            insert into import_trial (job_id, key, organisation_id, state)
            select :job, key, organisation_id, state
              from unnest(cast(:keys as text[]), cast(:organisations as uuid[]), cast(:states as text[]))
                   as tried (key, organisation_id, state)
            on conflict (job_id, key) do update
               set organisation_id = excluded.organisation_id, state = excluded.state
            """;
    private static final String FORGET = "delete from import_trial where job_id = :job";

    private Trial() {}

    /**
     * An entry as it would be.
     *
     * @param organisation its id, made up when it would be new
     * @param state stands for its state: two states that differ have two of these
     */
    record Seen(UUID organisation, String state) {}

    static Map<String, Seen> seen(UUID job, Collection<String> keys) {
        List<Tuple> rows = entities()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(SEEN, Tuple.class)
                .setParameter("job", job)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> new Seen(row.get(1, UUID.class), row.get(2, String.class))));
    }

    static void keep(UUID job, Map<String, Seen> tries) {
        if (tries.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Seen>> entries = List.copyOf(tries.entrySet());
        entities()
                .createNativeQuery(KEEP)
                .setParameter("job", job)
                .setParameter("keys", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .setParameter(
                        "organisations",
                        entries.stream()
                                .map(entry -> entry.getValue().organisation())
                                .toArray(UUID[]::new))
                .setParameter(
                        "states",
                        entries.stream().map(entry -> entry.getValue().state()).toArray(String[]::new))
                .executeUpdate();
    }

    static void forget(UUID job) {
        entities().createNativeQuery(FORGET).setParameter("job", job).executeUpdate();
    }

    static String state(OrganisationDraft draft) {
        return UUID.nameUUIDFromBytes(draft.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static EntityManager entities() {
        return ImportJob.getEntityManager();
    }
}
