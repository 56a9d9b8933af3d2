package org.alongside.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an organisation is shown.
 *
 * @param criterion the parameter it answers to
 * @param met how far it meets what was asked
 * @param text one plain sentence
 */
@Schema(description = "Why an organisation is shown.")
public record Reason(String criterion, Met met, String text) {

    /** How far something is met. */
    @Schema(
            name = "HowFarMet",
            enumeration = {"yes", "partly", "no"})
    public enum Met {
        YES,
        PARTLY,
        NO;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
