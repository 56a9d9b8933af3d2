package org.alongside.vocabulary;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole vocabulary as the API shows it. */
record TermList(
        @Schema(description = "Every term, in the order to show them in")
        List<TermView> items,

        @Schema(description = "Always null: the list is whole", nullable = true)
        String next) {

    static TermList of(Class<? extends Term> vocabulary, Language language) {
        return new TermList(
                Stream.of(vocabulary.getEnumConstants())
                        .map(term -> new TermView(term.code(), term.label(language)))
                        .toList(),
                null);
    }

    @Schema(name = "Term")
    record TermView(
            @Schema(description = "Never changes", examples = "easyRead")
            String code,

            @Schema(description = "Plain words, in Welsh where asked for and there are any", examples = "Easy Read")
            String label) {}
}
