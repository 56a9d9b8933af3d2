package org.alongside.curation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Difference;
import org.alongside.proposal.FieldLabels;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field, or one item of a list, that is different.
 *
 * @param path where, as in {@code base.area}; of an item that is text, the list's
 * @param label what the field is, in plain words
 * @param kind what became of it
 * @param before null when it was added
 * @param after null when it was removed
 */
@Schema(name = "FieldDifference", description = "One field, or one item of a list, that is different.")
public record FieldDifference(
        String path,
        String label,
        Difference.Kind kind,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode before,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode after) {

    static List<FieldDifference> all(List<Difference.Field> fields, EntityKind kind, Language language) {
        return fields.stream()
                .map(field -> new FieldDifference(
                        field.path(),
                        FieldLabels.of(kind, field.path(), language),
                        field.kind(),
                        field.before(),
                        field.after()))
                .toList();
    }
}
