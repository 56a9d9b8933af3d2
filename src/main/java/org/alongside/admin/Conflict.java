package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.alongside.admin.Form.Property;
import org.alongside.proposal.ThreeWay;

/**
 * What two people changed in one entry at the same time.
 *
 * @param rows what differs between any two of what it was, what it is now and what was typed
 */
record Conflict(List<Row> rows) {

    /**
     * A property, three times.
     *
     * @param clash whether both changed it, and not to the same
     * @param mine whether what was typed is taken unless somebody says otherwise
     */
    record Row(
            String name,
            String label,
            List<String> was,
            List<String> now,
            List<String> typed,
            boolean clash,
            boolean mine) {}

    static Conflict of(Form form, JsonNode was, JsonNode now, JsonNode typed) {
        List<Row> rows = new ArrayList<>();
        for (Property property : form.properties()) {
            if (property.fields().get(0).path().equals(ChampionForm.ADDRESS)) {
                continue;
            }
            List<String> before = property.words(was);
            List<String> theirs = property.words(now);
            List<String> ours = property.words(typed);
            if (!before.equals(theirs) || !before.equals(ours)) {
                boolean mine = !before.equals(ours);
                boolean clash = mine && !before.equals(theirs) && !theirs.equals(ours);
                rows.add(new Row(property.name(), property.label(), before, theirs, ours, clash, mine));
            }
        }
        return new Conflict(rows);
    }

    /** What a proposal and somebody else changed; what both changed stays as it is published unless somebody says otherwise. */
    static Conflict of(Form form, ThreeWay threeWay) {
        return new Conflict(threeWay.fields().stream()
                .map(field -> new Row(
                        field.path(),
                        field.label(),
                        words(form, field.path(), field.base()),
                        words(form, field.path(), field.published()),
                        words(form, field.path(), field.proposed()),
                        !field.mergeable(),
                        field.changedBy() == ThreeWay.Side.proposed))
                .toList());
    }

    /** That there is something new to look at. */
    static Faults told(ThreeWay threeWay) {
        return new Faults(List.of(Fault.general("Version " + threeWay.publishedVersion()
                + " has been published since, so nothing was overwritten. See what it changed, and decide again.")));
    }

    /** The state that comes of what was chosen; null where nothing but taking down is proposed. */
    static JsonNode settled(ThreeWay threeWay, Typed chosen) {
        if (threeWay.merged() == null) {
            return null;
        }
        ObjectNode state = threeWay.merged().deepCopy();
        for (ThreeWay.Field field : threeWay.fields()) {
            String take = chosen.one("_take-" + field.path());
            if (!take.isEmpty()) {
                state.set(field.path(), take.equals("mine") ? field.proposed() : field.published());
            }
        }
        return state;
    }

    private static List<String> words(Form form, String name, JsonNode said) {
        JsonNode state = JsonNodeFactory.instance.objectNode().set(name, said);
        return form.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .map(property -> property.words(state))
                .orElseGet(() -> said == null || said.isNull() ? List.of() : List.of(said.asText()));
    }

    public long clashes() {
        return rows.stream().filter(Row::clash).count();
    }
}
