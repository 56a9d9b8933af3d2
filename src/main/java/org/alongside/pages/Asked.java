package org.alongside.pages;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page was asked, and the addresses of the same page asked something else. A form without script sends boxes one by one
 * and controls that were left empty; both are put right here.
 */
final class Asked {

    /** Parameters of which any one code will do, however many boxes are ticked. */
    private static final Set<String> ANY_WILL_DO = Set.of("region", "sector", "type", "size");

    private final MultiMap parameters;

    private Asked(MultiMap parameters) {
        this.parameters = parameters;
    }

    static Asked of(MultiMap parameters) {
        return new Asked(parameters);
    }

    /** What was meant by what a form has sent. */
    static MultiMap meant(MultiMap sent) {
        MultiMap meant = MultiMap.caseInsensitiveMultiMap();
        for (String name : sent.names()) {
            List<String> values = sent.getAll(name).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (ANY_WILL_DO.contains(name) && !values.isEmpty()) {
                meant.add(name, String.join(",", values));
            } else {
                values.forEach(value -> meant.add(name, value));
            }
        }
        if (!meant.contains("near")) {
            meant.remove("within");
            if ("distance".equals(meant.get("sort"))) {
                meant.remove("sort");
            }
        }
        return meant;
    }

    /** What was sent under a name; empty for nothing. */
    String one(String name) {
        return parameters.contains(name) ? parameters.get(name) : "";
    }

    /** The codes sent under a name. */
    List<String> codes(String name) {
        return parameters.getAll(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** The address behind which the same is asked with something else under a name; with null, without it. */
    String with(String name, String value) {
        return changed(Collections.singletonMap(name, value));
    }

    /** The address behind which the same is asked with other values under some names; without those that have none. */
    String changed(Map<String, String> changes) {
        MultiMap other = MultiMap.caseInsensitiveMultiMap().addAll(parameters).remove("cursor");
        changes.forEach((name, value) -> {
            other.remove(name);
            if (value != null) {
                other.add(name, value);
            }
        });
        return query(other);
    }

    /** The address behind which the same is asked without one of several codes. */
    String less(String name, String code) {
        MultiMap other = copyWithout(name);
        List<String> left = new ArrayList<>(codes(name));
        left.remove(code);
        if (ANY_WILL_DO.contains(name) && !left.isEmpty()) {
            other.add(name, String.join(",", left));
        } else {
            left.forEach(each -> other.add(name, each));
        }
        return query(other);
    }

    /** The address behind which the same is asked with one code in place of another. */
    String instead(String name, String code, String better) {
        List<String> codes = new ArrayList<>(codes(name));
        codes.replaceAll(each -> each.equals(code) ? better : each);
        return with(name, String.join(",", codes));
    }

    /** The page after this one. */
    String goOn(String cursor) {
        return with("cursor", cursor);
    }

    /** Everything sent but for these names, as hidden fields of a form carry it. */
    List<Hidden> others(Set<String> names) {
        return parameters.entries().stream()
                .filter(sent -> !names.contains(sent.getKey()) && !sent.getKey().equals("cursor"))
                .map(sent -> new Hidden(sent.getKey(), sent.getValue()))
                .toList();
    }

    /** A field that nobody sees. */
    record Hidden(String name, String value) {}

    private MultiMap copyWithout(String name) {
        return MultiMap.caseInsensitiveMultiMap()
                .addAll(parameters)
                .remove(name)
                .remove("cursor");
    }

    private static String query(MultiMap parameters) {
        String query = parameters.entries().stream()
                .map(sent -> encoded(sent.getKey()) + "=" + encoded(sent.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
