package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alongside.access.PersonView;

/**
 * Something that is held on a person, as a page shows it.
 *
 * @param what what it is
 */
record HeldItem(String what, List<Line> lines) {

    /** One of its fields in words, and what that says. */
    record Line(String label, String says) {}

    static HeldItem of(PersonView.Item item, ObjectMapper json) {
        List<Line> lines = new ArrayList<>();
        item.data().forEach((name, said) -> {
            String says = words(json.valueToTree(said));
            if (!says.isEmpty()) {
                lines.add(new Line(label(name), says));
            }
        });
        return new HeldItem(begun(item.what()), lines);
    }

    /** What code calls {@code createdAt}, people call Created at. */
    private static String label(String name) {
        return begun(name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    /** As a line begins: with a capital. */
    private static String begun(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String words(JsonNode said) {
        if (said.isNull()) {
            return "";
        }
        return said.isArray()
                ? StreamSupport.stream(said.spliterator(), false)
                        .map(HeldItem::words)
                        .collect(Collectors.joining(", "))
                : said.isValueNode() ? said.asText() : said.toString();
    }
}
