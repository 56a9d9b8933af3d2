package org.alongside.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is held on a person.
 *
 * @param at when it was looked for
 * @param items what was found; empty when nothing was
 */
@Schema(name = "PersonExport", description = "All that is held on a person.")
public record PersonView(Instant at, List<Item> items) {

    /**
     * Something that is held.
     *
     * @param what what it is, in plain words
     * @param data its fields and what they say
     */
    @Schema(name = "PersonItem")
    public record Item(String what, Map<String, Object> data) {

        static Item from(HoldsPersonalData.Held held) {
            return new Item(held.what(), held.data());
        }
    }

    /**
     * What was erased of a person, and what was kept.
     *
     * @param at when
     * @param erased what was erased
     * @param kept what was kept, and why
     */
    @Schema(name = "PersonErasure", description = "What was erased of a person, and what was kept and why.")
    public record Erased(Instant at, List<Gone> erased, List<Kept> kept) {}

    /**
     * What was erased.
     *
     * @param what what it was, in plain words
     * @param count how many
     */
    @Schema(name = "PersonErased")
    public record Gone(String what, long count) {}

    /**
     * What was kept.
     *
     * @param what what it is, in plain words
     * @param count how many
     * @param why why
     */
    @Schema(name = "PersonKept")
    public record Kept(String what, long count, String why) {}
}
