package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alongside.change.EntityKind;

/**
 * An entry as these pages show it, listed or not.
 *
 * @param organisations whose it is: an organisation's own id, or those of the organisations that have a part in it
 * @param api where the API has it
 * @param state what it says, as it would be proposed
 * @param mergedInto the entry it has become part of; null when it stands for itself
 * @param note what the directory works out about it, in a sentence; null when nothing
 */
record Entry(
        UUID id,
        EntityKind kind,
        int version,
        String name,
        Set<UUID> organisations,
        boolean listed,
        Instant createdAt,
        Instant updatedAt,
        String api,
        JsonNode state,
        UUID mergedInto,
        String note) {

    /** Where the public reads it. */
    public String page() {
        return api.replaceFirst("^/api/v1", "");
    }
}
