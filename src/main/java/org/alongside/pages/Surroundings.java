package org.alongside.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;

/**
 * A place and what is around it, by codes.
 *
 * @param here the place, and all that lies in it
 * @param around what it lies in or shares ground with, short of a whole nation, and its neighbours in the closest of these
 * @param nations those it lies in
 */
record Surroundings(List<String> here, List<String> around, List<String> nations) {

    private static final Set<AreaType> NATIONS = Set.of(AreaType.UK, AreaType.COUNTRY);

    static Surroundings of(String place, Areas areas) {
        List<Area> wider = areas.ancestors(place).stream()
                .flatMap(code -> areas.find(code).stream())
                .toList();
        List<String> below = wider.stream()
                .filter(area -> !NATIONS.contains(area.type()))
                .map(Area::code)
                .toList();
        Stream<String> neighbours =
                below.stream()
                        .min(Comparator.comparingInt(
                                (String code) -> areas.descendants(code).size()))
                        .stream()
                        .flatMap(code -> areas.descendants(code).stream());
        return new Surroundings(
                Stream.concat(Stream.of(place), areas.descendants(place).stream())
                        .toList(),
                Stream.of(below.stream(), areas.overlapping(place).stream(), neighbours)
                        .flatMap(codes -> codes)
                        .distinct()
                        .toList(),
                wider.stream()
                        .filter(area -> NATIONS.contains(area.type()))
                        .map(Area::code)
                        .toList());
    }
}
