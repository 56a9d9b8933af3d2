package org.alongside.admin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.exchange.ImportProblemView;

/**
 * A line of an import's report.
 *
 * @param became what it means for the row, in words
 * @param field what it is about, in words; null when about the whole row
 * @param entry the entry it names; null when it names none
 */
record ImportLine(long row, String became, String field, String column, String message, String value, String entry) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    static ImportLine of(ImportProblemView problem, Form form) {
        Matcher id = ID.matcher(problem.message());
        String entry = id.find() ? id.group() : null;
        return new ImportLine(
                problem.row(),
                switch (problem.severity()) {
                    case rejected -> "Not taken";
                    case note -> "Taken in part";
                    case notice -> "Look at it";
                },
                problem.field() == null ? null : form.label(problem.field()),
                problem.column(),
                problem.message().replace(entry == null ? "\0" : " " + entry, ""),
                problem.value(),
                entry);
    }
}
