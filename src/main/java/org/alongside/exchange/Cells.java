package org.alongside.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How values stand in the cells of our files. Lists are joined by semicolons. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it, and loses it again on the way in.
 */
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Cells() {}

    /** The cell for a value; empty for null. */
    static String guarded(Object value) {
        String text = value == null ? "" : value.toString();
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** What was in a cell before it was guarded. */
    static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    static String joined(List<String> values) {
        return String.join(
                ";",
                values.stream()
                        .map(value -> value.replace("\\", "\\\\").replace(";", "\\;"))
                        .toList());
    }

    /** Undoes {@link #joined}; a backslash before anything else is only a backslash. */
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
            if (cell.charAt(i) == '\\' && (next == ';' || next == '\\')) {
                value.append(next);
                i++;
            } else if (cell.charAt(i) == ';') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(cell.charAt(i));
            }
        }
        values.add(value.toString());
        return values;
    }
}
