package org.alongside.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.Refusal;

/** A file somebody sent in, and how far its import has come. */
@Entity
@Table(name = "import_job")
class ImportJob extends PanacheEntityBase {

    /** What the file's rows are. */
    enum Kind {
        organisations,
        sectors,
        postcodes
    }

    /** How far an import has come. */
    enum State {
        waiting,
        running,
        done,
        failed
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    State state;

    boolean dryRun;

    /** The file it was made from that was looked at before; null when it was sent in to be imported at once. */
    UUID uploadId;

    String fileName;
    String encoding;
    String mapping;
    List<String> ignoredColumns;
    String account;
    String idempotencyKey;
    String fingerprint;
    Instant createdAt;
    Instant startedAt;
    Instant finishedAt;
    Long rowsTotal;
    long rowsDone;
    long created;
    long updated;
    long unchanged;
    long rejected;
    long skipped;
    long problems;
    String failure;

    /** Begins, or goes on after having been cut off. */
    void begin(Long rows, Instant now) {
        mustBe(State.waiting, State.running);
        state = State.running;
        rowsTotal = rows;
        startedAt = startedAt == null ? now : startedAt;
    }

    void finish(Instant now) {
        mustBe(State.running);
        state = State.done;
        finishedAt = now;
    }

    /** Gives up. */
    void fail(String why, Instant now) {
        mustBe(State.waiting, State.running);
        state = State.failed;
        failure = why;
        finishedAt = now;
    }

    /** Counts what became of the next row, and keeps what was found wrong with it. */
    void count(RowOutcome outcome) {
        rowsDone = outcome.row().number();
        switch (outcome.became()) {
            case created -> created++;
            case updated -> updated++;
            case unchanged -> unchanged++;
            case rejected -> rejected++;
            case skipped -> skipped++;
        }
        for (Finding finding : outcome.findings()) {
            ImportProblem.keep(id, ++problems, outcome.row(), finding);
        }
    }

    /** Whether it is known what became of rows. */
    boolean isCounted() {
        return created + updated + unchanged + rejected + skipped > 0;
    }

    boolean isFinished() {
        return state == State.done || state == State.failed;
    }

    /** The job with this id. */
    static ImportJob known(String id) {
        try {
            return ImportJob.<ImportJob>findByIdOptional(UUID.fromString(id))
                    .orElseThrow(() -> Refusal.notFound("import", id));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound("import", id);
        }
    }

    /** The job, kept from changing until the transaction ends. */
    static ImportJob locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<ImportJob> sentBefore(String account, String key) {
        return find("account = ?1 and idempotencyKey = ?2", account, key).firstResultOptional();
    }

    /** What was tried or imported last of a file that was looked at before. */
    static Optional<ImportJob> lastOf(UUID upload) {
        return find("uploadId", Sort.by("id").descending(), upload).firstResultOptional();
    }

    static List<ImportJob> unfinished() {
        return list("state in ?1", Sort.by("id"), List.of(State.waiting, State.running));
    }

    /** Jobs from the newest to the oldest. */
    static List<ImportJob> before(UUID id, int limit) {
        Sort newestFirst = Sort.by("id").descending();
        return (id == null ? findAll(newestFirst) : find("id < ?1", newestFirst, id))
                .page(Page.ofSize(limit))
                .list();
    }

    private void mustBe(State... states) {
        if (!List.of(states).contains(state)) {
            throw Refusal.conflict("This import is " + state + ".");
        }
    }
}
