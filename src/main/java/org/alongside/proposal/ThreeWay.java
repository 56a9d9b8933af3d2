package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.change.EntityKind;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal that is based on one version of an entry while another one is published.
 *
 * @param baseVersion the version it is based on
 * @param publishedVersion the version that is published
 * @param fields each field that either of the two changed
 * @param merged the published state with what only the proposal changed; where both changed a field, as it is published
 */
@Schema(
        name = "ThreeWay",
        description = "A proposal that is based on one version of an entry while another one is published.")
public record ThreeWay(
        int baseVersion,
        int publishedVersion,
        List<Field> fields,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode merged) {

    /** Whose change it is. */
    @Schema(name = "ThreeWaySide")
    public enum Side {
        published,
        proposed,
        both
    }

    /**
     * One field that was changed.
     *
     * @param path the field
     * @param label what it is, in plain words
     * @param changedBy who changed it
     * @param mergeable whether there is nothing to choose: only one changed it, or both in the same way
     */
    @Schema(name = "ThreeWayField")
    public record Field(
            String path,
            String label,
            Side changedBy,
            boolean mergeable,

            @Schema(implementation = Object.class, nullable = true)
            JsonNode base,

            @Schema(implementation = Object.class, nullable = true)
            JsonNode published,

            @Schema(implementation = Object.class, nullable = true)
            JsonNode proposed) {}

    /**
     * Holds three states of an entry against each other.
     *
     * @param from the version that the proposal is based on, and its state
     * @param to the version that is published, and its state
     * @param proposed the state proposed; null when the entry is to be taken down
     */
    static ThreeWay of(EntityKind kind, Versioned from, Versioned to, JsonNode proposed) {
        List<Field> fields = new ArrayList<>();
        ObjectNode merged = to.state.deepCopy();
        for (String name : names(from.state, to.state)) {
            JsonNode base = from.state.get(name);
            JsonNode published = to.state.get(name);
            JsonNode wanted = proposed == null ? base : proposed.get(name);
            boolean here = differ(base, published);
            boolean there = differ(base, wanted);
            if (here || there) {
                Side side = here && there ? Side.both : here ? Side.published : Side.proposed;
                boolean mergeable = side != Side.both || !differ(published, wanted);
                fields.add(new Field(
                        name, FieldLabels.of(kind, name, Language.EN), side, mergeable, base, published, wanted));
                if (side == Side.proposed) {
                    merged.set(name, wanted == null ? JsonNodeFactory.instance.nullNode() : wanted);
                }
            }
        }
        return new ThreeWay(from.version, to.version, fields, proposed == null ? null : merged);
    }

    /**
     * A version, and the state an entry was in then.
     *
     * @param state never null
     */
    record Versioned(int version, JsonNode state) {}

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new LinkedHashSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean differ(JsonNode one, JsonNode other) {
        return !Difference.between(one, other).isEmpty();
    }
}
