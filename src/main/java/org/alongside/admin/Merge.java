package org.alongside.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.admin.Form.Property;
import org.alongside.proposal.MergeDraft;
import org.alongside.shared.Refusal;

/**
 * Two entries side by side, and which words of which are to stay.
 *
 * @param rows what either says
 * @param keepOther whether it is the second whose address stays
 */
record Merge(List<Row> rows, boolean keepOther) {

    /** Not for choice: the one that stays keeps its own, unless it has none. */
    private static final String SOURCE = "source";

    private static final String TAKE = "_take-";
    private static final String KEEP = "_keep";

    /**
     * A property, of both.
     *
     * @param same whether both say the same
     * @param list whether both can stay together
     * @param take which stays unless somebody says otherwise: {@code one}, {@code other} or {@code both}
     */
    record Row(
            String name, String label, List<String> one, List<String> other, boolean same, boolean list, String take) {}

    static Merge of(Form form, Entry one, Entry other, Typed typed) {
        List<Row> rows = new ArrayList<>();
        for (Property property : form.properties()) {
            List<String> left = property.words(one.state());
            List<String> right = property.words(other.state());
            if (property.name().equals(SOURCE) || left.isEmpty() && right.isEmpty()) {
                continue;
            }
            boolean list = one.state().path(property.name()).isArray();
            String chosen = typed.one(TAKE + property.name());
            String usual = list && !left.isEmpty() && !right.isEmpty() ? "both" : left.isEmpty() ? "other" : "one";
            rows.add(new Row(
                    property.name(),
                    property.label(),
                    left,
                    right,
                    left.equals(right),
                    list,
                    chosen.isEmpty() ? usual : chosen));
        }
        return new Merge(rows, typed.one(KEEP).equals("other"));
    }

    /** What was chosen, as the API takes it. */
    static MergeDraft draft(Form form, UUID one, UUID other, Typed typed) {
        boolean keepOther = typed.one(KEEP).equals("other");
        String survivors = keepOther ? "other" : "one";
        Map<String, MergeDraft.Choice> fields = new LinkedHashMap<>();
        for (Property property : form.properties()) {
            String take = typed.one(TAKE + property.name());
            if (!take.isEmpty()) {
                fields.put(
                        property.name(),
                        take.equals("both")
                                ? MergeDraft.Choice.both
                                : take.equals(survivors) ? MergeDraft.Choice.survivor : MergeDraft.Choice.merged);
            }
        }
        return new MergeDraft(
                keepOther ? other : one,
                version(typed, keepOther ? "_other" : "_one"),
                version(typed, keepOther ? "_one" : "_other"),
                fields,
                typed.one("reason"));
    }

    private static int version(Typed typed, String control) {
        Integer version = typed.number(control);
        if (version == null) {
            throw Refusal.badParameter("form", "is not one of ours", null);
        }
        return version;
    }
}
