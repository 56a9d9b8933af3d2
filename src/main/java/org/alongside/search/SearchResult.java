package org.alongside.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.alongside.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a search.
 *
 * @param query the question as it was understood
 * @param total how many were found
 * @param order how they are ordered, in words
 * @param items those on this page, with why each is shown
 * @param facets the counts asked for
 * @param suggestion what else to ask, when nothing was found or a word was taken for another
 * @param next the cursor of the following page
 */
@Schema(description = "The answer to a search.")
public record SearchResult(
        Understood query,
        Total total,
        Ordering order,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Count>> facets,
        @JsonInclude(JsonInclude.Include.NON_NULL) Suggestion suggestion,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next)
        implements Answers.Continued {

    /**
     * A question as it was understood. Each list holds what must all be met, each entry of it the codes any of which
     * will do.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Understood(
            String q,
            List<List<Labelled>> region,
            String regionMode,
            Near near,
            List<List<Labelled>> sector,
            Integer maturity,
            String evidence,
            String willing,
            String unlisted,
            List<List<Labelled>> offers,
            List<List<Labelled>> needs,
            List<List<Labelled>> supports,
            List<List<Labelled>> type,
            List<List<Labelled>> size,
            List<String> prefer,
            String sort,
            int limit) {}

    /**
     * A place to be based near, as it was understood.
     *
     * @param text what was asked
     * @param label the place's name
     * @param lat latitude in degrees
     * @param lon longitude in degrees
     * @param within how near, in kilometres
     */
    @Schema(name = "NearPlace")
    public record Near(
            @Schema(examples = "Salford") String text,
            @Schema(examples = "Salford") String label,
            @Schema(examples = "53.48") double lat,
            @Schema(examples = "-2.24") double lon,
            @Schema(examples = "25") double within) {}

    /** A code with its label. */
    @Schema(name = "LabelledCode")
    public record Labelled(String code, String label) {}

    /**
     * How many were found.
     *
     * @param exact whether that is the number, or at least that many were found
     */
    public record Total(long value, boolean exact) {}

    /**
     * How results are ordered.
     *
     * @param sort the order
     * @param text what that means, in plain words
     * @param seed what decides between equals; sent as {@code seed} it gives this order again
     */
    public record Ordering(String sort, String text, long seed) {}

    /**
     * One organisation found.
     *
     * @param score how well the words and wishes fit: 840 for having all words and for each wish, more for the exact name, and
     *     less than that for the words themselves; comparable only within one answer
     * @param distanceKm how far it is based from the place asked for, in kilometres
     * @param point where it is on a map; null when it names no place small enough
     * @param reasons why it is shown
     * @param features the same for machines
     * @param highlights where the words were found, by field
     */
    @Schema(name = "SearchItem")
    public record Item(
            Partner organisation,
            float score,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description = "How far it is based from the place asked for with `near`, in kilometres.",
                    examples = "3.2")
            Double distanceKm,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "Where it is on a map, as coarse as it said; missing where it named no place smaller than"
                                    + " a region.")
            Spot point,

            List<Reason> reasons,
            List<Feature> features,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> highlights) {}

    /**
     * Where something is on a map, and never an address.
     *
     * @param lat latitude in degrees, to two decimals: about a kilometre
     * @param lon longitude likewise
     * @param from how that is known
     * @param label the place it stands for; null when only a point is known
     */
    @Schema(name = "SearchPoint")
    public record Spot(
            @Schema(examples = "53.48") double lat,
            @Schema(examples = "-2.29") double lon,

            @Schema(
                    description =
                            "`point`: it gave one, to about a kilometre. `outcode`: the middle of what shares the first"
                                    + " half of its postcode. `base`: the middle of the area it is based in. `served`: the middle"
                                    + " of the only area it works in.",
                    enumeration = {"point", "outcode", "base", "served"},
                    examples = "base")
            String from,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "The name of that area, or the first half of the postcode; missing where only a point is"
                                    + " known.",
                    examples = "Salford")
            String label) {}

    /**
     * One part of why an organisation is shown, as the W3C's Reconciliation API has it.
     *
     * @param id the criterion; or {@code words} for the share of the words looked for that were found, {@code exactName} for
     *     whether they are its name, present or former
     * @param value from 0 to 1: of a criterion 1 when it is met, 0.5 when partly, 0 when not
     */
    public record Feature(String id, double value) {

        static Feature of(Reason reason) {
            double value =
                    switch (reason.met()) {
                        case YES -> 1;
                        case PARTLY -> 0.5;
                        case NO -> 0;
                    };
            return new Feature(reason.criterion(), value);
        }
    }

    /** A facet's count of one code. */
    public record Count(String code, String label, long count) {}

    /**
     * What else to ask.
     *
     * @param parameter the one parameter to change
     * @param value what to change it to; missing when it is to be left out
     * @param q the words as they were probably meant, when those have been looked for instead
     * @param total how many that finds
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suggestion(String parameter, String value, String q, long total, String text) {}
}
