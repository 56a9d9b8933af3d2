package org.alongside.vocabulary;

import java.util.List;
import org.alongside.shared.Language;

/**
 * A part of the United Kingdom with an ONS code. Source: Office for National Statistics, Open Government Licence v3.0.
 *
 * @param code nine characters, such as {@code E08000006}
 * @param nameCy null where there is no Welsh name
 * @param parents codes of the areas directly above that hold all of it, widest first; several where a combined authority
 *     and a region both do, none for the United Kingdom
 * @param lat of the centre, in degrees, to about 100 metres
 * @param lon of the centre, in degrees, to about 100 metres
 */
public record Area(
        String code, String name, String nameCy, AreaType type, List<String> parents, Double lat, Double lon) {

    public Area {
        parents = List.copyOf(parents);
    }

    public String name(Language language) {
        return language.pick(name, nameCy);
    }
}
