package org.alongside.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a search, as they are sent. A comma inside one means or; sending it again means and. */
public class SearchParameters {

    /** Every name there is; any other is a slip that would otherwise go unnoticed. */
    static final Set<String> NAMES = Set.of(
            "q",
            "region",
            "regionMode",
            "near",
            "within",
            "sector",
            "maturity",
            "evidence",
            "willing",
            "unlisted",
            "offers",
            "needs",
            "supports",
            "type",
            "size",
            "sort",
            "facets",
            "seed",
            "prefer",
            "limit",
            "cursor");

    /** Those that may be sent again. */
    static final Set<String> LISTS =
            Set.of("region", "sector", "offers", "needs", "supports", "type", "size", "facets", "prefer");

    /** A question about the organisations that work in a place, if that is not null, of which only counts are wanted. */
    public static SearchParameters inPlace(String region, String... facets) {
        SearchParameters everybody = new SearchParameters();
        everybody.region = region == null ? List.of() : List.of(region);
        everybody.regionMode = "serves";
        everybody.evidence = "evidenced";
        everybody.willing = "any";
        everybody.unlisted = "leaveOut";
        everybody.limit = 1;
        return everybody.counting(facets);
    }

    /** The same question of those only whose evidence bears out a rung, 1 to 7, or a higher one. */
    public SearchParameters from(int rung) {
        maturity = rung;
        return this;
    }

    /** The same question, with these counted. */
    public SearchParameters counting(String... counted) {
        facets = List.of(counted);
        return this;
    }

    @Parameter(
            description =
                    "Words to look for in names, summary, description, case studies, fields of work, offers and the"
                            + " places it works in or is based in; what taking part comes with is for `supports`. Whoever has all"
                            + " of them comes before who has some, and words that are one topic, such as `mental health`, are one."
                            + " `\"a phrase\"` and `-word` work, and what a hyphen holds together stays together.",
            example = "dementia")
    @QueryParam("q")
    @Size(max = 300, message = "may have 300 characters")
    String q;

    @Parameter(
            description = "ONS codes or names of areas. Finds who serves the place, part of it or all around it.",
            example = "E08000006")
    @QueryParam("region")
    List<String> region;

    @Parameter(
            description = "`serves`: who works there. `based`: who sits there.",
            schema =
                    @Schema(
                            enumeration = {"serves", "based"},
                            defaultValue = "serves"),
            example = "serves")
    @QueryParam("regionMode")
    @DefaultValue("serves")
    String regionMode;

    @Parameter(
            description =
                    "Finds who is based near a place: latitude and longitude, the name or ONS code of an area,"
                            + " which counts from its middle, or a postcode or its first half, where postcodes have been loaded.",
            example = "53.48,-2.24")
    @QueryParam("near")
    @Size(max = 100, message = "may have 100 characters")
    String near;

    @Parameter(
            description = "How near, in kilometres; more than 0 and at most 500. Only with `near`.",
            schema =
                    @Schema(
                            type = SchemaType.NUMBER,
                            minimum = "0",
                            exclusiveMinimum = true,
                            maximum = "500",
                            defaultValue = "25"),
            example = "10")
    @QueryParam("within")
    @Size(max = 20, message = "may have 20 characters")
    String within;

    @Parameter(description = "UK-CAT codes of sectors; a sector finds all finer ones below it.", example = "HE,SC")
    @QueryParam("sector")
    List<String> sector;

    @Parameter(description = "The lowest rung wanted, 1 to 7.", example = "6")
    @QueryParam("maturity")
    @Min(value = 1, message = "is 1 to 7")
    @Max(value = 7, message = "is 1 to 7")
    Integer maturity;

    @Parameter(
            description = "Which rung counts: the one borne out by evidence, or the one claimed.",
            schema =
                    @Schema(
                            enumeration = {"evidenced", "claimed"},
                            defaultValue = "evidenced"),
            example = "evidenced")
    @QueryParam("evidence")
    @DefaultValue("evidenced")
    String evidence;

    @Parameter(
            description = "`stated`: those who said themselves that they would share power. `any`: everybody listed.",
            schema =
                    @Schema(
                            enumeration = {"stated", "any"},
                            defaultValue = "stated"),
            example = "stated")
    @QueryParam("willing")
    @DefaultValue("stated")
    String willing;

    @Parameter(
            description = "`leaveOut`: without those that nobody has confirmed for long. `include`: with them.",
            schema =
                    @Schema(
                            enumeration = {"leaveOut", "include"},
                            defaultValue = "leaveOut"),
            example = "include")
    @QueryParam("unlisted")
    @DefaultValue("leaveOut")
    String unlisted;

    @Parameter(description = "What they would bring: codes of `/offers`.", example = "mentoring")
    @QueryParam("offers")
    List<String> offers;

    @Parameter(description = "What they look for: codes of `/offers`.", example = "training")
    @QueryParam("needs")
    List<String> needs;

    @Parameter(description = "What taking part comes with: codes of `/supports`.", example = "childcare,travel")
    @QueryParam("supports")
    List<String> supports;

    @Parameter(description = "Kinds of organisation: codes of `/kinds`.", example = "charity,cic")
    @QueryParam("type")
    List<String> type;

    @Parameter(description = "Sizes by yearly income: codes of `/sizes`.", example = "micro,small")
    @QueryParam("size")
    List<String> size;

    @Parameter(
            description = "`relevance` is the default with `q`, `fair` without; `distance` only with `near`.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"relevance", "fair", "distance", "name", "recent"}),
            example = "fair")
    @QueryParam("sort")
    String sort;

    @Parameter(
            description = "Which counts to return: `region`, `sector`, `rung`, `supports`, `offers`, `needs`, `type`,"
                    + " `size`. Each count ignores its own filter.",
            example = "sector,rung")
    @QueryParam("facets")
    List<String> facets;

    @Parameter(
            description = "Turns filters into wishes: names of parameters, of `region`, `sector`, `maturity`, `offers`,"
                    + " `needs`, `supports`, `type` and `size`. Everybody is found; who meets more comes first, and each"
                    + " result says what it meets and what not.",
            example = "region,sector")
    @QueryParam("prefer")
    List<String> prefer;

    @Parameter(
            description = "Pins the order among equals, so that a shared link shows to everybody what it showed to you;"
                    + " the day's number unless sent. A cursor brings its own.",
            example = "20779")
    @QueryParam("seed")
    @Min(value = 0, message = "is 0 or more")
    Long seed;

    @Parameter(description = "How many a page holds at most.", example = "20")
    @QueryParam("limit")
    @DefaultValue(Page.USUAL)
    @Min(1)
    @Max(Page.LARGEST)
    int limit;

    @Parameter(description = "Where to go on: `next` of the page before.", example = "MjA3NzZ-MjB-NGE3ZDFl")
    @QueryParam("cursor")
    @Size(max = 500)
    String cursor;
}
