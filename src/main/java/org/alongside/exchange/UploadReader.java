package org.alongside.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alongside.organisation.OrganisationDraft;

/** Looks at how a file begins, and tries what a mapping would make of it. */
@ApplicationScoped
class UploadReader {

    /** How many rows are looked at. */
    private static final int ROWS = 20;

    private static final int FEW_WORDS = 40;
    private static final int LONGEST_CELL = 200;

    private final Drafting drafting;
    private final ImportFiles files;
    private final ObjectMapper json;

    UploadReader(Drafting drafting, ImportFiles files, ObjectMapper json) {
        this.drafting = drafting;
        this.files = files;
        this.json = json;
    }

    UploadView look(Upload upload) {
        List<UploadView.Row> rows = new ArrayList<>();
        List<Set<String>> words = new ArrayList<>();
        upload.columns.forEach(column -> words.add(new LinkedHashSet<>()));
        read(upload, row -> {
            List<String> cells = row.cells().stream().map(UploadReader::shown).toList();
            if (rows.size() < ROWS) {
                rows.add(new UploadView.Row(row.number(), cells));
            }
            for (int i = 0; i < Math.min(words.size(), cells.size()); i++) {
                if (!cells.get(i).isEmpty() && words.get(i).size() <= FEW_WORDS) {
                    words.get(i).add(cells.get(i));
                }
            }
            return true;
        });
        Map<String, List<String>> few = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            few.put(upload.columns.get(i), words.get(i).size() > FEW_WORDS ? List.of() : List.copyOf(words.get(i)));
        }
        return new UploadView(upload.id, upload.fileName, upload.encoding, upload.columns, rows, few);
    }

    List<UploadView.Tried> attempt(Upload upload, String mapping) {
        ImportJob job = new ImportJob();
        job.kind = ImportJob.Kind.organisations;
        job.mapping = mapping;
        Mapping rules = Mapping.of(job, upload.columns, json);
        rules.check(job.kind, upload.columns);
        RowReader reader = new RowReader(rules, upload.columns);
        List<UploadView.Tried> tried = new ArrayList<>();
        read(upload, row -> {
            tried.add(attempt(row, reader));
            return tried.size() < ROWS;
        });
        return tried;
    }

    private UploadView.Tried attempt(CsvSheet.Row row, RowReader reader) {
        Findings findings = reader.findings();
        if (reader.skips(row)) {
            return new UploadView.Tried(row.number(), null, true, List.of());
        }
        Map<String, List<String>> values = reader.read(row, findings);
        OrganisationDraft draft = findings.rejected() ? null : drafting.draft(values, findings);
        return new UploadView.Tried(
                row.number(),
                draft,
                false,
                findings.all().stream()
                        .map(finding -> new UploadView.Found(finding.field(), finding.message(), finding.value()))
                        .toList());
    }

    /** As far as the file can be read; what is wrong with the rest, the import will say. */
    private void read(Upload upload, Predicate<CsvSheet.Row> wantsMore) {
        try (CsvSheet sheet = CsvSheet.open(files.of(upload.id), Charset.forName(upload.encoding))) {
            CsvSheet.Row row = sheet.next();
            while (row != null && wantsMore.test(row)) {
                row = sheet.next();
            }
        } catch (CsvSheet.Broken fromHere) {
            // the rows before are all there is to look at
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String shown(String cell) {
        return PlainText.shortened(cell.strip(), LONGEST_CELL);
    }
}
