package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.change.EntityKind;
import org.alongside.curation.FieldDifference;
import org.alongside.proposal.Difference;
import org.alongside.proposal.FieldLabels;
import org.alongside.shared.Language;

/** Puts into words what entries say and what is different between two states of one. */
@ApplicationScoped
class Wording {

    /** A field of one of a list's items, such as {@code evidence[0].title}. */
    private static final Pattern OF_AN_ITEM = Pattern.compile("(\\w+)\\[(\\d{1,4})]\\..+");

    private final Forms forms;

    Wording(Forms forms) {
        this.forms = forms;
    }

    /** What an entry says of something. */
    record Statement(String label, List<String> words) {}

    /**
     * What is different about something.
     *
     * @param before what was said; nothing where it was added
     * @param after what is said instead; nothing where it was taken out
     */
    record Change(String label, List<String> before, List<String> after) {}

    /** All that a state says. */
    List<Statement> says(EntityKind kind, JsonNode state) {
        return forms.of(kind).properties().stream()
                .map(property -> new Statement(property.label(), property.words(state)))
                .filter(statement -> !statement.words().isEmpty())
                .toList();
    }

    /** Differences as the API tells them. */
    List<Change> changes(EntityKind kind, List<FieldDifference> differences) {
        return told(
                kind,
                differences.stream()
                        .map(one -> new Difference.Field(one.path(), one.kind(), one.before(), one.after()))
                        .toList());
    }

    /** What is different in the second of two states. */
    List<Change> between(EntityKind kind, JsonNode before, JsonNode after) {
        return told(kind, Difference.between(before, after));
    }

    /** Items of one list that came and went are told together. */
    private List<Change> told(EntityKind kind, List<Difference.Field> differences) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Difference.Field one : differences) {
            Change change = changes.computeIfAbsent(
                    one.path(), path -> new Change(label(kind, path), new ArrayList<>(), new ArrayList<>()));
            change.before().addAll(words(kind, one.path(), one.before()));
            change.after().addAll(words(kind, one.path(), one.after()));
        }
        return List.copyOf(changes.values());
    }

    private List<String> words(EntityKind kind, String path, JsonNode said) {
        return said == null
                ? List.of()
                : forms.of(kind).fields().stream()
                        .filter(field -> field.path().equals(path))
                        .map(field -> field.input().words(said))
                        .findFirst()
                        .orElseGet(() -> List.of(said.isValueNode() ? said.asText() : said.toString()));
    }

    private static String label(EntityKind kind, String path) {
        String label = FieldLabels.of(kind, path, Language.EN);
        Matcher item = OF_AN_ITEM.matcher(path);
        return item.matches()
                ? FieldLabels.of(kind, item.group(1), Language.EN) + ", " + (Integer.parseInt(item.group(2)) + 1) + ": "
                        + label
                : label;
    }
}
