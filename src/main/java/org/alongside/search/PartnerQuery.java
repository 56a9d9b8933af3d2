package org.alongside.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Willing;
import org.alongside.vocabulary.Offer;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.spatial.DistanceUnit;

/** A question in the index's terms, one method for each part of it. */
final class PartnerQuery {

    private final Question question;
    private final Words words;
    private final WordsQuery typed;
    private final Reading reading;
    private final SearchPredicateFactory f;

    PartnerQuery(Question question, Words words, Reading reading, SearchPredicateFactory f) {
        this.question = question;
        this.words = words;
        this.typed = new WordsQuery(question, words, f);
        this.reading = reading;
        this.f = f;
    }

    /** The whole question. */
    PredicateFinalStep whole() {
        return asked(
                null,
                limits -> reading.within(
                        f, words.haveCommon() ? reading.within(f, limits, typed.anyUnscored()) : limits, typed.any()));
    }

    /**
     * Finds who answers the question, however well.
     *
     * @param ignored a criterion that doesn't narrow, as when its facet is counted; null when all do
     */
    PredicateFinalStep found(Criterion ignored) {
        return asked(ignored, limits -> reading.within(f, limits, typed.anyUnscored()));
    }

    /** @param loosely finds within limits who has any of several words */
    private PredicateFinalStep asked(Criterion ignored, UnaryOperator<PredicateFinalStep> loosely) {
        BooleanPredicateClausesStep<?, ?> limits = f.bool();
        List<PredicateFinalStep> wishes = new ArrayList<>();
        limits.filter(ClearedQuery.of(question.cleared(), f));
        for (Criterion criterion : EnumSet.allOf(Criterion.class)) {
            if (criterion != ignored) {
                List<PredicateFinalStep> parts = asked(criterion);
                if (question.isWish(criterion)) {
                    wishes.addAll(weighed(parts));
                } else {
                    parts.forEach(limits::filter);
                }
            }
        }
        if (question.wishes().company() != null) {
            limits.mustNot(f.id().matching(question.wishes().company().self().toString()));
        }
        if (!question.unlisted()) {
            limits.mustNot(f.match().field("unlisted").matching(true));
        }
        if (isLoose(question, words)) {
            return loosely.apply(limits);
        }
        if (wishes.isEmpty() && question.q() == null) {
            return reading.within(f, limits);
        }
        wishes.forEach(limits::should);
        if (!words.isEmpty()) {
            limits.must(typed.all());
        } else if (question.q() != null) {
            typed.exactName(limits);
        }
        return limits;
    }

    /** The parts of a wish, which together count as much as any other wish: what they can't share evenly is for having all. */
    private List<PredicateFinalStep> weighed(List<PredicateFinalStep> parts) {
        List<PredicateFinalStep> weighed = new ArrayList<>();
        float each = Wishes.weight(question, parts.size());
        parts.forEach(part -> weighed.add(f.bool().must(part).constantScore().boost(each)));
        float rest = Wishes.weight(question) - each * parts.size();
        if (rest > 0) {
            BooleanPredicateClausesStep<?, ?> all = f.bool();
            parts.forEach(all::filter);
            weighed.add(f.bool().must(all).constantScore().boost(rest));
        }
        return weighed;
    }

    /** Whether words alone count: any of some words will do, and nothing is wished for that would count as well. */
    static boolean isLoose(Question question, Words words) {
        return words.areLoose() && question.wishes().criteria().isEmpty();
    }

    /** What a question asks for of a criterion, each part of it by itself. */
    private List<PredicateFinalStep> asked(Criterion criterion) {
        return switch (criterion) {
            case RUNG ->
                question.maturity() == null
                        ? List.of()
                        : List.of(f.range().field(field(criterion, question)).atLeast(question.maturity()));
            case NEAR -> question.near() == null ? List.of() : List.of(around(question.near()));
            case WILLING ->
                question.willing() == Willing.any
                        ? List.of()
                        : List.of(f.match().field("willing").matching(true));
            case COMPANY ->
                question.wishes().company() == null
                        ? List.of()
                        : company(question.wishes().company());
            default ->
                question.wanted(criterion).stream()
                        .<PredicateFinalStep>map(any ->
                                f.terms().field(field(criterion, question)).matchingAny(any))
                        .toList();
        };
    }

    /**
     * Who can teach, their evidence being high and their offer made, or who is just ahead; and, as a half of it, whoever is
     * ahead at least by their own word.
     */
    private List<PredicateFinalStep> company(Wishes.Company company) {
        PredicateFinalStep teaches = f.bool()
                .must(f.range().field("evidencedRung").atLeast(company.teacher()))
                .must(f.match().field("offers").matching(Offer.MENTORING.code()));
        PredicateFinalStep ahead = f.match().field("evidencedRung").matching(company.peer());
        return List.of(
                f.bool().should(teaches).should(ahead),
                f.bool()
                        .should(teaches)
                        .should(ahead)
                        .should(f.match().field("claimedRung").matching(company.peer())));
    }

    private PredicateFinalStep around(Near near) {
        return f.spatial()
                .within()
                .field(counted(Criterion.NEAR, question))
                .circle(near.middle(), near.within(), DistanceUnit.KILOMETERS);
    }

    /** The field a criterion narrows by. */
    private static String field(Criterion criterion, Question question) {
        return switch (criterion) {
            case REGION -> question.regionMode() == RegionMode.based ? "based" : "serves";
            case SECTOR -> "sectors";
            case TYPE -> "kind";
            default -> counted(criterion, question);
        };
    }

    /** The field a criterion is counted in. */
    static String counted(Criterion criterion, Question question) {
        return switch (criterion) {
            case REGION -> question.regionMode() == RegionMode.based ? "basedWide" : "servesWide";
            case NEAR -> "place";
            case SECTOR -> "topSectors";
            case RUNG -> question.evidence() == Basis.claimed ? "claimedRung" : "evidencedRung";
            case TYPE -> "kind";
            case WILLING -> "willing";
            case COMPANY -> "evidencedRung";
            case OFFERS, NEEDS, SUPPORTS, SIZE -> criterion.code();
        };
    }
}
