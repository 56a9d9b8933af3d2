package org.alongside.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that completes what is being typed.
 *
 * @param kind what it is
 * @param text what to show
 * @param parameter the parameter of the search to set to {@code value}
 * @param value what to set it to
 * @param url the organisation's entry; missing for everything else
 */
@Schema(description = "Something that completes what is being typed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Completion(
        Kind kind,
        @Schema(examples = "Salford") String text,
        @Schema(examples = "region") String parameter,
        @Schema(examples = "E08000006") String value,
        String url) {

    /** What a completion is. */
    @Schema(
            name = "CompletionKind",
            enumeration = {"area", "sector", "topic", "support", "offer", "organisation"})
    public enum Kind {
        AREA,
        SECTOR,
        TOPIC,
        SUPPORT,
        OFFER,
        ORGANISATION;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What completes something typed.
     *
     * @param q what was typed
     * @param items the best first
     */
    @Schema(name = "Completions")
    public record Answer(String q, List<Completion> items) {}
}
