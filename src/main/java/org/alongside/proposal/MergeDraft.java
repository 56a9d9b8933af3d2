package org.alongside.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How two entries become one.
 *
 * @param survivor the id of the one that stays; the other leads to it for ever
 * @param survivorVersion the version of it that this is based on
 * @param mergedVersion the version of the other
 * @param fields for each field where it is taken from. Where this is silent, lists are joined, and of anything else the
 *     survivor's is kept unless it has none. Where it comes from is not for choice: the survivor's source, unless it has none
 * @param reason why, in a sentence
 */
public record MergeDraft(
        @NotNull(message = "is needed: the id of the one that stays")
        UUID survivor,

        @NotNull(message = "is needed: the version you have read")
        Integer survivorVersion,

        @NotNull(message = "is needed: the version you have read")
        Integer mergedVersion,

        Map<String, Choice> fields,

        @Size(max = 500, message = "may have 500 characters")
        String reason) {

    private static final String SOURCE = "source";

    /** Where a field is taken from. */
    @Schema(name = "MergeChoice")
    public enum Choice {
        survivor,
        merged,
        /** For lists. */
        both
    }

    public MergeDraft {
        Map<String, Choice> chosen = new TreeMap<>();
        if (fields != null) {
            fields.forEach((field, choice) -> {
                if (choice != null) {
                    chosen.put(field, choice);
                }
            });
        }
        fields = chosen;
        reason = Text.clean(reason);
    }

    /** The names of the fields in which two entries differ, in the order of a draft. */
    public static List<String> differing(OrganisationDraft one, OrganisationDraft other) {
        return Stream.of(OrganisationDraft.class.getRecordComponents())
                .filter(field -> !Objects.equals(value(field, one), value(field, other)))
                .map(RecordComponent::getName)
                .toList();
    }

    /** Which choices make no sense. */
    List<FieldError> faults() {
        Map<String, Boolean> lists = new LinkedHashMap<>();
        for (RecordComponent field : OrganisationDraft.class.getRecordComponents()) {
            lists.put(field.getName(), field.getType() == List.class);
        }
        lists.remove(SOURCE);
        List<FieldError> errors = new ArrayList<>();
        fields.forEach((field, choice) -> {
            if (!lists.containsKey(field)) {
                errors.add(FieldError.of("fields." + field, "is not a field to choose"));
            } else if (choice == Choice.both && !lists.get(field)) {
                errors.add(new FieldError("fields." + field, "is survivor or merged: it is no list", choice.name()));
            }
        });
        return errors;
    }

    private static Object value(RecordComponent field, OrganisationDraft draft) {
        try {
            return field.getAccessor().invoke(draft);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
