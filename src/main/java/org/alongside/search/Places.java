package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;

/** The names of the places an organisation belongs to: people type them among their other words. */
@ApplicationScoped
class Places {

    private final Areas areas;
    private final Set<String> stems;

    Places(Areas areas) {
        this.areas = areas;
        this.stems = Tokens.stemsOf(areas.all().stream().flatMap(area -> Stream.of(area.name(), area.nameCy())));
    }

    /** Whether the name of any place has one of these stems. */
    boolean hold(Set<String> some) {
        return !Collections.disjoint(stems, some);
    }

    /** Names of the areas served, of the base, and of all around them but the United Kingdom, where everybody is. */
    List<String> of(List<String> areasServed, String baseArea, Language language) {
        return Stream.concat(areasServed.stream(), Stream.ofNullable(baseArea))
                .flatMap(code -> Stream.concat(
                        areas.find(code).stream(),
                        areas.ancestors(code).stream()
                                .flatMap(above -> areas.find(above).stream())
                                .filter(above -> above.type() != AreaType.UK)))
                .map(area -> language == Language.EN ? area.name() : area.nameCy())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
