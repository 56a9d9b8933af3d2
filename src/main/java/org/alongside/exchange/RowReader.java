package org.alongside.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows as a mapping says: which values each field gets, still in the file's own words. */
final class RowReader {

    private final Mapping mapping;
    private final List<String> columns;
    private final Map<String, FieldReader> readers = new LinkedHashMap<>();
    private final Map<String, String> columnOf = new HashMap<>();

    RowReader(Mapping mapping, List<String> columns) {
        this.mapping = mapping;
        this.columns = columns;
        mapping.fields().forEach((field, rule) -> {
            readers.put(field, new FieldReader(field, rule, columns));
            columnOf.put(field, rule.column());
        });
    }

    /** Whether the mapping says to leave this row alone. */
    boolean skips(CsvSheet.Row row) {
        return mapping.skip().stream().anyMatch(skip -> {
            int column = columns.indexOf(skip.column());
            String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
            return skip.values().stream().anyMatch(value -> value.strip().equalsIgnoreCase(cell));
        });
    }

    Findings findings() {
        return new Findings(columnOf);
    }

    /** The values of each field. Cells beyond the columns reject the row: whatever shifted, none can be trusted. */
    Map<String, List<String>> read(CsvSheet.Row row, Findings findings) {
        List<String> cells = row.cells();
        if (cells.size() > columns.size()
                && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            findings.reject(
                    null, "has %d cells where the file has %d columns".formatted(cells.size(), columns.size()), null);
        } else if (cells.size() < columns.size()) {
            findings.note(
                    null,
                    "has only %d cells where the file has %d columns; the others are taken as empty"
                            .formatted(cells.size(), columns.size()),
                    null);
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        readers.forEach((field, reader) -> values.put(field, reader.read(cells, findings)));
        return values;
    }
}
