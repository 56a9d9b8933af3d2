package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.admin.FieldView.Group;
import org.alongside.admin.FieldView.Widget;
import org.alongside.shared.Language;
import org.alongside.shared.Problem.FieldError;
import org.alongside.vocabulary.Barrier;
import org.alongside.vocabulary.Term;

/** What stood in the way: each barrier to tick, with what was done about it. */
final class BarriersInput implements Input {

    private static final String DONE = ".whatWasDone";

    private final Input met = new YesInput();
    private final Input done = BoxInput.text(2);

    @Override
    public FieldView show(Field field, Typed typed, Faults faults) {
        return FieldView.of(Widget.GROUPS, field, faults)
                .made(Stream.of(Barrier.values())
                        .map(barrier -> new Group(
                                null,
                                List.of(
                                        met.show(tick(field, barrier), typed, faults),
                                        done.show(about(field, barrier), typed, faults))))
                        .toList());
    }

    @Override
    public JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Barrier barrier : Barrier.values()) {
            JsonNode said = done.read(about(field, barrier), typed, wrong);
            if (met.read(tick(field, barrier), typed, wrong).asBoolean() || said != null) {
                ObjectNode entry = list.addObject().put("code", barrier.code());
                entry.set("whatWasDone", said);
            }
        }
        return list;
    }

    @Override
    public void fill(Field field, JsonNode said, Typed typed) {
        for (JsonNode entry : said) {
            String control = field.path() + "[" + entry.path("code").asText() + "]";
            typed.put(control, "yes");
            typed.put(control + DONE, entry.path("whatWasDone").asText(""));
        }
    }

    @Override
    public List<String> words(JsonNode said) {
        return Input.entries(said).stream()
                .map(entry -> {
                    String code = entry.path("code").asText();
                    String label = Term.find(Barrier.class, code)
                            .map(barrier -> barrier.label(Language.EN))
                            .orElse(code);
                    String about = entry.path("whatWasDone").asText("");
                    return about.isEmpty() ? label : label + ": " + about;
                })
                .toList();
    }

    /** The API counts those that were met; the form has all of them. */
    @Override
    public Fault fault(Field field, FieldError error) {
        if (!error.field().startsWith(field.path() + "[")) {
            return Input.super.fault(field, error);
        }
        return Fault.of(field.path(), "What was done about one of the barriers", error.message());
    }

    private static Field tick(Field field, Barrier barrier) {
        return Field.of(field.path() + "[" + barrier.code() + "]", barrier.label(Language.EN), null);
    }

    private static Field about(Field field, Barrier barrier) {
        return Field.of(
                field.path() + "[" + barrier.code() + "]" + DONE,
                "What was done about it: " + barrier.label(Language.EN).toLowerCase(java.util.Locale.UK),
                null);
    }
}
