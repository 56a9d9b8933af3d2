package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.alongside.admin.Form.Property;

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

    public long clashes() {
        return rows.stream().filter(Row::clash).count();
    }
}
