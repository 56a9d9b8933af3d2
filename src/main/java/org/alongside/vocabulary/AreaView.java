package org.alongside.vocabulary;

import java.util.List;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area as the API shows it. */
@Schema(name = "Area")
record AreaView(
        @Schema(description = "ONS code", examples = "E08000006")
        String code,

        @Schema(description = "In Welsh where asked for and there is a Welsh name", examples = "Salford")
        String name,

        @Schema(enumeration = {"uk", "country", "region", "combinedAuthority", "county", "district"})
        String type,

        @Schema(description = "The type in plain words", examples = "Council area")
        String typeLabel,

        @Schema(
                description = "Codes of the areas directly above that hold all of it; a combined authority that crosses"
                        + " regions has its country here")
        List<String> parents,

        @Schema(description = "Codes of every area that holds all of it")
        List<String> within,

        @Schema(description = "Latitude of the centre, in degrees", nullable = true)
        Double lat,

        @Schema(description = "Longitude of the centre, in degrees", nullable = true)
        Double lon,

        @Schema(description = "Codes no longer used that this area took the place of")
        List<String> replaces) {

    static AreaView of(Area area, Areas areas, Language language) {
        return new AreaView(
                area.code(),
                area.name(language),
                area.type().code(),
                area.type().label(language),
                area.parents(),
                areas.ancestors(area.code()).stream().sorted().toList(),
                area.lat(),
                area.lon(),
                List.copyOf(areas.replaced(area.code())));
    }
}
