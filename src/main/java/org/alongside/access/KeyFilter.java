package org.alongside.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a partner has cleared for its own site: the parameters of a search that narrow it, kept with a key. All of them have
 * to be met, whatever a question asks for besides. In a list, as in a search, a comma inside a text means or and several
 * texts mean and.
 *
 * @param region codes of areas; names until the filter is read
 * @param regionMode which question about places is asked; null for who works there
 * @param maturity the lowest rung, 1 to 7; null for any
 * @param evidence which rung counts; null for the one borne out
 * @param willing {@code stated} to leave out who has not said that they would share power; null for everybody
 * @param organisations those cleared by hand; empty when nobody was
 */
@Schema(
        description =
                "What a site has cleared: parameters of a search, all of which have to be met. A comma inside a text"
                        + " means or, several texts mean and.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KeyFilter(
        @Schema(description = "ONS codes or names of areas, of which codes are kept.", examples = "[\"E08000006\"]")
        @Size(max = 20, message = "may have 20 texts")
        List<@Size(max = 500, message = "may have 500 characters each") String> region,

        @Schema(enumeration = {"serves", "based"}) @Pattern(regexp = "serves|based", message = "is serves or based")
        String regionMode,

        @Schema(examples = "[\"HE,SC\"]") @Size(max = 20, message = "may have 20 texts")
        List<@Size(max = 500, message = "may have 500 characters each") String> sector,

        @Min(value = 1, message = "is 1 to 7") @Max(value = 7, message = "is 1 to 7")
        Integer maturity,

        @Schema(enumeration = {"evidenced", "claimed"})
        @Pattern(regexp = "evidenced|claimed", message = "is evidenced or claimed")
        String evidence,

        @Schema(enumeration = {"stated", "any"}) @Pattern(regexp = "stated|any", message = "is stated or any")
        String willing,

        @Size(max = 20, message = "may have 20 texts")
        List<@Size(max = 500, message = "may have 500 characters each") String> offers,

        @Size(max = 20, message = "may have 20 texts")
        List<@Size(max = 500, message = "may have 500 characters each") String> needs,

        @Size(max = 20, message = "may have 20 texts")
        List<@Size(max = 500, message = "may have 500 characters each") String> supports,

        @Size(max = 20, message = "may have 20 texts")
        List<@Size(max = 500, message = "may have 500 characters each") String> type,

        @Size(max = 20, message = "may have 20 texts")
        List<@Size(max = 500, message = "may have 500 characters each") String> size,

        @Schema(description = "Ids cleared by hand: nobody else is shown, and of these only who meets the rest.")
        @Size(max = 1000, message = "may have 1,000 ids")
        List<UUID> organisations) {

    public KeyFilter {
        region = Text.clean(region);
        sector = Text.clean(sector);
        offers = Text.clean(offers);
        needs = Text.clean(needs);
        supports = Text.clean(supports);
        type = Text.clean(type);
        size = Text.clean(size);
        organisations = Text.orEmpty(organisations).stream().distinct().sorted().toList();
    }

    /** Whether everybody meets it. */
    boolean letsEverybodyThrough() {
        return maturity == null
                && !"stated".equals(willing)
                && Stream.of(region, sector, offers, needs, supports, type, size, organisations)
                        .allMatch(List::isEmpty);
    }
}
