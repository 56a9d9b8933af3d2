package org.alongside.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key to be made. */
@Schema(description = "A key to be made.")
public record KeyDraft(
        @Schema(examples = "Matching on our members' site")
        @NotNull(message = "is needed")
        @Size(max = 100, message = "may have 100 characters")
        String name,

        @Schema(description = "Who answers for what is done with it.", examples = "Salford CVS, digital team")
        @NotNull(message = "is needed: who answers for what is done with it")
        @Size(max = 200, message = "may have 200 characters")
        String owner,

        @Schema(
                description =
                        "`read` to ask more often than strangers or, with a filter, to show some of the directory on"
                                + " a site, `propose` for proposals that somebody decides,"
                                + " `curate` for writes that count at once.")
        @NotEmpty(message = "is needed: read, propose or curate")
        List<@NotNull @Pattern(regexp = "read|propose|curate", message = "is read, propose or curate") String> scopes,

        @Schema(description = "A year from now unless sent.", examples = "2027-03-31T00:00:00Z")
        @Future(message = "is over already")
        Instant expiresAt,

        @Schema(description = "How often it may ask; 1,000 unless sent.", examples = "1000") @Min(1) @Max(100_000)
        Integer requestsPerMinute,

        @Schema(
                description = "What a search with it is limited to, whatever it asks for. Such a key may stand in a web"
                        + " page: it only reads, and opens only search, suggestions, matches and the vocabularies.")
        @Valid
        KeyFilter filter,

        @Schema(
                description = "The origins whose pages may use it; any may when there are none. Only with a filter.",
                examples = "[\"https://www.example.org\"]")
        @Size(max = 20, message = "may have 20 origins")
        List<
                        @Pattern(
                                regexp = "https?://[a-z0-9.-]{1,200}(:[0-9]{1,5})?",
                                message = "are origins such as https://www.example.org")
                        String>
                origins) {

    static final Duration USUAL_LIFE = Duration.ofDays(365);

    private static final int USUAL_RATE = 1_000;

    public KeyDraft {
        name = Text.clean(name);
        owner = Text.clean(owner);
        scopes = Text.clean(scopes);
        requestsPerMinute = requestsPerMinute == null ? Integer.valueOf(USUAL_RATE) : requestsPerMinute;
        origins = Text.clean(origins).stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The same with another filter. */
    KeyDraft with(KeyFilter other) {
        return new KeyDraft(name, owner, scopes, expiresAt, requestsPerMinute, other, origins);
    }
}
