package org.alongside.exchange;

import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file, read row by row and never as a whole. Its first row names the columns; blank rows are passed over. */
final class CsvSheet implements Closeable {

    /** Far above any real row; without it a quote that is never closed would swallow the file into memory. */
    private static final int LONGEST_ROW = 1_000_000;

    // A quote closed too early spoils one cell and not the rest of the file
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();

    private final Limited source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private long number;
    private boolean broken;

    private CsvSheet(Limited source) throws IOException {
        this.source = source;
        parser = CSVParser.parse(source, FORMAT);
        records = parser.iterator();
        Row header = next();
        columns = header == null
                ? List.of()
                : header.cells().stream().map(String::strip).toList();
        number = 0;
    }

    /**
     * One row.
     *
     * @param number 1 for the first row below the column names
     * @param line the line of the file it starts on, counted from 1
     */
    record Row(long number, long line, List<String> cells) {}

    /** From here on the file can't be read. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        private final long row;
        private final long line;

        Broken(long row, long line, String message) {
            super(message);
            this.row = row;
            this.line = line;
        }

        long row() {
            return row;
        }

        long line() {
            return line;
        }
    }

    /**
     * Opens a file.
     *
     * @throws Broken when not even the column names can be read
     */
    static CsvSheet open(Path file, Charset charset) throws IOException {
        return open(Files.newInputStream(file), charset);
    }

    /** Opens a file that is inside another, and closes it in the end. */
    static CsvSheet open(InputStream file, Charset charset) throws IOException {
        Limited source = new Limited(new InputStreamReader(file, charset));
        try {
            return new CsvSheet(source);
        } catch (IOException | RuntimeException failure) {
            source.close();
            throw failure;
        }
    }

    /** The column names, in order; empty when the file is. */
    List<String> columns() {
        return columns;
    }

    /**
     * The next row that has anything in it; null at the end.
     *
     * @throws Broken once, when the rest of the file can't be read
     */
    Row next() throws IOException {
        while (!broken) {
            source.allow(LONGEST_ROW);
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                List<String> cells = records.next().toList();
                if (!cells.stream().allMatch(String::isBlank)) {
                    return new Row(++number, line, cells);
                }
            } catch (UncheckedIOException | IllegalStateException failure) {
                broken = true;
                throw new Broken(
                        number + 1,
                        line,
                        "holds a quotation mark that is never closed, or is longer than a million characters;"
                                + " nothing from here on can be read");
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Passes a file on without its byte order mark, and no more of it than one row may have. */
    private static final class Limited extends FilterReader {

        private boolean started;
        private long left;

        Limited(Reader in) {
            super(in);
        }

        void allow(long characters) {
            left = characters;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("row too long");
            }
            int count = in.read(into, from, length);
            if (!started && count > 0) {
                started = true;
                if (into[from] == '\uFEFF') {
                    System.arraycopy(into, from + 1, into, from, --count);
                    return count == 0 ? read(into, from, length) : count;
                }
            }
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }
    }
}
