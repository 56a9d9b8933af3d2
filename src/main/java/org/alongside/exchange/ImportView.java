package org.alongside.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an import stands.
 *
 * @param dryRun whether nothing is written
 * @param encoding what the file was read as
 * @param ignoredColumns the file's columns that nothing is read from
 * @param seconds how long it has been running, or ran
 * @param progress how much of it is done, 0 to 1
 * @param problems how many lines the report has
 * @param failure why it was given up; null unless it was
 */
@Schema(name = "Import", description = "How an import stands.")
public record ImportView(
        UUID id,
        Kind kind,
        State state,
        boolean dryRun,
        String fileName,
        @Schema(nullable = true) String encoding,
        List<String> ignoredColumns,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) Double seconds,
        double progress,
        Rows rows,
        long problems,
        @Schema(nullable = true) String failure) {

    /** What the file's rows are. */
    @Schema(name = "ImportKind")
    public enum Kind {
        organisations,
        sectors,
        postcodes
    }

    /** How far it has come. */
    @Schema(name = "ImportState")
    public enum State {
        waiting,
        running,
        done,
        failed
    }

    /**
     * What became of the rows.
     *
     * @param total how many the file has; null before they are counted
     * @param done how many have been gone through
     * @param accepted created, updated and unchanged together
     * @param rejected not taken; the report says why
     * @param skipped left alone because the mapping says so, or a postcode out of use or without a place
     */
    @Schema(name = "ImportRows")
    public record Rows(
            @Schema(nullable = true) Long total,
            long done,
            long accepted,
            long created,
            long updated,
            long unchanged,
            long rejected,
            long skipped) {}

    static ImportView from(ImportJob job, Instant now) {
        Instant until = job.finishedAt == null ? now : job.finishedAt;
        Double seconds = job.startedAt == null
                ? null
                : Duration.between(job.startedAt, until).toMillis() / 1000.0;
        return new ImportView(
                job.id,
                Kind.valueOf(job.kind.name()),
                State.valueOf(job.state.name()),
                job.dryRun,
                job.fileName,
                job.encoding,
                job.ignoredColumns,
                job.createdAt,
                job.startedAt,
                job.finishedAt,
                seconds,
                progress(job),
                new Rows(
                        job.rowsTotal,
                        job.rowsDone,
                        job.created + job.updated + job.unchanged,
                        job.created,
                        job.updated,
                        job.unchanged,
                        job.rejected,
                        job.skipped),
                job.problems,
                job.failure);
    }

    private static double progress(ImportJob job) {
        if (job.state == ImportJob.State.done) {
            return 1;
        }
        return job.rowsTotal == null || job.rowsTotal == 0
                ? 0
                : Math.min(1, Math.round(1000.0 * job.rowsDone / job.rowsTotal) / 1000.0);
    }
}
