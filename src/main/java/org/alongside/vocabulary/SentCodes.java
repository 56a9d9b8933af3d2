package org.alongside.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Text;

/**
 * Reads parameters that take codes: a comma inside one means or, sending it again means and. What is not known is noted.
 *
 * @param errors where that is noted
 */
public record SentCodes(List<FieldError> errors) {

    /** The codes of a vocabulary. */
    public <T extends Enum<T> & Term> List<List<String>> terms(String name, List<String> sent, Class<T> vocabulary) {
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
    public List<List<String>> known(String name, List<String> sent, Function<String, List<String>> known) {
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

    /** One of a few words; null when it is none of them. */
    public <E extends Enum<E>> E choice(String name, String sent, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(sent)) {
                return choice;
            }
        }
        errors.add(new FieldError(name, "is one of " + Arrays.toString(choices.getEnumConstants()), sent));
        return null;
    }

    private static String unknown(String name) {
        return switch (name) {
            case "region" ->
                "is neither the name nor the code of an area; /api/v1/areas has them all, and"
                        + " /api/v1/suggest?q= finds them by what is nearly their name";
            case "sector" -> "is not the code of a sector; /api/v1/sectors has them all";
            case "needs" -> "is not one of the codes of /api/v1/offers";
            case "type" -> "is not one of the codes of /api/v1/kinds";
            default -> "is not one of the codes of /api/v1/" + name + (name.endsWith("s") ? "" : "s");
        };
    }

    /** The texts between commas. */
    public static List<String> split(String any) {
        return Text.clean(Arrays.asList(any.split(",")));
    }
}
