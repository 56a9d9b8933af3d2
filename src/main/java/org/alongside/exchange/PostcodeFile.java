package org.alongside.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/**
 * A file of postcodes as Ordnance Survey or the ONS gives it out: CSV, or a ZIP of many. CSV files in a ZIP that hold no
 * postcodes, such as the list of columns that comes with them, are passed over.
 */
final class PostcodeFile {

    private static final String UNKNOWN = "holds no postcodes that we can read: send Code-Point Open as Ordnance Survey"
            + " gives it out (the ZIP, or CSV without column names: postcode, quality, eastings, northings) or the ONS"
            + " Postcode Directory (CSV with the columns pcds, lat, long and doterm)";

    private final Path path;

    PostcodeFile(Path path) {
        this.path = path;
    }

    /** What is done with a row. */
    interface Visitor {

        void see(PostcodeFormat format, CsvSheet.Row row);

        /** The rest of a CSV file can't be read. */
        void breaksOff(CsvSheet.Broken broken);
    }

    /**
     * Makes sure that there is something to read.
     *
     * @throws Refusal (422) that says what is wrong
     */
    void check() throws IOException {
        try {
            if (!isZip()) {
                try (CsvSheet sheet = CsvSheet.open(path, StandardCharsets.UTF_8)) {
                    if (PostcodeFormat.of(sheet.columns()).isPresent()) {
                        return;
                    }
                }
            } else if (anyInZip()) {
                return;
            }
        } catch (ZipException damaged) {
            throw refused("is a ZIP that can't be read");
        } catch (CsvSheet.Broken broken) {
            throw refused(broken.getMessage());
        }
        throw refused(UNKNOWN);
    }

    /** Shows every row, the files of a ZIP one after another, to the end or until told to stop. */
    void read(Visitor visitor, BooleanSupplier stopped) throws IOException {
        Numbered numbered = new Numbered(visitor, stopped);
        if (!isZip()) {
            try (CsvSheet sheet = CsvSheet.open(path, StandardCharsets.UTF_8)) {
                numbered.read(sheet);
            }
            return;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : sheets(zip)) {
                try (CsvSheet sheet = CsvSheet.open(zip.getInputStream(entry), StandardCharsets.UTF_8)) {
                    numbered.read(sheet);
                }
            }
        }
    }

    private boolean anyInZip() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : sheets(zip)) {
                try (CsvSheet sheet = CsvSheet.open(zip.getInputStream(entry), StandardCharsets.UTF_8)) {
                    if (PostcodeFormat.of(sheet.columns()).isPresent()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static List<ZipEntry> sheets(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory()
                        && entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
                .<ZipEntry>map(entry -> entry)
                .toList();
    }

    private static Refusal refused(String message) {
        return Refusal.invalid(List.of(new FieldError("file", message, null)));
    }

    /** Counts rows through, whichever file they are in. */
    private static final class Numbered {

        private final Visitor visitor;
        private final BooleanSupplier stopped;
        private long number;

        Numbered(Visitor visitor, BooleanSupplier stopped) {
            this.visitor = visitor;
            this.stopped = stopped;
        }

        void read(CsvSheet sheet) throws IOException {
            Optional<PostcodeFormat> format = PostcodeFormat.of(sheet.columns());
            if (format.isEmpty()) {
                return;
            }
            if (!format.get().hasHeader()) {
                visitor.see(format.get(), new CsvSheet.Row(++number, 1, sheet.columns()));
            }
            try {
                CsvSheet.Row row = sheet.next();
                while (row != null && !stopped.getAsBoolean()) {
                    visitor.see(format.get(), new CsvSheet.Row(++number, row.line(), row.cells()));
                    row = sheet.next();
                }
            } catch (CsvSheet.Broken broken) {
                visitor.breaksOff(new CsvSheet.Broken(++number, broken.line(), broken.getMessage()));
            }
        }
    }
}
