package org.alongside.proposal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What speaks for two entries being one and the same organisation.
 *
 * @param sameOrgId whether they share an identifier
 * @param sameWebsite whether they share a website that few others have
 * @param similarName how similar their names are, 0 to 1, where they can be one name written in two ways; else null
 * @param sameArea whether there is an area both are in; false also when one of them hasn't said where it is
 */
@Schema(description = "What speaks for two entries being one and the same organisation.")
public record Signals(
        boolean sameOrgId,
        boolean sameWebsite,
        @Schema(nullable = true) Double similarName,
        boolean sameArea) {

    private static final double WEBSITE = 0.6;
    private static final double NAME_THERE = 0.9;
    private static final double NAME_SOMEWHERE = 0.7;

    /** How likely they are one, 0 to 1, to two decimals: certain by an identifier, else what each sign leaves open, multiplied. */
    public double score() {
        if (sameOrgId) {
            return 1;
        }
        double byWebsite = sameWebsite ? WEBSITE : 0;
        double byName = similarName == null ? 0 : similarName * (sameArea ? NAME_THERE : NAME_SOMEWHERE);
        return Math.round((1 - (1 - byWebsite) * (1 - byName)) * 100) / 100.0;
    }

    /** The same in words, as one sentence. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (sameOrgId) {
            parts.add("has the same org-id");
        }
        if (similarName != null) {
            parts.add(similarName == 1 ? "goes by the same name" : "goes by a similar name");
        }
        if (sameWebsite) {
            parts.add("has the same website");
        }
        if (sameArea) {
            parts.add("is in the same area");
        }
        int last = parts.size() - 1;
        String text = last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
