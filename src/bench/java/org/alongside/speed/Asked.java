package org.alongside.speed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A question.
 *
 * @param kind its kind
 * @param sent the parameters by name
 */
record Asked(Kind kind, Map<String, String> sent) {

    /** @param parameters names and values by turns */
    static Asked of(Kind kind, String... parameters) {
        Map<String, String> sent = new TreeMap<>();
        for (int at = 0; at < parameters.length; at += 2) {
            sent.put(parameters[at], parameters[at + 1]);
        }
        return new Asked(kind, sent);
    }

    /** The same from where a cursor says. */
    Asked from(String cursor) {
        Map<String, String> more = new TreeMap<>(sent);
        more.put("cursor", cursor);
        return new Asked(kind, more);
    }

    /** As it is sent to the application. */
    String path() {
        return (kind == Kind.SUGGEST ? "/api/v1/suggest?" : "/api/v1/search?")
                + sent.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
