package org.alongside.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.shared.Language;

/** One entry of a fixed vocabulary: a code for machines, which never changes, and a label for people, which may. */
public interface Term {

    /** Camel case, such as {@code easyRead}; unique within its vocabulary. */
    String code();

    /** Plain words, in English where there are none in the language asked for. */
    String label(Language language);

    /** The term with exactly this code; capitals matter, and null finds nothing. */
    static <T extends Enum<T> & Term> Optional<T> find(Class<T> vocabulary, String code) {
        return Stream.of(vocabulary.getEnumConstants())
                .filter(term -> term.code().equals(code))
                .findFirst();
    }
}
