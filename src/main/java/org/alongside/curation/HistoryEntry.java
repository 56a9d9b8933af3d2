package org.alongside.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Discretion;
import org.alongside.proposal.FieldLabels;
import org.alongside.proposal.History;
import org.alongside.proposal.Proposal;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of an entry.
 *
 * @param version its number; numbers in between came about when case studies were weighed again
 * @param at since when
 * @param action what was done
 * @param why why, in the words of whoever wanted it, unless whoever approved it has put it into others; null when nobody
 *     said. What a visitor wrote only curators see
 * @param changed which fields changed
 * @param by who wanted it: an account's or a key's name, null for a visitor; only for curators
 * @param decidedBy who decided, or by what rule; only for curators
 * @param proposal the proposal it came of; only for curators
 */
@Schema(name = "HistoryEntry", description = "A version of an entry.")
public record HistoryEntry(
        int version,
        Instant at,
        Proposal.Action action,

        @Schema(
                nullable = true,
                description =
                        "Why, as whoever approved it has everybody read it. Curators see what whoever wanted it wrote.")
        String why,

        List<ChangedField> changed,
        @JsonInclude(JsonInclude.Include.NON_NULL) String by,
        @JsonInclude(JsonInclude.Include.NON_NULL) String decidedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID proposal) {

    /**
     * A field that changed.
     *
     * @param path where, as in {@code base.area}
     * @param label what it is, in plain words
     */
    @Schema(name = "ChangedField")
    public record ChangedField(String path, String label) {}

    /** What everybody may know of a version. */
    static HistoryEntry open(EntityKind kind, History.Version version, Language language) {
        return new HistoryEntry(
                version.version(),
                version.at(),
                version.action(),
                Discretion.why(kind, version, language),
                changed(kind, version, language),
                null,
                null,
                null);
    }

    /** What curators know of it. */
    static HistoryEntry whole(EntityKind kind, History.Version version, Language language) {
        return new HistoryEntry(
                version.version(),
                version.at(),
                version.action(),
                version.why() == null ? Discretion.why(kind, version, language) : version.why(),
                changed(kind, version, language),
                version.madeBy(),
                version.decidedBy(),
                version.proposal());
    }

    private static List<ChangedField> changed(EntityKind kind, History.Version version, Language language) {
        return version.paths().stream()
                .map(path -> new ChangedField(path, FieldLabels.of(kind, path, language)))
                .toList();
    }
}
