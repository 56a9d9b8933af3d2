package org.alongside.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.ResourceBundle;
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

        static native TemplateInstance problem(Problem problem, Frame frame);
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

    /** The same as a page for people, as pages around its path are. */
    String page(String path) {
        return Templates.problem(this, Frame.of(this, path)).render();
    }

    /**
     * What is around a problem on a page. Those who look after the directory read it in the API's own words, everybody else
     * in words for their status, and in the language of the path.
     *
     * @param home where to start again
     * @param style the style sheet
     */
    record Frame(Language language, String home, String style, String title, String text, String again, String number) {

        private static final List<Integer> KNOWN = List.of(400, 403, 404, 405, 410, 413, 414, 429, 500, 503);

        static Frame of(Problem problem, String path) {
            boolean admin = Gate.Part.of(path) == Gate.Part.ADMIN;
            boolean welsh = path != null && path.matches("/cy(/.*)?");
            Language language = welsh ? Language.CY : Language.EN;
            ResourceBundle words = bundle(language);
            String kind = KNOWN.contains(problem.status) ? problem.status + "." : "other.";
            return new Frame(
                    language,
                    admin ? "/admin" : welsh ? "/cy" : "/",
                    admin ? "/admin/pages.css" : "/pages.css",
                    admin ? problem.title : words.getString(kind + "title"),
                    admin ? problem.detail : words.getString(kind + "text"),
                    words.getString("again"),
                    words.getString("number"));
        }

        static ResourceBundle bundle(Language language) {
            return language.bundle("/shared/problems");
        }
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
