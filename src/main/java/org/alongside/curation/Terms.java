package org.alongside.curation;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The terms on which a write is asked for: which version it is based on, and whether to wait until search shows it. */
public class Terms {

    /** The longest anybody may wait for search, in seconds. */
    static final int LONGEST_WAIT = 10;

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,9})-[A-Za-z-]+\"");
    private static final Pattern WAIT = Pattern.compile("wait=(\\d{1,4})");

    @Parameter(
            description = "The `ETag` the change is based on. Needed for `PUT` and `DELETE`.",
            example = "\"v3-en\"",
            required = false)
    @HeaderParam("If-Match")
    String ifMatch;

    @Parameter(
            description = "`wait=2` answers only once search shows the change, after two seconds at the latest;"
                    + " `Preference-Applied` says whether it does. At most 10.",
            example = "wait=2")
    @HeaderParam("Prefer")
    String prefer;

    @Parameter(
            description = "Chosen by the sender of a `POST`. The same request sent again with the same key lists"
                    + " nothing twice.",
            example = "7b0f4c1e-listing-weaste-warm-loaves")
    @HeaderParam("Idempotency-Key")
    @Size(max = 200)
    String idempotencyKey;

    /** Those of somebody who has looked at a version. */
    public static Terms at(int version) {
        Terms terms = new Terms();
        terms.ifMatch = "\"v" + version + "-" + Language.EN.tag() + "\"";
        return terms;
    }

    /**
     * The version the change is based on; null when the caller says any will do ({@code *}).
     *
     * @throws Refusal 428 without the header, 412 when it names none of our versions
     */
    Integer base() {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.preconditionRequired("Send If-Match with the ETag of the version your change is based on.");
        }
        if (ifMatch.trim().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch.trim());
        if (!version.matches()) {
            throw Refusal.stale("If-Match names no version of this entry. Read it again and send its ETag.");
        }
        return Integer.valueOf(version.group(1));
    }

    /** How long the caller wants to wait until search shows the change. */
    Optional<Duration> wantedWait() {
        return prefer == null
                ? Optional.empty()
                : Arrays.stream(prefer.split("[,;]"))
                        .map(part -> WAIT.matcher(part.trim()))
                        .filter(Matcher::matches)
                        .map(found -> Math.min(LONGEST_WAIT, Integer.parseInt(found.group(1))))
                        .map(Duration::ofSeconds)
                        .findFirst();
    }
}
