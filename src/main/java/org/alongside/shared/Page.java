package org.alongside.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * One page of a list.
 *
 * @param items the entries of this page, in the list's order
 * @param next the cursor of the following page, or null on the last one; also sent as a {@code Link} header
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) implements Answers.Continued {

    /** How many entries a page holds unless the caller says otherwise, as parameters' defaults are written. */
    public static final String USUAL = "20";

    /** How many entries a page holds at most. */
    public static final int LARGEST = 100;

    /** Which page a caller wants: the parameters every list takes. */
    public static class Wanted {

        @Parameter(description = "How many entries a page holds at most.", example = "20")
        @QueryParam("limit")
        @DefaultValue(USUAL)
        @Min(1)
        @Max(LARGEST)
        public int limit;

        @Parameter(
                description = "Where to go on: `next` of the page before.",
                example = "MDE5OGMwZGUtN2ExMS03MDAwLTgwMDAtMDAwMDAwMDAwMDAx")
        @QueryParam("cursor")
        @Size(max = 500)
        public String cursor;

        /** The id to go on after; null at the start. */
        public UUID after() {
            return Cursor.id(cursor);
        }

        /** A page of what was read, when one row more than the page holds was asked for. */
        public <R> Page<R> page(List<R> rows, Function<R, UUID> id) {
            return Page.of(rows, limit, row -> Cursor.encode(id.apply(row)));
        }
    }

    /**
     * Makes a page out of what was read when one row more than the page holds was asked for.
     *
     * @param rows up to {@code limit + 1} rows
     * @param limit how many the page may hold
     * @param cursor the cursor that continues after a given row
     */
    public static <R> Page<R> of(List<R> rows, int limit, Function<R, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<R> kept = List.copyOf(rows.subList(0, limit));
        return new Page<>(kept, cursor.apply(kept.get(limit - 1)));
    }

    /** The same page with each entry turned into something else. */
    public <U> Page<U> map(Function<? super T, ? extends U> function) {
        return new Page<>(items.stream().<U>map(function).toList(), next);
    }
}
