package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;

/** Who shares ground with whom, by the areas each is in. */
@ApplicationScoped
class Ground {

    private final Areas areas;

    Ground(Areas areas) {
        this.areas = areas;
    }

    /** Codes of what lies in, holds or overlaps those of some areas that are no wider than a county. */
    List<String> around(List<String> codes) {
        return codes.stream()
                .filter(code -> areas.find(code)
                        .filter(area -> area.type().compareTo(AreaType.COMBINED_AUTHORITY) >= 0)
                        .isPresent())
                .flatMap(code -> touching(code).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether some area of the ones lies in, holds or overlaps one of the others. */
    boolean meet(List<String> ones, List<String> others) {
        Set<String> current = Set.copyOf(areas.current(others));
        return ones.stream().anyMatch(code -> touching(code).stream().anyMatch(current::contains));
    }

    /** Whether somebody in these areas is in that one, and not just in something wider that holds it. */
    boolean isIn(String place, List<String> codes) {
        return areas.current(codes).stream()
                .anyMatch(code -> code.equals(place) || areas.ancestors(code).contains(place));
    }

    /** Codes of the areas that go by some words of a name, which has no "and" any more. */
    List<String> named(List<String> words) {
        List<Area> found = areas.named(String.join(" ", words));
        return (found.isEmpty() && words.size() == 2 ? areas.named(String.join(" and ", words)) : found)
                .stream().map(Area::code).toList();
    }

    private Set<String> touching(String code) {
        return Stream.of(
                        areas.current(List.of(code)),
                        areas.ancestors(code),
                        areas.descendants(code),
                        areas.overlapping(code))
                .flatMap(codes -> codes.stream())
                .collect(Collectors.toSet());
    }
}
