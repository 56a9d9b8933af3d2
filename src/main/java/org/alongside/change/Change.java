package org.alongside.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that changed. It names the entry and never repeats its content, so a tombstone holds nothing personal.
 *
 * @param number its place in the log, counting from 1 without gaps
 * @param at when it was done (UTC)
 * @param kind what kind of entry it was done to
 * @param id the entry
 * @param action what was done; {@code removed} is a tombstone
 * @param version the version the entry had afterwards
 * @param replacedBy the entry that took its place for good; only with a tombstone, and only when there is one
 */
@Schema(description = "One thing that changed.")
public record Change(
        long number,
        Instant at,
        EntityKind kind,
        UUID id,
        Action action,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID replacedBy) {

    /** What can be done to an entry. */
    public enum Action {
        CREATED,
        CHANGED,
        REMOVED;

        @JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
