package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.exchange.UploadView;
import org.alongside.exchange.Uploads;
import org.alongside.shared.Language;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.OrganisationKind;

/** Says which column of a file is what, control by control, and as the mapping that makes. */
final class ColumnMapping {

    static final String KIND = "kind";
    static final String SOURCE = "source.name";

    private final Form form;
    private final UploadView upload;

    ColumnMapping(Form form, UploadView upload) {
        this.form = form;
        this.upload = upload;
    }

    /**
     * A column as the page shows it.
     *
     * @param samples what stands in it first
     * @param fields what it could be
     */
    record Column(String control, String id, String name, List<String> samples, List<Choice> fields) {}

    /** A word of the file, and what it could mean. */
    record Word(String word, String control, String id, List<Choice> meanings) {}

    /** What the columns are likely to be, by their names. */
    Typed guess() {
        Typed typed = new Typed();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < upload.columns().size(); i++) {
            String field = ColumnGuess.of(upload.columns().get(i), form);
            if (field != null && !taken.contains(field)) {
                taken.add(field);
                typed.put(control(i), field);
            }
        }
        return typed;
    }

    /** What was chosen to make a mapping. */
    Typed typed(JsonNode mapping) {
        Typed typed = new Typed();
        mapping.path("fields").properties().forEach(entry -> {
            String field = entry.getKey();
            JsonNode rule = entry.getValue();
            int column = upload.columns().indexOf(rule.path("column").asText());
            if (column >= 0) {
                typed.put(control(column), field);
            }
            Stream.of("value", "default")
                    .filter(rule::has)
                    .forEach(name -> typed.put("value." + field, rule.path(name).asText()));
            rule.path("values")
                    .properties()
                    .forEach(value ->
                            typed.put(meaning(value.getKey()), value.getValue().asText()));
        });
        return typed;
    }

    List<Column> columns(Typed typed) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < upload.columns().size(); i++) {
            int column = i;
            columns.add(new Column(
                    control(i),
                    Field.id(control(i)),
                    upload.columns().get(i),
                    upload.rows().stream()
                            .filter(row -> column < row.cells().size())
                            .map(row -> row.cells().get(column))
                            .filter(cell -> !cell.isEmpty())
                            .distinct()
                            .limit(3)
                            .toList(),
                    fields(typed.one(control(i)))));
        }
        return columns;
    }

    /** The words of the column that says what organisations are, except those that say so in our own words. */
    List<Word> words(Typed typed) {
        return Stream.ofNullable(column(KIND, typed))
                .flatMap(column -> upload.words().getOrDefault(column, List.of()).stream())
                .filter(word -> !isKind(word))
                .map(word -> {
                    String control = meaning(word);
                    return new Word(word, control, Field.id(control), kinds("Choose", typed.one(control)));
                })
                .toList();
    }

    static List<Choice> kinds(String none, String chosen) {
        return Stream.concat(Stream.of(Choice.of("", none)), Choice.of(OrganisationKind.class).stream())
                .map(choice -> choice.chosen(choice.code().equals(chosen)))
                .toList();
    }

    /**
     * The mapping, as JSON.
     *
     * @throws Refusal (422) when a field would come from two columns, or a number there from nobody knows where
     */
    String json(Typed typed) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < upload.columns().size(); i++) {
            String field = typed.one(control(i));
            if (!field.isEmpty()) {
                if (fields.has(field)) {
                    throw Refusal.invalid(List.of(FieldError.of(
                            control(i), "is chosen as “" + form.label(field) + "”, and so is another column")));
                }
                fields.putObject(field).put("column", upload.columns().get(i));
            }
        }
        kind(fields, typed);
        String source = typed.one("value." + SOURCE);
        if (!fields.has(SOURCE) && !source.isEmpty()) {
            fields.putObject(SOURCE).put("value", source);
        }
        if (fields.has("source.id") && !fields.has(SOURCE)) {
            throw Refusal.invalid(
                    List.of(FieldError.of("value." + SOURCE, "is needed with a column of numbers there")));
        }
        return JsonNodeFactory.instance.objectNode().set("fields", fields).toString();
    }

    private void kind(ObjectNode fields, Typed typed) {
        String usual = typed.one("value." + KIND);
        if (!fields.has(KIND)) {
            if (!usual.isEmpty()) {
                fields.putObject(KIND).put("value", usual);
            }
            return;
        }
        ObjectNode rule = (ObjectNode) fields.get(KIND);
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Word word : words(typed)) {
            String meaning = typed.one(word.control());
            if (!meaning.isEmpty()) {
                values.put(word.word(), meaning);
            }
        }
        Choice.of(OrganisationKind.class).forEach(kind -> values.put(kind.label(), kind.code()));
        Choice.of(OrganisationKind.class).forEach(kind -> values.put(kind.code(), kind.code()));
        rule.set("values", values);
        if (!usual.isEmpty()) {
            rule.put("otherwise", "drop").put("default", usual);
        }
    }

    private List<Choice> fields(String chosen) {
        Stream<Choice> fields = Uploads.fields().stream().map(path -> Choice.of(path, form.label(path)));
        return Stream.concat(Stream.of(Choice.of("", "Leave it out")), fields)
                .map(choice -> choice.chosen(choice.code().equals(chosen)))
                .toList();
    }

    private String column(String field, Typed typed) {
        for (int i = 0; i < upload.columns().size(); i++) {
            if (typed.one(control(i)).equals(field)) {
                return upload.columns().get(i);
            }
        }
        return null;
    }

    private static boolean isKind(String word) {
        return Stream.of(OrganisationKind.values())
                .anyMatch(kind -> kind.code().equalsIgnoreCase(word)
                        || kind.label(Language.EN).equalsIgnoreCase(word));
    }

    private static String meaning(String word) {
        return "meaning[" + word + "]";
    }

    private static String control(int column) {
        return "column[" + column + "]";
    }
}
