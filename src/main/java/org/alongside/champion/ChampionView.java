package org.alongside.champion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.report.HiddenField;
import org.alongside.shared.Answers;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A champion as the public sees them: nothing here says how to reach them.
 *
 * @param hidden texts that are not shown while somebody checks them
 */
@Schema(
        name = "Champion",
        description = "A person who will talk, mentor or facilitate. How to reach them is never shown.")
public record ChampionView(
        UUID id,
        int version,
        String displayName,
        @Schema(nullable = true) UUID organisation,
        List<String> offers,
        List<String> topics,
        List<String> barriers,
        List<String> areas,
        List<String> languages,
        List<String> formats,
        List<HiddenField> hidden,
        Instant createdAt,
        Instant updatedAt)
        implements Answers.Versioned {

    public static ChampionView from(Champion entry, Language language) {
        Champion c = entry.shown(HiddenField.words(language));
        return new ChampionView(
                c.id,
                c.version,
                c.displayName,
                c.organisationId,
                c.offers,
                c.topics,
                c.barriers,
                c.areas,
                c.languages,
                c.formats,
                HiddenField.of(c.hidden, language),
                c.createdAt,
                c.updatedAt);
    }
}
