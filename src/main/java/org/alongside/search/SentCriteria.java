package org.alongside.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.shared.Problem.FieldError;
import org.alongside.vocabulary.SentCodes;

/**
 * Reads parameters that name criteria.
 *
 * @param errors where is noted what none of them is called
 */
record SentCriteria(List<FieldError> errors) {

    /** What is to be counted. */
    List<Criterion> facets(List<String> sent) {
        return criteria("facets", sent, Criterion::facet, "is not one of " + Criterion.facets())
                .distinct()
                .toList();
    }

    /** What is a wish and not a must. */
    Set<Criterion> wishes(List<String> sent) {
        Set<Criterion> wishes = EnumSet.noneOf(Criterion.class);
        criteria("prefer", sent, Criterion::wish, "is not one of " + Criterion.wishes())
                .forEach(wishes::add);
        return wishes;
    }

    private Stream<Criterion> criteria(
            String name, List<String> sent, Function<String, Optional<Criterion>> known, String otherwise) {
        List<Criterion> found = new ArrayList<>();
        for (String any : sent == null ? List.<String>of() : sent) {
            for (String text : SentCodes.split(any)) {
                known.apply(text).ifPresentOrElse(found::add, () -> errors.add(new FieldError(name, otherwise, text)));
            }
        }
        return found.stream();
    }
}
