package org.alongside.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;

/** What somebody typed into a form, control by control. Nothing of it needs to make sense. */
final class Typed {

    private static final String FIND = "find ";

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * What a browser sent.
     *
     * @throws Refusal (400) when it holds what can't be kept
     */
    static Typed sent(MultivaluedMap<String, String> form) {
        Typed typed = new Typed();
        form.forEach((name, values) -> {
            if (!Text.isStorable(name) || !values.stream().allMatch(Text::isStorable)) {
                throw Refusal.badParameter("form", "holds a character that can't be kept", null);
            }
            typed.values.put(
                    name,
                    values.stream().map(value -> value.replace("\r\n", "\n")).toList());
        });
        return typed;
    }

    /**
     * What one control holds.
     *
     * @param values several where as many controls have one name
     */
    record Held(String name, List<String> values) {}

    static Typed kept(List<Held> controls) {
        Typed typed = new Typed();
        controls.forEach(held -> typed.values.put(held.name(), held.values()));
        return typed;
    }

    /** Everything, in its order, as it can be kept. */
    List<Held> held() {
        return values.entrySet().stream()
                .map(entry -> new Held(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What a control holds, without blanks around it; empty when nothing. */
    String one(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.get(0).strip();
    }

    /**
     * The number that a hidden control holds; null when it is empty.
     *
     * @throws Refusal (400) when it holds anything else
     */
    Integer number(String name) {
        String number = one(name);
        if (!number.matches("[0-9]{0,9}")) {
            throw Refusal.badParameter("form", "is not one of ours", null);
        }
        return number.isEmpty() ? null : Integer.valueOf(number);
    }

    /** The control whose button to find something was pressed; empty when another button was. */
    String asked() {
        String button = one(DraftPages.DO);
        return button.startsWith(FIND) ? button.substring(FIND.length()) : "";
    }

    /** The same with every blank that was typed. */
    String raw(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    /** All that controls of one name hold, such as the ticked ones among some boxes. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    void put(String name, String... held) {
        values.put(name, Arrays.asList(held));
    }

    void put(String name, List<String> held) {
        values.put(name, List.copyOf(held));
    }

    void remove(String name) {
        values.remove(name);
    }

    Set<String> names() {
        return values.keySet();
    }
}
