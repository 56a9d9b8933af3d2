package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.alongside.shared.Problem.FieldError;

/**
 * Something to choose among many, found by typing: one, or as many as fit. What was typed and is the name of one counts as
 * chosen, so that nobody has to look anything up.
 */
final class SearchInput implements Input {

    /** What the box to type in is called, after the name of its field. */
    static final String FIND = "-find";

    private final Catalogue catalogue;
    private final boolean many;

    private SearchInput(Catalogue catalogue, boolean many) {
        this.catalogue = catalogue;
        this.many = many;
    }

    static SearchInput one(Catalogue catalogue) {
        return new SearchInput(catalogue, false);
    }

    static SearchInput some(Catalogue catalogue) {
        return new SearchInput(catalogue, true);
    }

    @Override
    public FieldView show(Field field, Typed typed, Faults faults) {
        List<String> chosen = typed.all(field.path());
        String query = typed.one(field.path() + FIND);
        List<Choice> found = query.isEmpty() ? List.of() : catalogue.find(query);
        Map<String, Choice> choices = new LinkedHashMap<>();
        if (!many) {
            choices.put("", Choice.of("", "None").chosen(chosen.isEmpty()));
        }
        chosen.forEach(code ->
                choices.put(code, Choice.of(code, catalogue.label(code)).chosen(many || code.equals(chosen.get(0)))));
        found.forEach(choice -> choices.putIfAbsent(choice.code(), choice));
        catalogue.usual().forEach(choice -> choices.putIfAbsent(choice.code(), choice));
        if (!catalogue.hasMore()) {
            return FieldView.of(many ? FieldView.Widget.BOXES : FieldView.Widget.RADIOS, field, faults)
                    .with(List.copyOf(choices.values()));
        }
        String url = "/admin/choices/" + catalogue.code() + "?field=" + field.path() + "&many=" + many;
        return FieldView.of(FieldView.Widget.SEARCH, field, faults)
                .with(List.copyOf(choices.values()))
                .with(new FieldView.Find(url, query, told(query, found.size())))
                .with(new FieldView.Box(many ? "checkbox" : "radio", 1, "off", "search"), catalogue.things());
    }

    @Override
    public JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        typed.all(field.path()).forEach(list::add);
        String query = typed.one(field.path() + FIND);
        if (!query.isEmpty()) {
            List<Choice> named = catalogue.named(query);
            if (named.size() == 1) {
                list.add(named.get(0).code());
                typed.remove(field.path() + FIND);
            } else if (list.isEmpty() || !isAmongFound(query, list)) {
                wrong.accept(new FieldError(field.path(), unclear(named.size()), query));
            }
        }
        JsonNode last = list.isEmpty() ? null : list.get(list.size() - 1);
        typed.put(field.path(), many || last == null ? words(list, code -> code) : List.of(last.asText()));
        return many ? list : last;
    }

    @Override
    public void fill(Field field, JsonNode said, Typed typed) {
        typed.put(field.path(), words(said, code -> code));
    }

    @Override
    public List<String> words(JsonNode said) {
        return words(said, catalogue::label);
    }

    /** Whoever typed, and ticked what was found, has left the words standing there. */
    private boolean isAmongFound(String query, ArrayNode chosen) {
        return catalogue.find(query).stream()
                .anyMatch(choice -> words(chosen, code -> code).contains(choice.code()));
    }

    private static String unclear(int named) {
        return named == 0
                ? "has to be chosen: what you typed is the name of none. Choose among those found, or empty the box"
                : "has to be chosen: what you typed is the name of several. Choose among those found";
    }

    private String told(String query, int found) {
        return query.isEmpty()
                ? null
                : found == 0
                        ? "No " + catalogue.things() + " with that in their names."
                        : found + " found. Choose what fits.";
    }

    private static List<String> words(JsonNode said, UnaryOperator<String> word) {
        return said.isArray()
                ? StreamSupport.stream(said.spliterator(), false)
                        .map(JsonNode::asText)
                        .distinct()
                        .map(word)
                        .toList()
                : List.of(word.apply(said.asText()));
    }
}
