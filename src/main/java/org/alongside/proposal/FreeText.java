package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The parts of a state that people write in their own words, and in which they can say too much. */
final class FreeText {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "otherNames",
            "summary",
            "description",
            "statedByRole",
            "purpose",
            "scope",
            "title",
            "who",
            "howChosen",
            "methods",
            "whatWasDone",
            "whatPeopleSaid",
            "whatChanged",
            "whatCouldNotChange",
            "whatDidNotWork",
            "role",
            "found",
            "displayName",
            "topics");

    private FreeText() {}

    /** All of them, in the order of the fields; none in no state. */
    static List<String> in(JsonNode state) {
        List<String> texts = new ArrayList<>();
        if (state != null) {
            visit("", state, texts::add);
        }
        return texts;
    }

    /** A copy of a state, or of a field's value, without contact details. */
    static JsonNode masked(String field, JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode masked = object.objectNode();
            object.properties().forEach(part -> masked.set(part.getKey(), masked(part.getKey(), part.getValue())));
            return masked;
        }
        if (node instanceof ArrayNode items) {
            ArrayNode masked = items.arrayNode();
            items.forEach(item -> masked.add(masked(field, item)));
            return masked;
        }
        return node != null && node.isTextual() && FIELDS.contains(field)
                ? TextNode.valueOf(ContactDetails.masked(node.asText()))
                : node;
    }

    private static void visit(String field, JsonNode node, Consumer<String> texts) {
        if (node.isTextual() && FIELDS.contains(field)) {
            texts.accept(node.asText());
        }
        node.properties().forEach(part -> visit(part.getKey(), part.getValue(), texts));
        if (node.isArray()) {
            node.forEach(item -> visit(field, item, texts));
        }
    }
}
