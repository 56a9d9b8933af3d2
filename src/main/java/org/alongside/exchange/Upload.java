package org.alongside.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.Refusal;

/** A file somebody sent in to look at before anything is imported from it. */
@Entity
@Table(name = "upload")
class Upload extends PanacheEntityBase {

    private static final String NOT_IMPORTED = """
            from Upload u
             where not exists (select 1 from ImportJob j where j.uploadId = u.id and j.dryRun = false and j.state <> ?1)
             order by u.id desc
            """;

    @Id
    UUID id;

    String account;
    String fileName;
    String encoding;
    List<String> columns;
    Instant receivedAt;

    /**
     * The file with this id.
     *
     * @throws Refusal (404) when there is none, or no longer
     */
    static Upload known(UUID id) {
        return Upload.<Upload>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("file", id.toString()));
    }

    /** Those that somebody sent in who goes by these names. */
    static List<Upload> of(Collection<String> accounts) {
        return list("account in ?1 order by id", accounts);
    }

    /** Those that nothing was imported from yet, from the newest to the oldest. */
    static List<Upload> notImported() {
        return list(NOT_IMPORTED, ImportJob.State.failed);
    }

    static List<Upload> before(Instant limit) {
        return list("receivedAt < ?1", limit);
    }
}
