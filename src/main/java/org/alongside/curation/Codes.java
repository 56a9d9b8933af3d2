package org.alongside.curation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;

/** Reads parameters in which a comma means "or". */
final class Codes {

    private Codes() {}

    /**
     * What a parameter names.
     *
     * @param name the parameter's name
     * @param sent its value; null for none
     * @param known all it may name
     * @throws Refusal (400) when it names anything else
     */
    static <T> Set<T> of(String name, String sent, T[] known, Function<T, String> code) {
        List<String> codes = Text.clean(Arrays.asList(sent == null ? new String[0] : sent.split(",")));
        return codes.stream()
                .map(one -> Arrays.stream(known)
                        .filter(each -> code.apply(each).equals(one))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badParameter(
                                name,
                                "is not one of "
                                        + Arrays.stream(known).map(code).collect(Collectors.joining(", ")),
                                one)))
                .collect(Collectors.toSet());
    }
}
