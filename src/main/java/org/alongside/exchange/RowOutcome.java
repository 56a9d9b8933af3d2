package org.alongside.exchange;

import java.util.List;

/**
 * What became of a row.
 *
 * @param findings what was wrong with it
 */
record RowOutcome(CsvSheet.Row row, Became became, List<Finding> findings) {

    /** What a row can become. */
    enum Became {
        created,
        updated,
        unchanged,
        rejected,
        skipped
    }
}
