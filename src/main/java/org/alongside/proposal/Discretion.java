package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.report.Report;
import org.alongside.shared.Language;

/**
 * What of an entry's past anybody may see: no contact details that somebody had once written into a text, no text that was
 * found to show somebody, or may do so, unless it is public now; and of a champion nothing but what is.
 */
public final class Discretion {

    private final EntityKind kind;
    private final JsonNode now;
    private final Set<String> unfit;

    /**
     * Knows what is public of an entry.
     *
     * @param now the state everybody may see
     * @param unfit the fields that show somebody, or did once
     */
    Discretion(EntityKind kind, JsonNode now, Set<String> unfit) {
        this.kind = kind;
        this.now = now;
        this.unfit = unfit;
    }

    /**
     * What goes for an entry.
     *
     * @param now the state everybody may see
     */
    public static Discretion about(EntityKind kind, UUID id, JsonNode now) {
        return new Discretion(kind, now, Report.unfitOf(id));
    }

    /** What can be shown of the state the entry was in. */
    public JsonNode state(JsonNode then) {
        ObjectNode shown = kind == EntityKind.CHAMPION ? then.deepCopy() : (ObjectNode) FreeText.masked("", then);
        shown.properties().forEach(field -> {
            if (isKept(field.getKey()) && !then.get(field.getKey()).equals(now.get(field.getKey()))) {
                field.setValue(shown.nullNode());
            }
        });
        return shown;
    }

    /** What can be shown of differences. Which there were can be; what was there and is no longer may stay unsaid. */
    public List<Difference.Field> changes(List<Difference.Field> changes) {
        return changes.stream()
                .map(change -> new Difference.Field(
                        change.path(),
                        change.kind(),
                        value(change.path(), change.before()),
                        value(change.path(), change.after())))
                .toList();
    }

    /**
     * What can be shown of why somebody wanted something; null for nothing. What a visitor wrote is for those who decide:
     * it is shown in their words, or in ours.
     */
    public static String why(EntityKind kind, History.Version version, Language in) {
        if (kind == EntityKind.CHAMPION) {
            return null;
        }
        String told = version.publishedWhy() == null && !version.visited() ? version.why() : version.publishedWhy();
        if (told == null || told.isEmpty()) {
            return version.visited() ? in.pick("Proposed by a visitor.", "Cynigiwyd gan ymwelydd.") : null;
        }
        return ContactDetails.masked(told);
    }

    private boolean isKept(String field) {
        return kind == EntityKind.CHAMPION || unfit.contains(field);
    }

    private JsonNode value(String path, JsonNode value) {
        if (isKept(path.replaceFirst("[.\\[].*", "")) && !isPublic(path, value)) {
            return null;
        }
        return kind == EntityKind.CHAMPION
                ? value
                : FreeText.masked(path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", ""), value);
    }

    private boolean isPublic(String path, JsonNode value) {
        JsonNode field = now.at("/" + path.replace('.', '/'));
        boolean shown = field.equals(value);
        for (JsonNode item : field) {
            shown |= item.equals(value);
        }
        return shown;
    }
}
