package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.alongside.shared.Problem.FieldError;

/** How a field is asked for, and how what was typed becomes what a draft holds. */
interface Input {

    /** The field as a form shows it. */
    FieldView show(Field field, Typed typed, Faults faults);

    /**
     * What was said, as a draft's JSON has it.
     *
     * @param wrong takes what can't be read
     * @return null when nothing was said
     */
    JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong);

    /** Puts what a draft holds where {@link #show} finds it. */
    void fill(Field field, JsonNode said, Typed typed);

    /** What a draft holds in words, one text for each entry; of a list also one entry by itself. */
    List<String> words(JsonNode said);

    /** The entries of a list; what is none stands for a list of just that. */
    static List<JsonNode> entries(JsonNode said) {
        return said.isArray() ? StreamSupport.stream(said.spliterator(), false).toList() : List.of(said);
    }

    /** The fault an error is, where it is about this field; null where it isn't. */
    default Fault fault(Field field, FieldError error) {
        String path = error.field();
        boolean about = path.equals(field.path())
                || path.startsWith(field.path() + "[")
                || path.startsWith(field.path() + ".")
                || field.path().startsWith(path + ".");
        return about ? Fault.of(field.path(), field.label(), error.message()) : null;
    }
}
