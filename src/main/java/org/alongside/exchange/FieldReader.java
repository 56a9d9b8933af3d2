package org.alongside.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.exchange.Mapping.Otherwise;
import org.alongside.exchange.Mapping.Rule;

/** Reads one field's values out of a row, as its rule says. */
final class FieldReader {

    private final String field;
    private final Rule rule;
    private final int column;
    private final Pattern split;
    private final Map<String, String> values;

    /** @param columns the file's columns, in order */
    FieldReader(String field, Rule rule, List<String> columns) {
        this.field = field;
        this.rule = rule;
        this.column = rule.column() == null ? -1 : columns.indexOf(rule.column());
        this.split = rule.split() == null ? null : Pattern.compile(rule.split());
        this.values = rule.values() == null
                ? Map.of()
                : rule.values().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> key(entry.getKey()),
                                entry -> entry.getValue() == null ? "" : entry.getValue(),
                                (first, second) -> first));
    }

    /** The field's values, as the file and the rule have them; at most one unless the field is a list. */
    List<String> read(List<String> cells, Findings findings) {
        String cell = column < 0 ? rule.value() : column < cells.size() ? Cells.unguarded(cells.get(column)) : "";
        List<String> found = new ArrayList<>();
        for (String item : items(cell)) {
            if (!item.isBlank()) {
                found.addAll(meaning(item.strip(), findings));
            }
        }
        if (found.isEmpty() && rule.fallback() != null) {
            return Template.isList(field) ? Cells.split(rule.fallback()) : List.of(rule.fallback());
        }
        return found;
    }

    private List<String> items(String cell) {
        if (!Template.isList(field)) {
            return List.of(cell);
        }
        return split == null ? Cells.split(cell) : List.of(split.split(cell));
    }

    private List<String> meaning(String item, Findings findings) {
        String meant = values.get(key(item));
        if (meant != null) {
            return meant.isBlank() ? List.of() : Template.isList(field) ? Cells.split(meant) : List.of(meant);
        }
        Otherwise otherwise = rule.otherwise() == null ? Otherwise.keep : rule.otherwise();
        if (otherwise == Otherwise.reject) {
            findings.reject(field, "has a value that the mapping doesn't name", item);
        }
        return otherwise == Otherwise.keep ? List.of(item) : List.of();
    }

    private static String key(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
