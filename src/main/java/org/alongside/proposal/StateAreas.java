package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.alongside.vocabulary.Areas;

/** The areas that states name, as ONS codes. */
final class StateAreas {

    private static final List<String> FIELDS = List.of("areas", "areasServed");

    private StateAreas() {}

    /** Where an entry in some state is. */
    static List<String> of(JsonNode state) {
        List<String> codes = new ArrayList<>();
        for (String field : FIELDS) {
            state.path(field).forEach(code -> codes.add(code.asText()));
        }
        if (state.at("/base/area").isTextual()) {
            codes.add(state.at("/base/area").asText());
        }
        return codes;
    }

    /** Has a state name its areas by their current codes. */
    static void keepUp(ObjectNode state, Areas areas) {
        FIELDS.forEach(field -> keepUp(state, field, areas));
        if (state.path("base").path("area").isTextual()) {
            String code = state.at("/base/area").asText();
            ((ObjectNode) state.get("base"))
                    .put("area", areas.current(List.of(code)).get(0));
        }
    }

    private static void keepUp(ObjectNode state, String field, Areas areas) {
        if (state.get(field) instanceof ArrayNode codes) {
            List<String> sent = new ArrayList<>();
            codes.forEach(code -> sent.add(code.asText()));
            codes.removeAll();
            areas.current(sent).forEach(code -> codes.add(TextNode.valueOf(code)));
        }
    }
}
