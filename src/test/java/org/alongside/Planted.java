package org.alongside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;

/** Addresses and telephone numbers that nobody but their owners may ever get to see. */
final class Planted {

    /** The end of every planted address. */
    static final String DOMAIN = "planted.example.org";

    static final String PHONE = "0161 496 0147";

    private static final String DIGITS = "1614960147";

    private Planted() {}

    static String address(String of) {
        return of + "@" + DOMAIN;
    }

    /** What somebody writes who gives everything away. */
    static String text(String of) {
        return "Write to " + address(of) + " or ring " + PHONE + ".";
    }

    /** Whether any of it is in there. */
    static boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(DOMAIN)
                || text.replaceAll("[\\s().+-]", "").contains(DIGITS);
    }

    /** The same body with an address in the place of every text. */
    static JsonNode everywhere(JsonNode body, String address) {
        if (body.isTextual()) {
            return TextNode.valueOf(address);
        }
        JsonNode copy = body.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(everywhere(field.getValue(), address)));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, everywhere(array.get(i), address));
            }
        }
        return copy;
    }
}
