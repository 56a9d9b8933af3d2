package org.alongside.exchange;

/**
 * Something wrong with a row.
 *
 * @param severity what it means for the row
 * @param field the field it is about, as a path in a draft; null when about the whole row
 * @param column the column that fills the field; null when none does
 * @param message what is wrong, as the end of a sentence that starts with the field's name
 * @param value what the file says, shortened and without contact details; null when that would say too much
 */
record Finding(Severity severity, String field, String column, String message, String value) {

    /** What a finding means for its row. */
    enum Severity {
        /** The row is not taken. */
        rejected,
        /** The row is taken, all but what the finding is about. */
        note,
        /** The row is taken whole, and somebody should look at what came of it. */
        notice
    }
}
