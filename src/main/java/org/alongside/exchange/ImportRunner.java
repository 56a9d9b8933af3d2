package org.alongside.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Does the waiting imports, one after another, on a thread of its own; after a restart it goes on where it was cut off. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration GIVEN_UP = Duration.ofDays(1);
    private static final int ATTEMPTS = 3;

    private final ImportFiles files;
    private final OrganisationImport organisations;
    private final SectorImport sectors;
    private final PostcodeImport postcodes;
    private final DataSource dataSource;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "import-runner");
    private final Map<UUID, Integer> attempts = new HashMap<>();
    private volatile boolean stopped;

    ImportRunner(
            ImportFiles files,
            OrganisationImport organisations,
            SectorImport sectors,
            PostcodeImport postcodes,
            DataSource dataSource,
            Clock clock) {
        this.files = files;
        this.organisations = organisations;
        this.sectors = sectors;
        this.postcodes = postcodes;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        files.keepOnly(QuarkusTransaction.requiringNew()
                .call(() -> Stream.concat(
                                ImportJob.unfinished().stream().map(job -> job.id),
                                Upload.<Upload>streamAll().map(upload -> upload.id))
                        .toList()));
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** Says that there is something to do. */
    void wake() {
        news.release();
    }

    private void work() {
        while (!stopped) {
            try {
                if (!doNext() && news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException | Error failure) {
                if (!stopped) {
                    LOG.errorf(failure, "Looking for imports failed; trying again");
                    news.drainPermits();
                    tolerate();
                }
            }
        }
    }

    private boolean doNext() throws SQLException {
        Optional<UUID> next = next();
        if (next.isEmpty()) {
            return false;
        }
        Optional<ImportLock> held = ImportLock.tryHold(dataSource);
        if (held.isEmpty()) {
            return false;
        }
        try {
            run(next.get());
        } finally {
            held.get().close();
        }
        return true;
    }

    /** The oldest job whose file this node has; a job nobody has had the file of for a day is given up. */
    private Optional<UUID> next() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<ImportJob> waiting = ImportJob.unfinished();
            waiting.stream()
                    .filter(job ->
                            !files.has(job.id) && job.createdAt.plus(GIVEN_UP).isBefore(clock.instant()))
                    .forEach(job -> job.fail("The file is gone; send it again.", clock.instant()));
            return waiting.stream()
                    .filter(job -> !job.isFinished() && files.has(job.id))
                    .map(job -> job.id)
                    .findFirst();
        });
    }

    private void run(UUID id) {
        try {
            ImportJob job = QuarkusTransaction.requiringNew().call(() -> ImportJob.findById(id));
            if (job.isFinished()) {
                return;
            }
            switch (job.kind) {
                case organisations -> organisations.run(job, files.of(id), () -> stopped);
                case sectors -> sectors.run(job, files.of(id));
                case postcodes -> postcodes.run(job, files.of(id), () -> stopped);
            }
            if (!stopped) {
                finish(id);
            }
        } catch (IOException | RuntimeException | Error failure) {
            if (!stopped) {
                retryOrFail(id, failure);
            }
        }
    }

    private void finish(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportJob job = ImportJob.locked(id);
            Trial.forget(id);
            if (job.isFinished()) {
                return;
            }
            job.finish(clock.instant());
            LOG.infof(
                    "Import %s is done: %d rows, %d created, %d updated, %d unchanged, %d rejected%s",
                    id,
                    job.rowsDone,
                    job.created,
                    job.updated,
                    job.unchanged,
                    job.rejected,
                    job.dryRun ? " (dry run, nothing written)" : "");
        });
        files.forget(id);
    }

    private void retryOrFail(UUID id, Throwable failure) {
        int attempt = attempts.merge(id, 1, Integer::sum);
        LOG.errorf(failure, "Import %s was cut off (attempt %d of %d)", id, attempt, ATTEMPTS);
        if (attempt < ATTEMPTS) {
            tolerate();
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            ImportJob.locked(id)
                    .fail("Something went wrong that is not the file's fault. We have kept a note.", clock.instant());
            Trial.forget(id);
        });
        files.forget(id);
    }

    private void tolerate() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
