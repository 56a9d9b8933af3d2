package org.alongside.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Term;

/**
 * Reads parameters that take codes: a comma inside one means or, sending it again means and. What is not known is noted.
 *
 * @param errors where that is noted
 */
record SentCodes(List<FieldError> errors) {

    /** The codes of a vocabulary. */
    <T extends Enum<T> & Term> List<List<String>> terms(String name, List<String> sent, Class<T> vocabulary) {
        return known(
                name,
                sent,
                text -> Term.find(vocabulary, text).map(Term::code).stream().toList());
    }

    /**
     * The codes that texts stand for.
     *
     * @param known the codes of one text; none when it stands for nothing
     */
    List<List<String>> known(String name, List<String> sent, Function<String, List<String>> known) {
        List<List<String>> all = new ArrayList<>();
        for (String any : sent == null ? List.<String>of() : sent) {
            // Some names have a comma in them, such as Bristol, City of
            List<String> found = new ArrayList<>(any.contains(",") ? known.apply(any.strip()) : List.of());
            for (String text : found.isEmpty() ? split(any) : List.<String>of()) {
                List<String> codes = known.apply(text);
                if (codes.isEmpty()) {
                    errors.add(new FieldError(name, unknown(name), text));
                }
                found.addAll(codes);
            }
            if (!found.isEmpty()) {
                all.add(List.copyOf(found));
            }
        }
        return List.copyOf(all);
    }

    /** What is to be counted. */
    List<Criterion> facets(List<String> sent) {
        return criteria("facets", sent, Criterion::facet, "is not one of " + Criterion.facets())
                .distinct()
                .toList();
    }

    /** What is a wish and not a must. */
    Set<Criterion> wishes(List<String> sent) {
        Set<Criterion> wishes = EnumSet.noneOf(Criterion.class);
        criteria("prefer", sent, Criterion::wish, "is not a filter that can be a wish")
                .forEach(wishes::add);
        return wishes;
    }

    /** One of a few words; null when it is none of them. */
    <E extends Enum<E>> E choice(String name, String sent, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(sent)) {
                return choice;
            }
        }
        errors.add(new FieldError(name, "is one of " + Arrays.toString(choices.getEnumConstants()), sent));
        return null;
    }

    private Stream<Criterion> criteria(
            String name, List<String> sent, Function<String, Optional<Criterion>> known, String otherwise) {
        List<Criterion> found = new ArrayList<>();
        for (String any : sent == null ? List.<String>of() : sent) {
            for (String text : split(any)) {
                known.apply(text).ifPresentOrElse(found::add, () -> errors.add(new FieldError(name, otherwise, text)));
            }
        }
        return found.stream();
    }

    private static String unknown(String name) {
        return switch (name) {
            case "region" -> "is neither the name nor the code of an area; /api/v1/areas has them all";
            case "sector" -> "is not the code of a sector; /api/v1/sectors has them all";
            case "needs" -> "is not one of the codes of /api/v1/offers";
            case "type" -> "is not one of the codes of /api/v1/kinds";
            default -> "is not one of the codes of /api/v1/" + name + (name.endsWith("s") ? "" : "s");
        };
    }

    private static List<String> split(String any) {
        return Text.clean(Arrays.asList(any.split(",")));
    }
}
