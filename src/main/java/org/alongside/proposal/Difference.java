package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is different between two states, field by field and in lists item by item. Items of a list have no places: one
 * that only moved is not different.
 */
public final class Difference {

    /** By which fields an item of a list is known, the first that it has. */
    private static final List<String> KEYS = List.of("id", "code", "url", "title");

    private Difference() {}

    /** What became of a field or an item. */
    @Schema(name = "DifferenceKind")
    public enum Kind {
        added,
        removed,
        changed
    }

    /**
     * One field, or one item of a list, that is different.
     *
     * @param path where, as in {@code base.area}; of an item that is text, the list's
     * @param before null when it was added
     * @param after null when it was removed
     */
    public record Field(String path, Kind kind, JsonNode before, JsonNode after) {}

    /** What is different in the second state, in the order of its fields; null stands for no state. */
    public static List<Field> between(JsonNode before, JsonNode after) {
        List<Field> found = new ArrayList<>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Field> found) {
        if (isNothing(before) && isNothing(after) || Objects.equals(before, after)) {
            return;
        }
        if (isObject(before) || isObject(after)) {
            for (String name : names(before, after)) {
                compare(path.isEmpty() ? name : path + "." + name, at(before, name), at(after, name), found);
            }
        } else if (isArray(before) || isArray(after)) {
            compareItems(path, before, after, found);
        } else {
            found.add(field(path, before, after));
        }
    }

    private static void compareItems(String path, JsonNode before, JsonNode after, List<Field> found) {
        List<JsonNode> gone = items(before);
        List<JsonNode> come = items(after);
        List<JsonNode> now = List.copyOf(come);
        come.removeIf(gone::remove);
        for (JsonNode item : List.copyOf(come)) {
            JsonNode earlier = gone.stream()
                    .filter(other -> key(item) != null && Objects.equals(key(item), key(other)))
                    .findFirst()
                    .orElse(null);
            if (earlier != null) {
                gone.remove(earlier);
                come.remove(item);
                compare(path + "[" + now.indexOf(item) + "]", earlier, item, found);
            }
        }
        gone.forEach(item -> found.add(field(path, item, null)));
        come.forEach(item -> found.add(field(path, null, item)));
    }

    private static Field field(String path, JsonNode before, JsonNode after) {
        Kind kind = isNothing(before) ? Kind.added : isNothing(after) ? Kind.removed : Kind.changed;
        return new Field(path, kind, isNothing(before) ? null : before, isNothing(after) ? null : after);
    }

    private static JsonNode key(JsonNode item) {
        return KEYS.stream()
                .map(item::get)
                .filter(value -> value != null && value.isTextual())
                .findFirst()
                .orElse(null);
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        if (isObject(after)) {
            after.fieldNames().forEachRemaining(names::add);
        }
        if (isObject(before)) {
            before.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        if (isArray(list)) {
            list.forEach(items::add);
        }
        return items;
    }

    private static JsonNode at(JsonNode node, String name) {
        return isObject(node) ? node.get(name) : null;
    }

    /** Whether there is nothing to be said: an empty list is as good as none. */
    static boolean isNothing(JsonNode node) {
        return node == null || node.isNull() || node.isArray() && node.isEmpty();
    }

    private static boolean isObject(JsonNode node) {
        return node != null && node.isObject();
    }

    private static boolean isArray(JsonNode node) {
        return node != null && node.isArray();
    }
}
