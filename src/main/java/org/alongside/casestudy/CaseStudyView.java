package org.alongside.casestudy;

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
 * A case study as the public sees it: what can be written, with the names it is written with, and the rung in words.
 *
 * @param rungLabel the rung in plain words
 * @param hidden texts that are not shown while somebody checks them
 */
@Schema(name = "CaseStudy", description = "A case study as the public sees it.")
public record CaseStudyView(
        UUID id,
        int version,
        String title,
        String summary,
        List<Involved> organisations,
        List<String> areas,
        List<String> sectors,
        List<String> stages,
        int rung,
        String rungLabel,
        @Schema(nullable = true) Participants participants,
        @Schema(nullable = true) String methods,
        List<Met> barriers,
        @Schema(nullable = true) String whatPeopleSaid,
        @Schema(nullable = true) String whatChanged,
        @Schema(nullable = true) String whatCouldNotChange,
        @Schema(nullable = true) String whatDidNotWork,
        @Schema(nullable = true) Integer money,
        @Schema(nullable = true) Integer months,
        List<String> supports,
        List<Evidence> evidence,
        WrittenWith writtenWithParticipants,
        @Schema(nullable = true) Corroboration corroboration,
        @Schema(nullable = true) LocalDate startedOn,
        @Schema(nullable = true) LocalDate endedOn,
        boolean ongoing,
        @Schema(nullable = true) LookedAtAgain lookedAtAgain,
        List<HiddenField> hidden,
        Instant createdAt,
        Instant updatedAt)
        implements Answers.Versioned {

    public static CaseStudyView from(CaseStudy entry, Language language) {
        CaseStudy c = entry.shown(HiddenField.words(language));
        return new CaseStudyView(
                c.id,
                c.version,
                c.title,
                c.summary,
                c.organisations,
                c.areas,
                c.sectors,
                c.stages,
                c.rung,
                Rung.of(c.rung).orElseThrow().label(language),
                c.participants,
                c.methods,
                c.barriers,
                c.whatPeopleSaid,
                c.whatChanged,
                c.whatCouldNotChange,
                c.whatDidNotWork,
                c.money,
                c.months,
                c.supports,
                c.evidence,
                c.writtenWith,
                c.corroboration,
                c.startedOn,
                c.endedOn,
                c.ongoing,
                c.lookedAtAgain,
                HiddenField.of(c.hidden, language),
                c.createdAt,
                c.updatedAt);
    }
}
