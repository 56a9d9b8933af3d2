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
 * @param suggestion what else to ask: where nothing was found, a word was taken for another, or words name a filter
 * @param next the cursor of the following page; null on the last, and after 10,000 organisations
 */
@Schema(description = "The answer to a search.")
public record SearchResult(
        Understood query,
        Total total,
        Ordering order,

        @Schema(description = "Those on this page, with why each is shown.")
        List<Item> items,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "The counts asked for, by facet: the code most found first, at most 100; of rungs the highest first. A"
                                + " facet's own filter doesn't count in it.")
        Map<String, List<Count>> facets,

        @JsonInclude(JsonInclude.Include.NON_NULL) Suggestion suggestion,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "The `cursor` of the following page; missing on the last, and once 10,000 have been shown:"
                                + " `listOrganisations` has them all.")
        String next)
        implements Answers.Continued {

    /**
     * A question as it was understood. Each list holds what must all be met, each entry of it the codes any of which
     * will do.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            description =
                    "The question as it was understood, by the names of its parameters; what wasn't asked is missing."
                            + " Of each list everything must be met, of each list in it any code will do.")
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
    @Schema(
            name = "LabelledCode",
            description = "A code with what it is called, in Welsh where asked for and there is that.")
    public record Labelled(
            @Schema(examples = "E08000006") String code,
            @Schema(examples = "Salford") String label) {}

    /**
     * How many were found. They are counted a moment after the page is read, so what is written meanwhile may make a
     * difference of that much.
     *
     * @param exact whether that is the number, or at least that many were found
     */
    @Schema(
            description =
                    "How many were found. What is written while they are counted may make a difference of that much.")
    public record Total(
            @Schema(examples = "12") long value,

            @Schema(description = "Whether that is the number; otherwise at least that many were found.")
            boolean exact) {}

    /**
     * How results are ordered.
     *
     * @param sort the order
     * @param text what that means, in plain words
     * @param seed what decides between equals; sent as {@code seed} it gives this order again
     */
    @Schema(description = "How the results are ordered.")
    public record Ordering(
            @Schema(examples = "fair") String sort,

            @Schema(description = "What that means, in plain words.")
            String text,

            @Schema(
                    description =
                            "What decides between equals, the day's unless one is sent as `seed`, which gives this"
                                    + " order again.",
                    examples = "20781")
            long seed) {}

    /**
     * One organisation found.
     *
     * @param score how well the words and wishes fit, comparable only within one answer
     * @param distanceKm how far it is based from the place asked for, in kilometres
     * @param point where it is on a map; null when it names no place small enough
     * @param reasons why it is shown
     * @param features the same for machines
     * @param highlights where the words were found, by field
     */
    @Schema(name = "SearchItem")
    public record Item(
            Partner organisation,

            @Schema(
                    description = "How well the words and wishes fit; comparable only within one answer. Having all of"
                            + " several words adds 840, and so does each wish that is met; where wishes have parts, the"
                            + " same multiple of 840, of which each part is a share. The exact name adds sixteen times"
                            + " that, a former one fifteen times. What is left is for the words themselves.",
                    examples = "846.2")
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
     * @param id what it is about
     * @param value from 0 to 1
     */
    @Schema(description = "One part of why an organisation is shown, as the W3C's Reconciliation API has it.")
    public record Feature(
            @Schema(
                    description = "The criterion of a reason; `words` for the share of the words looked for that were"
                            + " found; `exactName` for whether they are its name, present or former.",
                    examples = "words")
            String id,

            @Schema(
                    description = "From 0 to 1: of a criterion 1 when it is met, 0.5 when partly, 0 when not.",
                    examples = "0.5")
            double value) {

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
    @Schema(description = "How many would be left by a code of a facet.")
    public record Count(
            @Schema(examples = "HE") String code,
            @Schema(examples = "Health") String label,
            @Schema(examples = "7") long count) {}

    /**
     * What else to ask.
     *
     * @param parameter the first parameter to change
     * @param value what to change that to; null when it is to be left out
     * @param changes everything to change; nothing where the answer is already that of the words in {@code q}
     * @param q the words as they were probably meant, when those have been looked for instead
     * @param total how many are found with all changes made
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            description =
                    "What else to ask: where a slip was put right, `q` has the words this is the answer to; where nobody"
                            + " fits, or words name a place or what taking part comes with, `changes` says what to"
                            + " change.")
    public record Suggestion(
            @Schema(description = "The first parameter to change.", examples = "sector")
            String parameter,

            @Schema(description = "What to change that to; missing when it is to be left out.", examples = "any")
            String value,

            @Schema(description = "Everything to change, all at once.")
            List<Change> changes,

            @Schema(description = "The words as they were probably meant.", examples = "dementia")
            String q,

            @Schema(description = "How many are found with all changes made.", examples = "3")
            long total,

            @Schema(description = "The same in a sentence.") String text) {

        static Suggestion of(List<Change> changes, long total, String text) {
            Change first = changes.get(0);
            return new Suggestion(first.parameter, first.value, changes, null, total, text);
        }
    }

    /**
     * One parameter to ask with otherwise.
     *
     * @param value what to send; null to leave the parameter out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SuggestedChange", description = "One parameter to ask with otherwise.")
    public record Change(
            @Schema(
                    description = "Any filter of the search; `q` for the words; `willing` and `unlisted` to find more.",
                    examples = "sector")
            String parameter,

            @Schema(description = "What to send; missing when the parameter is to be left out.", examples = "any")
            String value) {}
}
