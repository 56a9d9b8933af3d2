package org.alongside.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alongside.proposal.ContactDetails;
import org.alongside.shared.Ids;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes files in: looks at each once, keeps it safe, and only then says that it will be imported. */
@ApplicationScoped
class Reception {

    static final long LARGEST = 100L * 1024 * 1024;
    private static final String TAKE_TURNS = "select 1 from pg_advisory_xact_lock(7170005, hashtext(:key))";

    private final ImportFiles files;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    Reception(ImportFiles files, ObjectMapper json, Ids ids, Clock clock) {
        this.files = files;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in, or finds the job that the same request made before.
     *
     * @param key the request's idempotency key, or null
     * @throws Refusal 413 when it is too large, 422 when it isn't CSV, the mapping doesn't fit it, or the key was used
     *     for another request
     */
    ImportJob receive(ImportForm form, String key, String account) {
        ImportJob job = job(account);
        job.idempotencyKey = Text.clean(key);
        return take(job, () -> fill(job, form));
    }

    /**
     * Takes organisations in from a file that was looked at before. What is asked to be imported just so twice, as by a button
     * pressed twice, is imported once.
     *
     * @param mapping as JSON
     * @throws Refusal (422) when the mapping doesn't fit
     */
    ImportJob receive(Upload upload, String mapping, boolean dryRun, String account) {
        ImportJob job = job(account);
        job.kind = ImportJob.Kind.organisations;
        job.dryRun = dryRun;
        job.uploadId = upload.id;
        job.fileName = upload.fileName;
        job.mapping = mapping;
        return take(job, () -> {
            Path part = files.fresh(job.id);
            ReceivedFile received = ReceivedFile.copy(files.of(upload.id), part);
            lookAtTable(job, part, Charset.forName(upload.encoding));
            job.fingerprint = fingerprint(job, received);
            job.idempotencyKey = dryRun ? null : upload.id + " " + job.fingerprint;
            files.keep(job.id);
        });
    }

    private ImportJob job(String account) {
        ImportJob job = new ImportJob();
        job.id = ids.next();
        job.state = ImportJob.State.waiting;
        job.createdAt = clock.instant();
        job.account = account;
        return job;
    }

    private interface Look {

        void at() throws IOException;
    }

    private ImportJob take(ImportJob job, Look look) {
        boolean kept = false;
        try {
            look.at();
            ImportJob accepted = QuarkusTransaction.requiringNew().call(() -> accept(job));
            kept = accepted == job;
            return accepted;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!kept) {
                files.forget(job.id);
            }
        }
    }

    private void fill(ImportJob job, ImportForm form) throws IOException {
        FileUpload upload = form.file;
        if (upload == null) {
            throw refused("file", "is needed", null);
        }
        if (upload.size() > LARGEST) {
            throw Refusal.tooLarge("A file may have 100 MB.");
        }
        job.kind = form.kind();
        job.dryRun = form.isDryRun();
        job.fileName = shown(upload.fileName());
        Path part = files.fresh(job.id);
        ReceivedFile received = ReceivedFile.copy(upload.uploadedFile(), part);
        job.mapping = Text.clean(form.mapping);
        if (job.kind == ImportJob.Kind.postcodes) {
            lookAtPostcodes(job, part);
        } else {
            lookAtTable(job, part, received.charset(form.encoding));
        }
        job.fingerprint = fingerprint(job, received);
        files.keep(job.id);
    }

    private static void lookAtPostcodes(ImportJob job, Path part) throws IOException {
        if (job.mapping != null) {
            throw refused("mapping", "doesn't go with postcodes: what is what, the file tells", null);
        }
        new PostcodeFile(part).check();
        job.encoding = StandardCharsets.UTF_8.name();
        job.ignoredColumns = List.of();
    }

    private void lookAtTable(ImportJob job, Path part, Charset charset) throws IOException {
        job.encoding = charset.name();
        List<String> columns = columns(part, charset);
        job.ignoredColumns = checkedMapping(job, columns).ignored(columns).stream()
                .limit(100)
                .map(name -> PlainText.shortened(name, 100))
                .toList();
    }

    private ImportJob accept(ImportJob job) {
        if (job.idempotencyKey == null) {
            job.persist();
            return job;
        }
        ImportJob.getEntityManager()
                .createNativeQuery(TAKE_TURNS)
                .setParameter("key", job.account + "/" + job.idempotencyKey)
                .getResultList();
        Optional<ImportJob> earlier = ImportJob.sentBefore(job.account, job.idempotencyKey);
        if (earlier.isPresent() && job.uploadId != null && earlier.get().state == ImportJob.State.failed) {
            // What is looked at on a page may be tried again
            earlier.get().idempotencyKey = null;
            ImportJob.flush();
            earlier = Optional.empty();
        }
        if (earlier.isEmpty()) {
            job.persist();
            return job;
        }
        if (!earlier.get().fingerprint.equals(job.fingerprint)) {
            throw refused(
                    "Idempotency-Key", "was used before for another request; choose a new one", job.idempotencyKey);
        }
        return earlier.get();
    }

    /** A file's name as it may be kept; null when it has none. */
    static String shown(String fileName) {
        return Optional.ofNullable(Text.clean(fileName))
                .map(name -> PlainText.shortened(ContactDetails.masked(PlainText.line(name)), 100))
                .orElse(null);
    }

    static List<String> columns(Path file, Charset charset) throws IOException {
        try (CsvSheet sheet = CsvSheet.open(file, charset)) {
            if (sheet.columns().isEmpty()) {
                throw refused("file", "is empty", null);
            }
            return sheet.columns();
        } catch (CsvSheet.Broken failure) {
            throw refused("file", failure.getMessage(), null);
        }
    }

    private Mapping checkedMapping(ImportJob job, List<String> columns) {
        Mapping mapping = Mapping.of(job, columns, json);
        if (job.mapping == null) {
            for (String needed : Template.needed(job.kind)) {
                if (!columns.contains(needed)) {
                    throw refused(
                            "file",
                            "has no column named " + needed
                                    + ": name the columns as in the template, or send a mapping",
                            PlainText.shortened(ContactDetails.masked(String.join(",", columns)), 80));
                }
            }
        }
        mapping.check(job.kind, columns);
        return mapping;
    }

    private static String fingerprint(ImportJob job, ReceivedFile received) {
        String all =
                String.join("\n", received.digest(), job.kind.name(), job.encoding, "" + job.dryRun, "" + job.mapping);
        return HexFormat.of().formatHex(ReceivedFile.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static Refusal refused(String field, String message, String value) {
        return Refusal.invalid(List.of(new FieldError(field, message, value)));
    }
}
