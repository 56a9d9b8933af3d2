package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.alongside.admin.Form.Property;

/**
 * What two states say differently.
 *
 * @param name the draft's own name for what differs
 * @param label what differs, in words
 * @param before what the one says; nothing when it says nothing
 * @param after what the other says
 */
record Difference(String name, String label, List<String> before, List<String> after) {

    static List<Difference> between(Form form, JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        for (Property property : form.properties()) {
            List<String> one = property.words(before);
            List<String> other = property.words(after);
            if (!one.equals(other)) {
                differences.add(new Difference(property.name(), property.label(), one, other));
            }
        }
        return differences;
    }
}
