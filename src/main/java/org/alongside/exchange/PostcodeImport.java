package org.alongside.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.alongside.exchange.PostcodeFormat.Located;
import org.alongside.exchange.RowOutcome.Became;
import org.alongside.shared.Ids;
import org.alongside.vocabulary.PostcodeLoad;
import org.alongside.vocabulary.Postcodes;

/**
 * Imports where postcodes are, in place of what was there. They come in all at once or, when the import is cut off, not
 * at all; it then starts again.
 */
@ApplicationScoped
class PostcodeImport {

    private static final int STEP = 50_000;

    /** Whoever sent a file with more than that wrong needs another file, not a longer report. */
    private static final int MOST_REPORTED = 1_000;

    private final Postcodes postcodes;
    private final Ids ids;
    private final Clock clock;

    PostcodeImport(Postcodes postcodes, Ids ids, Clock clock) {
        this.postcodes = postcodes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Goes through the file, to the end or until told to stop. */
    void run(ImportJob job, Path path, BooleanSupplier stopped) throws IOException {
        if (job.isCounted()) {
            return;
        }
        PostcodeFile file = new PostcodeFile(path);
        Counting counting = new Counting();
        file.read(counting, stopped);
        QuarkusTransaction.requiringNew().run(() -> ImportJob.locked(job.id).begin(counting.rows, clock.instant()));
        try (PostcodeLoad load = postcodes.load()) {
            Loading loading = new Loading(job, load);
            file.read(loading, stopped);
            if (stopped.getAsBoolean()) {
                return;
            }
            PostcodeLoad.Changes changes = load.changes();
            if (!job.dryRun && loading.accepted > 0) {
                load.finish(ids.next());
            }
            QuarkusTransaction.requiringNew().run(() -> loading.count(ImportJob.locked(job.id), changes));
        }
    }

    /** How many rows there are, so that progress can be told. */
    private static final class Counting implements PostcodeFile.Visitor {

        private long rows;

        @Override
        public void see(PostcodeFormat format, CsvSheet.Row row) {
            rows = row.number();
        }

        @Override
        public void breaksOff(CsvSheet.Broken broken) {
            rows = broken.row();
        }
    }

    /** One go at a file. */
    private final class Loading implements PostcodeFile.Visitor {

        private final ImportJob job;
        private final PostcodeLoad load;
        private final List<RowOutcome> reported = new ArrayList<>();
        private long rows;
        private long accepted;
        private long rejected;

        Loading(ImportJob job, PostcodeLoad load) {
            this.job = job;
            this.load = load;
        }

        @Override
        public void see(PostcodeFormat format, CsvSheet.Row row) {
            rows = row.number();
            Findings findings = new Findings(Map.of());
            Located located = format.read(row.cells(), findings);
            if (located != null) {
                accepted++;
                load.add(located.postcode(), located.point());
            } else if (findings.rejected()) {
                reject(row, findings);
            }
            if (rows % STEP == 0) {
                QuarkusTransaction.requiringNew().run(() -> ImportJob.locked(job.id).rowsDone = rows);
            }
        }

        @Override
        public void breaksOff(CsvSheet.Broken broken) {
            rows = broken.row();
            Findings findings = new Findings(Map.of());
            findings.reject(null, broken.getMessage(), null);
            reject(new CsvSheet.Row(broken.row(), broken.line(), List.of()), findings);
        }

        private void reject(CsvSheet.Row row, Findings findings) {
            rejected++;
            if (reported.size() < MOST_REPORTED) {
                reported.add(new RowOutcome(row, Became.rejected, findings.all()));
            }
        }

        void count(ImportJob counted, PostcodeLoad.Changes changes) {
            reported.forEach(counted::count);
            counted.rowsDone = rows;
            counted.created = changes.created();
            counted.updated = changes.updated();
            counted.unchanged = accepted - changes.created() - changes.updated();
            counted.rejected = rejected;
            counted.skipped = rows - accepted - rejected;
            if (accepted == 0) {
                counted.fail(
                        "No row says where a postcode is in use; what was loaded before is still there.",
                        clock.instant());
            }
        }
    }
}
