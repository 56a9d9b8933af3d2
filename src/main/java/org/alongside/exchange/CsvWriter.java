package org.alongside.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV (RFC 4180, UTF-8) whose cells no spreadsheet runs as formulas. */
final class CsvWriter {

    private final CSVPrinter printer;

    CsvWriter(OutputStream out) throws IOException {
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
    }

    void row(List<?> values) throws IOException {
        printer.printRecord(values.stream().map(Cells::guarded));
    }

    void flush() throws IOException {
        printer.flush();
    }
}
