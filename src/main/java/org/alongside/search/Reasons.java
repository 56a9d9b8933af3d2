package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.Willing;
import org.alongside.search.Reason.Met;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Rung;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;

/** Says in plain sentences why an organisation answers a question: one reason for each thing that was asked. */
@ApplicationScoped
class Reasons {

    private final PlaceReasons places;
    private final NearReasons near;
    private final Sectors sectors;

    Reasons(PlaceReasons places, NearReasons near, Sectors sectors) {
        this.places = places;
        this.near = near;
        this.sectors = sectors;
    }

    /**
     * Why an organisation is shown.
     *
     * @param found where the words looked for stand in its entry
     */
    List<Reason> of(Searcher.Hit hit, Passages.Found found, Question question, Language language) {
        PartnerCard card = hit.card();
        List<Reason> reasons = new ArrayList<>();
        if (!found.places().isEmpty()) {
            reasons.add(WordReasons.of(card, found, language));
        }
        for (List<String> any : question.wanted(Criterion.REGION)) {
            reasons.add(places.of(card, any, question, language));
        }
        if (question.near() != null) {
            reasons.add(near.of(hit, question.near(), language));
        }
        for (List<String> any : question.wanted(Criterion.SECTOR)) {
            String fields = sectorLabels(card, any, language);
            reasons.add(
                    fields.isEmpty()
                            ? new Reason("sector", Met.NO, Sentence.WORKS_ON_OTHER_THINGS.in(language))
                            : new Reason("sector", Met.YES, Sentence.WORKS_ON.in(language, fields)));
        }
        if (question.maturity() != null || question.evidence() == Basis.claimed) {
            reasons.add(rung(card, question, language));
        }
        Terms terms = new Terms(reasons, question, language);
        terms.add(Criterion.SUPPORTS, card.supports(), Support.class, Sentence.SUPPORTS);
        terms.add(Criterion.OFFERS, card.offers(), Offer.class, Sentence.OFFERS);
        terms.add(Criterion.NEEDS, card.needs(), Offer.class, Sentence.NEEDS);
        terms.add(Criterion.TYPE, card.kind(), OrganisationKind.class, Sentence.KIND, Sentence.OTHER_KIND);
        terms.add(Criterion.SIZE, card.size(), Size.class, Sentence.SIZE, Sentence.OTHER_SIZE);
        if (question.wishes().company() != null) {
            reasons.add(CompanyReasons.of(card, question.wishes().company(), language));
        }
        if (question.willing() == Willing.any) {
            reasons.add(willing(card, language));
        }
        return reasons;
    }

    private static Reason rung(PartnerCard card, Question question, Language language) {
        Basis basis = question.evidence();
        Integer counts = basis == Basis.evidenced ? card.evidencedRung() : card.claimedRung();
        if (question.maturity() != null && counts != null && counts < question.maturity()) {
            Sentence tooLow = basis == Basis.evidenced ? Sentence.EVIDENCED_TOO_LOW : Sentence.CLAIMED_TOO_LOW;
            return new Reason("maturity", Met.NO, tooLow.in(language, named(counts, language)));
        }
        if (question.maturity() != null && basis == Basis.evidenced && counts == null) {
            return new Reason("maturity", Met.NO, Sentence.NOTHING_EVIDENCED.in(language));
        }
        if (card.evidencedRung() != null && basis == Basis.evidenced) {
            return new Reason(
                    "maturity", Met.YES, Sentence.EVIDENCED.in(language, named(card.evidencedRung(), language)));
        }
        if (card.claimedRung() == null) {
            return new Reason("maturity", Met.NO, Sentence.NOTHING_CLAIMED.in(language));
        }
        boolean borneOut = card.evidencedRung() != null && card.evidencedRung() >= card.claimedRung();
        return new Reason(
                "maturity",
                borneOut ? Met.YES : Met.PARTLY,
                (borneOut ? Sentence.CLAIMED_AND_EVIDENCED : Sentence.CLAIMED_ONLY)
                        .in(language, named(card.claimedRung(), language)));
    }

    static String named(int rung, Language language) {
        return rung + " (" + lower(Rung.of(rung).orElseThrow().label(language)) + ")";
    }

    private static Reason willing(PartnerCard card, Language language) {
        return card.willingOn() == null
                ? new Reason("willing", Met.NO, Sentence.NOT_STATED_YET.in(language))
                : new Reason("willing", Met.YES, Sentence.WILLING.in(language, language.day(card.willingOn())));
    }

    private String sectorLabels(PartnerCard card, List<String> any, Language language) {
        return card.sectors().stream()
                .filter(code -> sectors.withAncestors(code).stream().anyMatch(any::contains))
                .flatMap(code -> sectors.find(code).stream())
                .map((Sector sector) -> lower(sector.label(language)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Says of criteria that are lists of codes which of them are met. */
    private record Terms(List<Reason> reasons, Question question, Language language) {

        /** One reason for each thing that must be met; one for all that is wished for, which may be met in part. */
        <T extends Enum<T> & Term> void add(Criterion criterion, List<String> has, Class<T> vocabulary, Sentence yes) {
            List<List<String>> wanted = question.wanted(criterion);
            if (question.isWish(criterion)) {
                reasons.add(reason(criterion, wanted, has, vocabulary, yes));
            } else {
                wanted.forEach(any -> reasons.add(reason(criterion, List.of(any), has, vocabulary, yes)));
            }
        }

        /** Of what everybody has only one. */
        <T extends Enum<T> & Term> void add(
                Criterion criterion, String has, Class<T> vocabulary, Sentence yes, Sentence other) {
            for (List<String> any : question.wanted(criterion)) {
                Met met = has != null && any.contains(has) ? Met.YES : Met.NO;
                reasons.add(new Reason(
                        criterion.code(),
                        met,
                        has == null
                                ? Sentence.DOES_NOT_SAY.in(language, labels(any, vocabulary))
                                : (met == Met.YES ? yes : other).in(language, labels(List.of(has), vocabulary))));
            }
        }

        private <T extends Enum<T> & Term> Reason reason(
                Criterion criterion, List<List<String>> wanted, List<String> has, Class<T> vocabulary, Sentence yes) {
            List<String> met =
                    wanted.stream().flatMap(List::stream).filter(has::contains).toList();
            List<String> missing = wanted.stream()
                    .filter(any -> Collections.disjoint(any, has))
                    .flatMap(List::stream)
                    .toList();
            if (missing.isEmpty()) {
                return new Reason(criterion.code(), Met.YES, yes.in(language, labels(met, vocabulary)));
            }
            String lacking = Sentence.DOES_NOT_SAY.in(language, labels(missing, vocabulary));
            return met.isEmpty()
                    ? new Reason(criterion.code(), Met.NO, lacking)
                    : new Reason(
                            criterion.code(), Met.PARTLY, yes.in(language, labels(met, vocabulary)) + " " + lacking);
        }

        private <T extends Enum<T> & Term> String labels(List<String> codes, Class<T> vocabulary) {
            return codes.stream()
                    .distinct()
                    .sorted()
                    .flatMap(code -> Term.find(vocabulary, code).stream())
                    .map(term -> lower(term.label(language)))
                    .collect(Collectors.joining(", "));
        }
    }

    /** A label inside a sentence; one with a capital further on is a name or an abbreviation and stays as it is. */
    static String lower(String label) {
        boolean named = label.chars().skip(1).anyMatch(Character::isUpperCase);
        return named ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
