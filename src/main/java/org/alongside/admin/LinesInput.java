package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alongside.shared.Problem.FieldError;

/** A box for a list, one entry on each line. */
final class LinesInput implements Input {

    private static final FieldView.Box BOX = new FieldView.Box("text", 3, "off", "text");

    private final UnaryOperator<String> code;
    private final UnaryOperator<String> word;

    private LinesInput(UnaryOperator<String> code, UnaryOperator<String> word) {
        this.code = code;
        this.word = word;
    }

    static LinesInput lines() {
        return new LinesInput(line -> line, line -> line);
    }

    /** Languages by their English names, or by their tags. */
    static LinesInput languages() {
        return new LinesInput(LanguageNames::tag, LanguageNames::name);
    }

    @Override
    public FieldView show(Field field, Typed typed, Faults faults) {
        return FieldView.of(FieldView.Widget.TEXT, field, faults).with(BOX, typed.raw(field.path()));
    }

    @Override
    public JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        typed.raw(field.path())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(code)
                .distinct()
                .forEach(list::add);
        return list;
    }

    @Override
    public void fill(Field field, JsonNode said, Typed typed) {
        typed.put(field.path(), String.join("\n", words(said)));
    }

    @Override
    public List<String> words(JsonNode said) {
        return Input.entries(said).stream().map(JsonNode::asText).map(word).toList();
    }
}
