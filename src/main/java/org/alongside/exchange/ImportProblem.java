package org.alongside.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** Something wrong with a row of an imported file, kept so that whoever sent the file can mend it. */
@Entity
@Table(name = "import_problem")
class ImportProblem extends PanacheEntityBase {

    /**
     * Which import's, and its place in the report.
     *
     * @param number counts from 1
     */
    @Embeddable
    record Id(UUID jobId, long number) {}

    @EmbeddedId
    Id id;

    long rowNumber;
    long line;

    @Enumerated(EnumType.STRING)
    Finding.Severity severity;

    String field;
    String columnName;
    String message;
    String value;

    static void keep(UUID job, long number, CsvSheet.Row row, Finding finding) {
        ImportProblem problem = new ImportProblem();
        problem.id = new Id(job, number);
        problem.rowNumber = row.number();
        problem.line = row.line();
        problem.severity = finding.severity();
        problem.field = finding.field();
        problem.columnName = finding.column();
        problem.message = finding.message();
        problem.value = finding.value();
        problem.persist();
    }

    /** An import's problems in the order of its rows, after one of them. */
    static List<ImportProblem> after(UUID job, long number, int limit) {
        return find("id.jobId = ?1 and id.number > ?2", Sort.by("id.number"), job, number)
                .page(Page.ofSize(limit))
                .list();
    }
}
