package org.alongside.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.Text;

/**
 * What a search result shows of an organisation, in codes; kept in the index so that an answer needs nothing else.
 * How its place is known says how far a distance can be relied on. Titles of case studies stand beside their ids so that a
 * match through one can name it.
 * Texts that are hidden are not here, not even the name; which ones those are is.
 */
record PartnerCard(
        UUID id,
        String name,
        List<String> otherNames,
        String summary,
        String kind,
        String size,
        LocalDate willingOn,
        List<String> areasServed,
        String baseArea,
        String baseOutcode,
        Whereabouts.Known located,
        List<String> sectors,
        List<String> offers,
        List<String> needs,
        List<String> supports,
        List<String> languages,
        Integer claimedRung,
        LocalDate claimedOn,
        Integer evidencedRung,
        LocalDate evidencedUntil,
        String website,
        LocalDate confirmedOn,
        LocalDate notConfirmedSince,
        LocalDate unlistedOn,
        List<String> hidden,
        List<Study> caseStudies) {

    PartnerCard {
        // An index from before there was such a thing may answer until a new one is built
        hidden = Text.orEmpty(hidden);
    }

    /**
     * A case study, as far as a result names it.
     *
     * @param id the case study
     * @param title its title; null while that is hidden
     */
    record Study(UUID id, String title) {}
}
