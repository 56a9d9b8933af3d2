package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alongside.admin.FieldView.Widget;
import org.alongside.shared.Problem.FieldError;

/** Something to choose among a few: one of them, or as many as fit. */
final class ChoiceInput implements Input {

    private final Widget widget;
    private final List<Choice> choices;
    private final boolean number;

    private ChoiceInput(Widget widget, List<Choice> choices, boolean number) {
        this.widget = widget;
        this.choices = choices;
        this.number = number;
    }

    /** One of a list that opens. */
    static ChoiceInput one(List<Choice> choices) {
        return new ChoiceInput(Widget.SELECT, choices, false);
    }

    /** One, with all of them in sight. */
    static ChoiceInput oneInSight(List<Choice> choices) {
        return new ChoiceInput(Widget.RADIOS, choices, false);
    }

    /** One rung of the seven, or none. */
    static ChoiceInput rung(boolean needed) {
        List<Choice> rungs = Choice.rungs();
        Stream<Choice> none = needed ? Stream.empty() : Stream.of(Choice.of("", "Not said"));
        return new ChoiceInput(
                Widget.RADIOS, Stream.concat(none, rungs.stream()).toList(), true);
    }

    /** The lowest rung wanted, or any. */
    static ChoiceInput lowestRung() {
        Stream<Choice> higher =
                Choice.rungs().stream().skip(1).map(rung -> Choice.of(rung.code(), rung.label() + ", or further"));
        return new ChoiceInput(
                Widget.SELECT,
                Stream.concat(Stream.of(Choice.of("", "It doesn't matter")), higher)
                        .toList(),
                true);
    }

    /** As many as fit. */
    static ChoiceInput some(List<Choice> choices) {
        return new ChoiceInput(Widget.BOXES, choices, false);
    }

    @Override
    public FieldView show(Field field, Typed typed, Faults faults) {
        List<String> chosen = widget == Widget.BOXES ? typed.all(field.path()) : List.of(typed.one(field.path()));
        return FieldView.of(widget, field, faults)
                .with(choices.stream()
                        .map(choice -> choice.chosen(chosen.contains(choice.code())))
                        .toList());
    }

    @Override
    public JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong) {
        if (widget == Widget.BOXES) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            typed.all(field.path()).forEach(list::add);
            return list;
        }
        String code = typed.one(field.path());
        if (code.isEmpty()) {
            return null;
        }
        return number && code.matches("[0-9]{1,4}")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(code))
                : JsonNodeFactory.instance.textNode(code);
    }

    @Override
    public void fill(Field field, JsonNode said, Typed typed) {
        typed.put(field.path(), codes(said).toList());
    }

    /** In the order of the choices, so that the same said in another order is not taken for a difference. */
    @Override
    public List<String> words(JsonNode said) {
        return codes(said)
                .sorted(Comparator.comparingInt(this::place))
                .map(this::label)
                .toList();
    }

    private int place(String code) {
        return IntStream.range(0, choices.size())
                .filter(place -> choices.get(place).code().equals(code))
                .findFirst()
                .orElse(choices.size());
    }

    private String label(String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    private static Stream<String> codes(JsonNode said) {
        return said.isArray()
                ? StreamSupport.stream(said.spliterator(), false).map(JsonNode::asText)
                : Stream.of(said.asText());
    }
}
