package org.alongside.report;

import java.util.List;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text of an entry that is not shown for the time being.
 *
 * @param field where it would be
 * @param text why it isn't, in a sentence
 */
@Schema(description = "A text of an entry that is not shown for the time being.")
public record HiddenField(String field, String text) {

    /** What stands in the place of a text that is hidden, where there has to be one. */
    public static String words(Language language) {
        return language.pick("Hidden while somebody checks it.", "Wedi'i guddio tra bod rhywun yn ei wirio.");
    }

    /** What is said of some fields that are hidden. */
    public static List<HiddenField> of(List<String> fields, Language language) {
        return fields.stream()
                .map(field -> new HiddenField(field, words(language)))
                .toList();
    }
}
