package org.alongside.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.exchange.RowOutcome.Became;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;

/**
 * Imports the finer sectors. They hang together, so they are loaded together: those that are wrong by themselves, or
 * whose parent is nowhere, are left out and the others come in at once.
 */
@ApplicationScoped
class SectorImport {

    private static final int MOST = 5_000;
    private static final int LONGEST_LABEL = 120;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9]{0,3}");

    private final Sectors sectors;
    private final ObjectMapper json;
    private final Clock clock;

    SectorImport(Sectors sectors, ObjectMapper json, Clock clock) {
        this.sectors = sectors;
        this.json = json;
        this.clock = clock;
    }

    /** A row on its way in; the sector is null when the row is rejected. */
    private record Candidate(CsvSheet.Row row, Sector sector, Findings findings, boolean skipped) {}

    void run(ImportJob job, Path file) throws IOException {
        List<Candidate> rows = read(job, file);
        List<Sector> wanted = rows.stream()
                .map(Candidate::sector)
                .filter(sector -> sector != null && !has(sector))
                .toList();
        List<RowOutcome> outcomes = new ArrayList<>();
        Map<String, Sector> known = new HashMap<>();
        rows.forEach(row -> outcomes.add(
                new RowOutcome(row.row(), became(row, known), row.findings().all())));
        try {
            if (!job.dryRun && !wanted.isEmpty()) {
                sectors.load(wanted);
            }
        } catch (IllegalArgumentException circle) {
            QuarkusTransaction.requiringNew()
                    .run(() -> ImportJob.locked(job.id).fail(circle.getMessage(), clock.instant()));
            return;
        }
        // Loading twice what was loaded before a crash changes nothing, so counting may come after it
        QuarkusTransaction.requiringNew().run(() -> {
            ImportJob counted = ImportJob.locked(job.id);
            counted.begin((long) rows.size(), clock.instant());
            if (counted.rowsDone == 0) {
                outcomes.forEach(counted::count);
            }
        });
    }

    private List<Candidate> read(ImportJob job, Path file) throws IOException {
        List<Candidate> rows = new ArrayList<>();
        try (CsvSheet sheet = CsvSheet.open(file, Charset.forName(job.encoding))) {
            RowReader reader = new RowReader(Mapping.of(job, sheet.columns(), json), sheet.columns());
            try {
                for (CsvSheet.Row row = sheet.next(); row != null; row = sheet.next()) {
                    if (rows.size() == MOST) {
                        rows.add(rejected(
                                row, reader, "and all after it were left out: " + MOST + " sectors is the most"));
                        break;
                    }
                    rows.add(candidate(row, reader));
                }
            } catch (CsvSheet.Broken broken) {
                rows.add(rejected(
                        new CsvSheet.Row(broken.row(), broken.line(), List.of()), reader, broken.getMessage()));
            }
        }
        return withoutOrphans(rows);
    }

    private static Candidate rejected(CsvSheet.Row row, RowReader reader, String why) {
        Findings findings = reader.findings();
        findings.reject(null, why, null);
        return new Candidate(row, null, findings, false);
    }

    private static Candidate candidate(CsvSheet.Row row, RowReader reader) {
        Findings findings = reader.findings();
        if (reader.skips(row)) {
            return new Candidate(row, null, findings, true);
        }
        Map<String, List<String>> values = reader.read(row, findings);
        Sector sector = Sector.tag(one(values, "code"), one(values, "label"), one(values, "parent_code"));
        check(sector, findings);
        return new Candidate(row, findings.rejected() ? null : sector, findings, false);
    }

    private static void check(Sector sector, Findings findings) {
        if (sector.code() == null || !CODE.matcher(sector.code()).matches()) {
            findings.reject("code", "is two capital letters and up to three digits, such as HE104", sector.code());
        } else if ((sector.code().length() == 2) != (sector.parent() == null)) {
            findings.reject("parent_code", "is needed below the top, and only there", sector.parent());
        }
        if (sector.label() == null || sector.label().length() > LONGEST_LABEL) {
            findings.reject("label", "has 1 to " + LONGEST_LABEL + " characters", sector.label());
        }
    }

    /** Rejects what has no parent, then what hung from that, and so on. */
    private List<Candidate> withoutOrphans(List<Candidate> rows) {
        List<Candidate> kept = rows;
        boolean changed = true;
        while (changed) {
            Map<String, Sector> here = new HashMap<>();
            kept.stream().map(Candidate::sector).filter(s -> s != null).forEach(s -> here.put(s.code(), s));
            List<Candidate> next = new ArrayList<>();
            for (Candidate row : kept) {
                String parent = row.sector() == null ? null : row.sector().parent();
                if (parent != null
                        && !here.containsKey(parent)
                        && sectors.find(parent).isEmpty()) {
                    row.findings().reject("parent_code", "is not a sector here or in this file", parent);
                    next.add(new Candidate(row.row(), null, row.findings(), false));
                } else {
                    next.add(row);
                }
            }
            changed = !next.equals(kept);
            kept = next;
        }
        return kept;
    }

    private Became became(Candidate row, Map<String, Sector> known) {
        if (row.skipped()) {
            return Became.skipped;
        }
        if (row.sector() == null) {
            return Became.rejected;
        }
        Sector before = known.put(row.sector().code(), row.sector());
        if (before == null && sectors.find(row.sector().code()).isEmpty()) {
            return Became.created;
        }
        boolean same = before == null ? has(row.sector()) : before.equals(row.sector());
        return same ? Became.unchanged : Became.updated;
    }

    private boolean has(Sector wanted) {
        return sectors.find(wanted.code())
                .filter(found ->
                        found.label().equals(wanted.label()) && Objects.equals(found.parent(), wanted.parent()))
                .isPresent();
    }

    private static String one(Map<String, List<String>> values, String field) {
        List<String> found = values.getOrDefault(field, List.of());
        return found.isEmpty() ? null : Text.clean(PlainText.line(found.get(0)));
    }
}
