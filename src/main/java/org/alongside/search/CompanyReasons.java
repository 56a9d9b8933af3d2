package org.alongside.search;

import org.alongside.search.Reason.Met;
import org.alongside.search.Wishes.Company;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Offer;

/** Says whether somebody could teach an organisation, or go the next step of the way beside it. */
final class CompanyReasons {

    private CompanyReasons() {}

    static Reason of(PartnerCard card, Company company, Language language) {
        Integer evidenced = card.evidencedRung();
        if (evidenced != null && evidenced >= company.teacher() && card.offers().contains(Offer.MENTORING.code())) {
            return new Reason(
                    "company", Met.YES, Sentence.COULD_TEACH.in(language, Reasons.named(evidenced, language)));
        }
        if (evidenced != null && evidenced == company.peer()) {
            Sentence ahead = company.isAtTheTop() ? Sentence.SAME_STEP : Sentence.STEP_AHEAD;
            return new Reason("company", Met.YES, ahead.in(language, Reasons.named(evidenced, language)));
        }
        if (card.claimedRung() != null && card.claimedRung() == company.peer()) {
            Sentence ahead = company.isAtTheTop() ? Sentence.SAYS_SAME_STEP : Sentence.SAYS_STEP_AHEAD;
            return new Reason("company", Met.PARTLY, ahead.in(language, Reasons.named(card.claimedRung(), language)));
        }
        return new Reason("company", Met.NO, Sentence.NO_COMPANY.in(language));
    }
}
