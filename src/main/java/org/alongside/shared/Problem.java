package org.alongside.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was not done, as RFC 9457 draws it. What was sent is repeated without e-mail addresses and telephone
 * numbers: an error may end up in somebody's log.
 *
 * @param type a URI that names the kind of problem; {@code about:blank} when the status says it all
 * @param title the kind of problem in a few words
 * @param status the HTTP status, repeated
 * @param detail what happened this time and what to do about it
 * @param instance the request's id, as found in the logs
 * @param errors one entry for each field or parameter at fault
 * @param conflict what stands against what, where two have changed the same thing
 */
@Schema(description = "Why a request was not done (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldError> errors,
        @Schema(ref = "#/components/schemas/ThreeWay") Object conflict) {

    /** The media type of every error answer, except to whoever asks for a page. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static final String PAGE_TYPE = "text/html;charset=UTF-8";

    public Problem {
        detail = Text.unreachable(detail);
    }

    @CheckedTemplate(basePath = "shared")
    static class Templates {

        static native TemplateInstance problem(Problem problem);
    }

    static Problem of(Refusal refusal, String requestId) {
        return new Problem(
                "about:blank",
                refusal.title(),
                refusal.status(),
                refusal.getMessage(),
                requestId,
                refusal.errors(),
                refusal.conflict());
    }

    /** The same as a page for people. */
    String page() {
        return Templates.problem(this).render();
    }

    /**
     * What is wrong with one field or parameter.
     *
     * @param field where, as a path in the sender's own words: {@code barriers[0].code}, or a parameter's name
     * @param message what is wrong, as the end of a sentence that starts with the field's name
     * @param value what was sent, shortened; null when it would say too much or nothing was sent
     */
    public record FieldError(
            String field,
            String message,
            @JsonInclude(JsonInclude.Include.NON_NULL) String value) {

        private static final int SHOWN = 80;

        public FieldError {
            field = Text.unreachable(field);
            message = Text.unreachable(message);
            value = Text.unreachable(value);
            if (value != null && value.length() > SHOWN) {
                value = value.substring(0, SHOWN) + "…";
            }
        }

        public static FieldError of(String field, String message) {
            return new FieldError(field, message, null);
        }
    }
}
