package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.shared.Problem.FieldError;

/** A box to tick for yes. */
final class YesInput implements Input {

    private static final String YES = "yes";

    @Override
    public FieldView show(Field field, Typed typed, Faults faults) {
        Choice yes = Choice.of(YES, field.label()).chosen(isTicked(field, typed));
        return FieldView.of(FieldView.Widget.YES, field, faults).with(List.of(yes));
    }

    @Override
    public JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong) {
        return JsonNodeFactory.instance.booleanNode(isTicked(field, typed));
    }

    @Override
    public void fill(Field field, JsonNode said, Typed typed) {
        if (said.asBoolean()) {
            typed.put(field.path(), YES);
        }
    }

    @Override
    public List<String> words(JsonNode said) {
        return List.of(said.asBoolean() ? "Yes" : "No");
    }

    private static boolean isTicked(Field field, Typed typed) {
        return typed.one(field.path()).equals(YES);
    }
}
