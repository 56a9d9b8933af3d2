package org.alongside.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.report.HiddenField;
import org.alongside.shared.Answers;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Rung;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation as the public sees it. The fields that can be written have the names and forms they are written
 * with, so that what was read can be changed and sent back.
 *
 * @param willing whether it has stated that it would share power: {@code stated} or {@code notStatedYet}
 * @param claimed the rung it says it stands on
 * @param evidenced the rung its published, in-date case studies bear out
 * @param notConfirmedSince the day since which nobody has confirmed it, though somebody was asked to; else null
 * @param unlistedOn the day from which search and lists leave it out for that; else null
 * @param hidden texts that are not shown while somebody checks them
 */
@Schema(name = "Organisation", description = "An organisation as the public sees it.")
public record OrganisationView(
        UUID id,
        int version,
        String name,
        List<String> otherNames,
        @Schema(nullable = true) String summary,
        @Schema(nullable = true) String description,
        Willing willing,
        @Schema(nullable = true) Willingness willingness,
        String kind,
        @Schema(nullable = true) String size,
        List<String> orgIds,
        @Schema(nullable = true) String website,
        List<String> areasServed,
        @Schema(nullable = true) Base base,
        List<String> sectors,
        List<String> offers,
        List<String> needs,
        List<String> stages,
        List<String> supports,
        List<String> languages,
        @Schema(nullable = true) Integer startWithinDays,
        @Schema(nullable = true) Claimed claimed,
        EvidencedRung evidenced,
        @Schema(nullable = true) LocalDate confirmedOn,
        @Schema(nullable = true) LocalDate notConfirmedSince,
        @Schema(nullable = true) LocalDate unlistedOn,
        @Schema(nullable = true) Source source,
        List<HiddenField> hidden,
        Instant createdAt,
        Instant updatedAt)
        implements Answers.Versioned {

    /** Whether an organisation has said itself that it would share power. */
    public enum Willing {
        stated,
        notStatedYet
    }

    /**
     * The rung an organisation says it stands on.
     *
     * @param rung 1 to 7
     * @param label the rung in plain words
     * @param statedOn when it said so
     * @param scope in what part of its work
     */
    public record Claimed(
            Integer rung,
            String label,
            LocalDate statedOn,
            @Schema(nullable = true) String scope) {}

    /**
     * The rung an organisation's case studies bear out.
     *
     * @param rung 1 to 7; null when none is borne out
     * @param label the rung in plain words
     * @param reason why it is this rung
     * @param caseStudy the case study that bears it out
     * @param until the first day on which it no longer does; null while its work is ongoing
     */
    public record EvidencedRung(
            @Schema(nullable = true) Integer rung,
            @Schema(nullable = true) String label,
            String reason,
            @Schema(nullable = true) UUID caseStudy,
            @Schema(nullable = true) LocalDate until) {

        static EvidencedRung from(Evidenced evidenced, Language language) {
            return new EvidencedRung(
                    evidenced.rung(),
                    OrganisationView.label(evidenced.rung(), language),
                    evidenced.reason(),
                    evidenced.by(),
                    evidenced.until());
        }
    }

    public static OrganisationView from(Organisation entry, Language language) {
        Organisation o = entry.shown(HiddenField.words(language));
        OrganisationDraft state = OrganisationDraft.from(o);
        return new OrganisationView(
                o.id,
                o.version,
                o.name,
                o.otherNames,
                o.summary,
                o.description,
                o.isWilling() ? Willing.stated : Willing.notStatedYet,
                state.willingness(),
                o.kind,
                o.size,
                o.orgIds,
                o.website,
                o.areasServed,
                state.base(),
                o.sectors,
                o.offers,
                o.needs,
                o.stages,
                o.supports,
                o.languages,
                o.startWithinDays,
                o.claimedRung == null
                        ? null
                        : new Claimed(o.claimedRung, label(o.claimedRung, language), o.claimedOn, o.claimedScope),
                EvidencedRung.from(o.evidenced, language),
                o.confirmedOn,
                o.notConfirmedSince,
                o.unlistedOn,
                state.source(),
                HiddenField.of(o.hidden, language),
                o.createdAt,
                o.updatedAt);
    }

    private static String label(Integer rung, Language language) {
        return rung == null ? null : Rung.of(rung).orElseThrow().label(language);
    }
}
