package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * The days on which somebody confirmed an entry, or looked at it again. They come without a proposal, so no older state takes
 * them back.
 */
@ApplicationScoped
class Confirmed {

    private static final String CONFIRMED = "confirmedOn";
    private static final String AGAIN = "lookedAtAgain";
    private static final String ON = "on";
    private static final Set<String> DAYS = Set.of(CONFIRMED, AGAIN + "." + ON);

    private final Entries entries;

    Confirmed(Entries entries) {
        this.entries = entries;
    }

    /** Whether nothing else is different. */
    static boolean isAll(List<Difference.Field> changes) {
        return changes.stream().allMatch(change -> DAYS.contains(change.path()));
    }

    /** A state with its own days or, where they are later, those of another one. */
    static JsonNode kept(JsonNode state, JsonNode now) {
        ObjectNode kept = state.deepCopy();
        JsonNode confirmed = now.path(CONFIRMED);
        if (isLater(confirmed, state.path(CONFIRMED))) {
            kept.set(CONFIRMED, confirmed);
        }
        JsonNode again = now.path(AGAIN).path(ON);
        if (isLater(again, state.path(AGAIN).path(ON))) {
            ObjectNode looked = kept.path(AGAIN) instanceof ObjectNode known ? known : kept.putObject(AGAIN);
            looked.set(ON, again);
        }
        return kept;
    }

    /** A wish that is based on an older state of an entry, with the entry's days. */
    Wish keptIn(Wish wish) {
        if (wish.draft() == null) {
            return wish;
        }
        JsonNode state = entries.state(wish.draft());
        JsonNode kept = kept(state, entries.known(wish.kind(), wish.subject()).state());
        return kept.equals(state) ? wish : wish.with(entries.draft(wish.kind(), kept));
    }

    private static boolean isLater(JsonNode day, JsonNode than) {
        return day.isTextual() && (!than.isTextual() || day.asText().compareTo(than.asText()) > 0);
    }
}
