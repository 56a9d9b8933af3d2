package org.alongside.organisation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import org.alongside.shared.Text;
import org.alongside.vocabulary.AreaCode;

/**
 * Where an organisation is based, never closer than a neighbourhood: a small group's address can be somebody's
 * home.
 *
 * @param area ONS code of its district, or a wider area
 * @param lat latitude in degrees (WGS 84), kept to two decimals: about a kilometre
 * @param lon longitude likewise
 * @param outcode the outward half of its postcode
 */
public record Base(
        @AreaCode String area,

        @DecimalMin(value = "49.0", message = "is a latitude in the UK, 49 to 61")
        @DecimalMax(value = "61.0", message = "is a latitude in the UK, 49 to 61")
        Double lat,

        @DecimalMin(value = "-9.0", message = "is a longitude in the UK, -9 to 2")
        @DecimalMax(value = "2.0", message = "is a longitude in the UK, -9 to 2")
        Double lon,

        @Pattern(regexp = "[A-Z]{1,2}[0-9][0-9A-Z]?", message = "is the first half of a postcode only, such as M6")
        String outcode) {

    public Base {
        area = Text.clean(area);
        outcode = Text.clean(outcode);
        lat = coarse(lat);
        lon = coarse(lon);
    }

    private static Double coarse(Double degrees) {
        return degrees == null ? null : Math.round(degrees * 100) / 100.0;
    }
}
