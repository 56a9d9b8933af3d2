package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.admin.FieldView.Group;
import org.alongside.admin.FieldView.Widget;
import org.alongside.shared.Problem.FieldError;
import org.alongside.vocabulary.EvidenceKind;

/** Where results can be seen: one piece after another, with room for one more. */
final class EvidenceInput implements Input {

    private static final int MOST = 30;
    private static final Pattern ENTRY = Pattern.compile(".*\\[(\\d{1,4})]\\.(\\w+)");

    private final List<Field> columns = List.of(
            Field.of(
                    "kind",
                    "What it is",
                    ChoiceInput.one(
                            Stream.concat(Stream.of(Choice.of("", "Choose")), Choice.of(EvidenceKind.class).stream())
                                    .toList())),
            Field.of("title", "What it is called", BoxInput.line()),
            Field.of("url", "Its address on the web", BoxInput.site()),
            Field.of("date", "When it was made", BoxInput.day()));

    @Override
    public FieldView show(Field field, Typed typed, Faults faults) {
        List<Group> groups = new ArrayList<>();
        int shown = Math.min(MOST, used(field, typed) + 1);
        for (int place = 0; place < shown; place++) {
            int row = place;
            groups.add(new Group(
                    "Piece " + (place + 1),
                    columns.stream()
                            .map(column -> column.input().show(at(field, row, column), typed, faults))
                            .toList()));
        }
        return FieldView.of(Widget.GROUPS, field, faults).made(groups);
    }

    @Override
    public JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong) {
        close(field, typed);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        int used = used(field, typed);
        for (int place = 0; place < used; place++) {
            ObjectNode entry = list.addObject();
            for (Field column : columns) {
                JsonNode said = column.input().read(at(field, place, column), typed, wrong);
                if (said != null) {
                    entry.set(column.path(), said);
                }
            }
        }
        return list;
    }

    @Override
    public void fill(Field field, JsonNode said, Typed typed) {
        for (int place = 0; place < said.size(); place++) {
            for (Field column : columns) {
                JsonNode value = said.get(place).path(column.path());
                if (!value.isMissingNode() && !value.isNull()) {
                    column.input().fill(at(field, place, column), value, typed);
                }
            }
        }
    }

    @Override
    public List<String> words(JsonNode said) {
        List<String> words = new ArrayList<>();
        for (JsonNode entry : Input.entries(said)) {
            words.add(columns.stream()
                    .filter(column -> entry.hasNonNull(column.path()))
                    .flatMap(column -> column.input().words(entry.get(column.path())).stream())
                    .collect(Collectors.joining(", ")));
        }
        return words;
    }

    @Override
    public Fault fault(Field field, FieldError error) {
        Matcher entry = ENTRY.matcher(error.field());
        if (error.field().startsWith(field.path() + "[") && entry.matches()) {
            int place = Integer.parseInt(entry.group(1));
            return columns.stream()
                    .filter(column -> column.path().equals(entry.group(2)))
                    .map(column -> Fault.of(
                            at(field, place, column).path(),
                            "Piece " + (place + 1) + ", “" + column.label() + "”,",
                            error.message()))
                    .findFirst()
                    .orElse(null);
        }
        return Input.super.fault(field, error);
    }

    /** Moves pieces up where one before them was emptied, so that a piece has the place it will have in the draft. */
    private void close(Field field, Typed typed) {
        int free = 0;
        for (int place = 0; place < MOST; place++) {
            if (isUsed(field, place, typed)) {
                for (Field column : columns) {
                    String from = at(field, place, column).path();
                    String held = typed.raw(from);
                    typed.remove(from);
                    typed.put(at(field, free, column).path(), held);
                }
                free++;
            }
        }
    }

    /** How many places there are up to the last that holds anything. */
    private int used(Field field, Typed typed) {
        int used = 0;
        for (int place = 0; place < MOST; place++) {
            used = isUsed(field, place, typed) ? place + 1 : used;
        }
        return used;
    }

    private boolean isUsed(Field field, int place, Typed typed) {
        return columns.stream()
                .anyMatch(column -> !typed.one(at(field, place, column).path()).isEmpty());
    }

    private static Field at(Field field, int place, Field column) {
        return new Field(
                field.path() + "[" + place + "]." + column.path(), column.label(), null, false, column.input());
    }
}
