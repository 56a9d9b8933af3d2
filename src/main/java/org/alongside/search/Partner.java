package org.alongside.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Rung;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation as a search shows it: enough to choose by; the entry itself has the rest.
 *
 * @param willing {@code stated} or {@code notStatedYet}
 * @param claimed the rung it says it stands on; null when it doesn't say
 * @param evidenced the rung its evidence bears out; null when none is
 * @param notConfirmedSince the day since which nobody has confirmed it, though somebody was asked to; else null
 * @param unlistedOn the day from which it is left out unless asked for; else null
 * @param hidden texts that are not shown while somebody checks them
 */
@Schema(description = "An organisation as a search shows it.")
public record Partner(
        UUID id,
        String name,
        @Schema(nullable = true) String summary,
        String kind,
        @Schema(nullable = true) String size,
        String willing,
        @Schema(nullable = true) Standing claimed,
        @Schema(nullable = true) Standing evidenced,
        List<String> areasServed,
        @Schema(nullable = true) String baseArea,
        List<String> sectors,
        List<String> offers,
        List<String> needs,
        List<String> supports,
        List<String> languages,
        @Schema(nullable = true) String website,
        @Schema(nullable = true) LocalDate confirmedOn,
        @Schema(nullable = true) LocalDate notConfirmedSince,
        @Schema(nullable = true) LocalDate unlistedOn,
        List<HiddenField> hidden,
        String url) {

    /**
     * A rung, with its date: when it was claimed, or until when it is borne out.
     *
     * @param label the rung in plain words
     */
    public record Standing(
            int rung, String label, @Schema(nullable = true) LocalDate date) {

        static Standing of(Integer rung, LocalDate date, Language language) {
            return rung == null
                    ? null
                    : new Standing(rung, Rung.of(rung).orElseThrow().label(language), date);
        }
    }

    static Partner from(PartnerCard card, Language language) {
        return new Partner(
                card.id(),
                shown("name", card.name(), card, language),
                shown("summary", card.summary(), card, language),
                card.kind(),
                card.size(),
                card.willingOn() == null ? "notStatedYet" : "stated",
                Standing.of(card.claimedRung(), card.claimedOn(), language),
                Standing.of(card.evidencedRung(), card.evidencedUntil(), language),
                card.areasServed(),
                card.baseArea(),
                card.sectors(),
                card.offers(),
                card.needs(),
                card.supports(),
                card.languages(),
                card.website(),
                card.confirmedOn(),
                card.notConfirmedSince(),
                card.unlistedOn(),
                HiddenField.of(card.hidden(), language),
                "/api/v1/organisations/" + card.id());
    }

    private static String shown(String field, String text, PartnerCard card, Language language) {
        return card.hidden().contains(field) ? HiddenField.words(language) : text;
    }
}
