package org.alongside.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Refusal;

/**
 * Imports organisations: some hundred rows to a transaction, which also notes how far the job has come. When one of them
 * spoils it, each gets a transaction of its own, so that it spoils nobody else's.
 */
@ApplicationScoped
class OrganisationImport {

    private static final int BATCH = 250;

    private final Drafting drafting;
    private final Settling settling;
    private final ObjectMapper json;
    private final Clock clock;

    OrganisationImport(Drafting drafting, Settling settling, ObjectMapper json, Clock clock) {
        this.drafting = drafting;
        this.settling = settling;
        this.json = json;
        this.clock = clock;
    }

    /** Goes through the rows that are not done yet, until the end or until told to stop. */
    void run(ImportJob job, Path file, BooleanSupplier stopped) throws IOException {
        Charset charset = Charset.forName(job.encoding);
        Long rows = job.rowsTotal == null ? Long.valueOf(count(file, charset)) : job.rowsTotal;
        QuarkusTransaction.requiringNew().run(() -> ImportJob.locked(job.id).begin(rows, clock.instant()));
        try (CsvSheet sheet = CsvSheet.open(file, charset)) {
            Mapping mapping = Mapping.of(job, sheet.columns(), json);
            Run run = new Run(job.id, new Merge(mapping.fields().keySet()), job.rowsDone);
            RowReader reader = new RowReader(mapping, sheet.columns());
            Candidate next = next(sheet, reader, job.rowsDone);
            while (next != null && !stopped.getAsBoolean()) {
                if (run.isFull(next)) {
                    run.settle();
                }
                run.add(next);
                next = next(sheet, reader, job.rowsDone);
            }
            if (!stopped.getAsBoolean()) {
                run.settle();
            }
        }
    }

    private static long count(Path file, Charset charset) throws IOException {
        long rows = 0;
        try (CsvSheet sheet = CsvSheet.open(file, charset)) {
            while (sheet.next() != null) {
                rows++;
            }
            return rows;
        } catch (CsvSheet.Broken broken) {
            return broken.row();
        }
    }

    private Candidate next(CsvSheet sheet, RowReader reader, long done) throws IOException {
        try {
            CsvSheet.Row row = sheet.next();
            while (row != null && row.number() <= done) {
                row = sheet.next();
            }
            return row == null ? null : candidate(row, reader);
        } catch (CsvSheet.Broken broken) {
            if (broken.row() <= done) {
                return null;
            }
            Findings findings = reader.findings();
            findings.reject(null, broken.getMessage(), null);
            return new Candidate(new CsvSheet.Row(broken.row(), broken.line(), List.of()), null, null, findings, false);
        }
    }

    private Candidate candidate(CsvSheet.Row row, RowReader reader) {
        Findings findings = reader.findings();
        if (reader.skips(row)) {
            return new Candidate(row, null, null, findings, true);
        }
        Map<String, List<String>> values = reader.read(row, findings);
        OrganisationDraft draft = findings.rejected() ? null : drafting.draft(values, findings);
        return new Candidate(row, id(values), draft, findings, false);
    }

    private static UUID id(Map<String, List<String>> values) {
        List<String> ids = values.getOrDefault(Template.ID, List.of());
        try {
            return ids.isEmpty() ? null : UUID.fromString(ids.get(0));
        } catch (IllegalArgumentException notOneOfOurs) {
            return null;
        }
    }

    /** One go at a file: the rows read and not yet settled. */
    private final class Run {

        private final UUID job;
        private final Merge merge;
        private final List<Candidate> waiting = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private long done;

        Run(UUID job, Merge merge, long done) {
            this.job = job;
            this.merge = merge;
            this.done = done;
        }

        /** Whether this row can't be settled together with those waiting. */
        boolean isFull(Candidate row) {
            return waiting.size() >= BATCH || row.keys().stream().anyMatch(keys::contains);
        }

        void add(Candidate row) {
            waiting.add(row);
            keys.addAll(row.keys());
        }

        void settle() {
            List<Candidate> rows = List.copyOf(waiting);
            waiting.clear();
            keys.clear();
            try {
                settle(rows);
            } catch (RuntimeException spoiled) {
                if (!isAboutTheRows(spoiled)) {
                    throw spoiled;
                }
                rows.forEach(this::settleAlone);
            }
        }

        private void settleAlone(Candidate row) {
            try {
                settle(List.of(row));
            } catch (RuntimeException spoiled) {
                if (!isAboutTheRows(spoiled)) {
                    throw spoiled;
                }
                Findings findings = row.findings().copy();
                if (spoiled instanceof Refusal refusal && !refusal.errors().isEmpty()) {
                    refusal.errors().forEach(error -> findings.reject(error.field(), error.message(), error.value()));
                } else {
                    findings.reject(null, "can't be kept in the directory", null);
                }
                settle(List.of(new Candidate(row.row(), null, null, findings, false)));
            }
        }

        private void settle(List<Candidate> rows) {
            if (rows.isEmpty()) {
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> {
                ImportJob counted = ImportJob.locked(job);
                if (counted.rowsDone != done || counted.isFinished()) {
                    throw new IllegalStateException("Somebody else goes on with import " + job);
                }
                settling.settle(counted, rows, merge).forEach(counted::count);
            });
            done = rows.get(rows.size() - 1).row().number();
        }
    }

    /** Whether a failure comes from what the rows say and not from the state the database is in. */
    private static boolean isAboutTheRows(RuntimeException failure) {
        if (failure instanceof Refusal) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null) {
                return state.startsWith("22") || state.startsWith("23");
            }
        }
        return failure instanceof PersistenceException;
    }
}
