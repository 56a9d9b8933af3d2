package org.alongside.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.Ids;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Files that are looked at before anything is imported from them: kept once, tried as often as it takes. */
@ApplicationScoped
public class Uploads {

    private static final Duration KEPT = Duration.ofDays(3);

    private final Reception reception;
    private final ImportRunner runner;
    private final ImportFiles files;
    private final UploadReader reader;
    private final Ids ids;
    private final Clock clock;

    Uploads(Reception reception, ImportRunner runner, ImportFiles files, UploadReader reader, Ids ids, Clock clock) {
        this.reception = reception;
        this.runner = runner;
        this.files = files;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    /** The fields a file of organisations can fill, as paths in a draft. */
    public static List<String> fields() {
        return Template.ORGANISATIONS;
    }

    /**
     * Takes a file of organisations in.
     *
     * @throws Refusal 413 when it is too large, 422 when it isn't CSV
     */
    public UUID receive(ImportForm form, String account) {
        if (form.file == null || form.file.size() == 0) {
            throw Refusal.invalid(List.of(FieldError.of("file", "is needed")));
        }
        if (form.file.size() > Reception.LARGEST) {
            throw Refusal.tooLarge("A file may have 100 MB.");
        }
        Upload upload = new Upload();
        upload.id = ids.next();
        upload.account = account;
        upload.fileName = Reception.shown(form.file.fileName());
        upload.receivedAt = clock.instant();
        boolean kept = false;
        try {
            Path part = files.fresh(upload.id);
            Charset charset = ReceivedFile.copy(form.file.uploadedFile(), part).charset(form.encoding);
            upload.encoding = charset.name();
            upload.columns = Reception.columns(part, charset);
            files.keep(upload.id);
            QuarkusTransaction.requiringNew().run(() -> upload.persist());
            kept = true;
            return upload.id;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!kept) {
                files.forget(upload.id);
            }
        }
    }

    /**
     * What a file begins with.
     *
     * @throws Refusal 404 when there is no such file, 410 when it is no longer here or on another node
     */
    public UploadView look(UUID id) {
        return reader.look(known(id));
    }

    /** The mapping a file was tried or imported with last, as JSON; null when it never was. */
    public String mapping(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ImportJob.lastOf(id).map(job -> job.mapping).orElse(null));
    }

    /** Files that nothing was imported from yet, from the newest to the oldest. */
    public List<UploadView.Line> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> Upload.notImported()).stream()
                .filter(upload -> files.has(upload.id))
                .map(upload -> new UploadView.Line(upload.id, upload.fileName, upload.receivedAt))
                .toList();
    }

    /**
     * The file that a dry run has tried and nothing was imported from yet; null for any other import.
     *
     * @throws Refusal (404) when there is no such import
     */
    public UUID triedIn(String job) {
        ImportJob run = QuarkusTransaction.requiringNew().call(() -> ImportJob.known(job));
        return waiting().stream()
                .map(UploadView.Line::id)
                .filter(id -> run.dryRun && id.equals(run.uploadId))
                .findFirst()
                .orElse(null);
    }

    /**
     * What would become of the first rows.
     *
     * @param mapping as JSON
     * @throws Refusal 404 or 410 when the file isn't here, 422 when the mapping doesn't fit it
     */
    public List<UploadView.Tried> attempt(UUID id, String mapping) {
        return reader.attempt(known(id), mapping);
    }

    /**
     * Imports what is in a file, or does everything but write.
     *
     * @throws Refusal 404 when there is no such file, 422 when the mapping doesn't fit it
     */
    public ImportView start(UUID id, String mapping, boolean dryRun, String account) {
        ImportJob job = reception.receive(known(id), mapping, dryRun, account);
        runner.wake();
        return ImportView.from(job, clock.instant());
    }

    /**
     * Imports what is in a file just as a dry run has tried it.
     *
     * @throws Refusal 404 when there is no such run, 410 when the file was imported or is no longer here
     */
    public ImportView startAsTried(String job, String account) {
        UUID file = triedIn(job);
        if (file == null) {
            throw Refusal.over("Gone", "This file was imported, or is no longer here. Send it again.");
        }
        String mapping = QuarkusTransaction.requiringNew().call(() -> ImportJob.known(job).mapping);
        return start(file, mapping, false, account);
    }

    public void discard(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> Upload.deleteById(id));
        files.forget(id);
    }

    @Scheduled(every = "6h", delayed = "10m")
    void tidy() {
        QuarkusTransaction.requiringNew()
                .call(() -> Upload.before(clock.instant().minus(KEPT)))
                .forEach(upload -> discard(upload.id));
    }

    private Upload known(UUID id) {
        Upload upload = QuarkusTransaction.requiringNew().call(() -> Upload.known(id));
        if (!files.has(id)) {
            throw Refusal.over("Gone", "This file is no longer here. Send it again.");
        }
        return upload;
    }
}
