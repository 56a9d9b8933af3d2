package org.alongside.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something wrong with a row.
 *
 * @param row 1 for the first row below the column names
 * @param line the line of the file it starts on
 * @param severity what it means for the row
 * @param field the field it is about; null when about the whole row
 * @param column the file's column that fills the field
 * @param message what is wrong, as the end of a sentence that starts with the field's name
 * @param value what the file says there, shortened and without contact details
 */
@Schema(name = "ImportProblem", description = "Something wrong with a row of an imported file.")
public record ImportProblemView(
        long row,
        long line,
        Severity severity,
        @Schema(nullable = true) String field,
        @Schema(nullable = true) String column,
        String message,
        @Schema(nullable = true) String value) {

    /** Whether the row was not taken, or taken without what the problem is about, or taken whole and to be looked at. */
    @Schema(name = "ImportSeverity")
    public enum Severity {
        rejected,
        note,
        notice
    }

    static ImportProblemView from(ImportProblem problem) {
        return new ImportProblemView(
                problem.rowNumber,
                problem.line,
                Severity.valueOf(problem.severity.name()),
                problem.field,
                problem.columnName,
                problem.message,
                problem.value);
    }
}
