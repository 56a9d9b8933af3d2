package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.shared.Problem.FieldError;

/**
 * Everything that is asked about something, part by part.
 *
 * @param draft what it becomes, as a type that JSON can be read into
 */
record Form(Class<?> draft, List<Part> parts) {

    /**
     * Questions that belong together.
     *
     * @param about what they are about, in a few words; also what a property of several fields is called
     * @param intro what helps with all of them; null where nothing is needed
     */
    record Part(String about, String intro, List<Field> fields) {}

    /**
     * What is decided about as one: a field, or those that make no sense apart, such as the two halves of a point.
     *
     * @param name the draft's own name for it
     */
    record Property(String name, String label, List<Field> fields) {

        /** What a state says of it, in words; empty when nothing. */
        List<String> words(JsonNode state) {
            List<String> words = new ArrayList<>();
            for (Field field : fields) {
                JsonNode said = said(field, state);
                if (said != null) {
                    field.input()
                            .words(said)
                            .forEach(word -> words.add(fields.size() == 1 ? word : field.label() + ": " + word));
                }
            }
            return words;
        }
    }

    /** The same without one of its parts. */
    Form without(String about) {
        return new Form(
                draft, parts.stream().filter(part -> !part.about.equals(about)).toList());
    }

    List<Field> fields() {
        return parts.stream().flatMap(part -> part.fields().stream()).toList();
    }

    List<Property> properties() {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Field field : part.fields()) {
                properties.merge(
                        field.property(),
                        new Property(field.property(), field.label(), List.of(field)),
                        (before, more) -> {
                            List<Field> all = new ArrayList<>(before.fields());
                            all.addAll(more.fields());
                            return new Property(before.name(), part.about(), all);
                        });
            }
        }
        return List.copyOf(properties.values());
    }

    /** The field at a path in words; the path itself where there is none. */
    String label(String path) {
        return properties().stream()
                .flatMap(property -> property.fields().stream()
                        .filter(field -> field.path().equals(path))
                        .map(field -> property.fields().size() == 1
                                ? field.label()
                                : property.label() + ": " + field.label()))
                .findFirst()
                .orElse(path);
    }

    /** The state that was typed. */
    ObjectNode read(Typed typed, Consumer<FieldError> wrong) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        for (Field field : fields()) {
            JsonNode said = field.input().read(field, typed, wrong);
            String[] steps = field.path().split("\\.");
            // No box ticked below something that isn't there says nothing
            boolean nothing = said == null || steps.length > 1 && said.isArray() && said.isEmpty();
            if (!nothing) {
                ObjectNode parent = state;
                for (int i = 0; i < steps.length - 1; i++) {
                    parent = parent.get(steps[i]) instanceof ObjectNode known ? known : parent.putObject(steps[i]);
                }
                parent.set(steps[steps.length - 1], said);
            }
        }
        return state;
    }

    /** A state as somebody would have typed it. */
    Typed fill(JsonNode state) {
        Typed typed = new Typed();
        fields().forEach(field -> fill(field, state, typed));
        return typed;
    }

    /** What stands there before anybody types where a new entry is to be an organisation's. */
    Typed begun(UUID organisation) {
        String id = organisation.toString();
        ObjectNode state = JsonNodeFactory.instance.objectNode().put("organisation", id);
        state.putArray("organisations").addObject().put("id", id).put("part", "lead");
        return fill(state);
    }

    /** Types one field's part of a state over what stands there. */
    static void fill(Field field, JsonNode state, Typed typed) {
        JsonNode said = said(field, state);
        if (said != null) {
            field.input().fill(field, said, typed);
        }
    }

    /** What a state says in a field; null when nothing. */
    static JsonNode said(Field field, JsonNode state) {
        JsonNode said = state.at("/" + field.path().replace('.', '/'));
        return said.isMissingNode() || said.isNull() ? null : said;
    }
}
