package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.admin.FieldView.Widget;
import org.alongside.shared.Problem.FieldError;

/** Organisations and the part each had in a piece of work; more are found by typing their names. */
final class PartsInput implements Input {

    private static final List<Choice> PARTS = List.of(
            Choice.of("", "Had no part"),
            Choice.of("lead", "Led it"),
            Choice.of("partner", "Was a partner"),
            Choice.of("funder", "Paid for it"));

    private final Catalogue organisations;

    PartsInput(Catalogue organisations) {
        this.organisations = organisations;
    }

    @Override
    public FieldView show(Field field, Typed typed, Faults faults) {
        String query = typed.one(field.path() + SearchInput.FIND);
        Map<String, String> shown = new LinkedHashMap<>(chosen(field, typed));
        shown.replaceAll((id, part) -> organisations.label(id));
        List<Choice> found = query.isEmpty() ? List.of() : organisations.find(query);
        found.forEach(choice -> shown.putIfAbsent(choice.code(), choice.label()));
        List<FieldView> selects = new ArrayList<>();
        shown.forEach((id, name) -> selects.add(select(field, id, name, typed)));
        String told = query.isEmpty()
                ? null
                : found.isEmpty()
                        ? "No organisations with that in their names."
                        : found.size() + " found. Say what part each had.";
        return FieldView.of(Widget.PARTS, field, faults)
                .with(new FieldView.Find("/admin/choices/parts?field=" + field.path(), query, told))
                .made(List.of(new FieldView.Group(field.label(), selects)));
    }

    private static FieldView select(Field field, String id, String name, Typed typed) {
        String control = field.path() + "[" + id + "]";
        String part = typed.one(control);
        return FieldView.of(Widget.SELECT, Field.of(control, name, null), Faults.NONE)
                .with(PARTS.stream()
                        .map(choice -> choice.chosen(choice.code().equals(part)))
                        .toList());
    }

    @Override
    public JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong) {
        String find = field.path() + SearchInput.FIND;
        String query = typed.one(find);
        List<Choice> found = query.isEmpty() ? List.of() : organisations.find(query);
        boolean settled = found.stream()
                .anyMatch(choice ->
                        !typed.one(field.path() + "[" + choice.code() + "]").isEmpty());
        if (!query.isEmpty() && !settled) {
            wrong.accept(new FieldError(field.path(), "has a name in its box whose part is yet to be chosen", query));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chosen(field, typed)
                .forEach((id, part) -> list.addObject().put("id", id).put("part", part));
        return list;
    }

    @Override
    public void fill(Field field, JsonNode said, Typed typed) {
        said.forEach(involved -> typed.put(
                field.path() + "[" + involved.path("id").asText() + "]",
                involved.path("part").asText()));
    }

    @Override
    public List<String> words(JsonNode said) {
        return Input.entries(said).stream()
                .map(involved -> organisations.label(involved.path("id").asText()) + " ("
                        + involved.path("part").asText() + ")")
                .toList();
    }

    /** The part of each organisation that had one. */
    private static Map<String, String> chosen(Field field, Typed typed) {
        Map<String, String> parts = new LinkedHashMap<>();
        String start = field.path() + "[";
        for (String name : typed.names()) {
            if (name.startsWith(start) && name.endsWith("]") && !typed.one(name).isEmpty()) {
                parts.put(name.substring(start.length(), name.length() - 1), typed.one(name));
            }
        }
        return parts;
    }
}
