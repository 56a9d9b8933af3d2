package org.alongside.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a row.
 *
 * @param findings what was wrong with it
 */
record RowOutcome(CsvSheet.Row row, Became became, List<Finding> findings) {

    /** The same with more findings. */
    RowOutcome with(List<Finding> more) {
        return new RowOutcome(
                row, became, Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** What a row can become. */
    enum Became {
        created,
        updated,
        unchanged,
        rejected,
        skipped
    }
}
