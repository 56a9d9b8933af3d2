package org.alongside.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /** Other words for a thing count a little less than the words typed. */
    private static final float OTHER_WORDS = 0.6f;

    /** What all words together are worth on top of what each is: more than one word usually is. */
    private static final float TOGETHER = 6;

    /** Each wish that is met is worth more than most words are. */
    private static final float WISH = 20;

    /** An exact name is worth more than any words can be. */
    private static final float EXACT_NAME = 1000;

    /**
     * Everything there is to find counts once; the summary and the name, being short and chosen, count on top, and so does
     * a word just as it was typed: who asks for housing means housing more than houses. The weights were chosen
     * over judgements of real searches as a whole (see RelevanceBench), none of which is about any one word.
     */
    private static final Map<String, Float> FIELDS =
            Map.of("all", 1f, "welsh", 1f, "name", 0.7f, "summary", 1.5f, "plain", 0.3f);

    /** What words that stand together count in case studies. */
    private static final float TOLD = 1;

    /** A field whose length doesn't count is taken for a very short one; half of that is as in a field of usual length. */
    private static final float TOLD_WORD = 0.5f;

    /** Where nearly every word is, as it was written or by its English stem. */
    private static final List<String> EVERYWHERE = List.of("all", "welsh");

    private final Question question;
    private final Words words;
    private final Reading reading;
    private final SearchPredicateFactory f;

    PartnerQuery(Question question, Words words, Reading reading, SearchPredicateFactory f) {
        this.question = question;
        this.words = words;
        this.reading = reading;
        this.f = f;
    }

    /** The whole question. */
    PredicateFinalStep whole() {
        return asked(null, () -> anyOfThem(true));
    }

    /**
     * Finds who answers the question, however well.
     *
     * @param ignored a criterion that doesn't narrow, as when its facet is counted; null when all do
     */
    PredicateFinalStep found(Criterion ignored) {
        return asked(ignored, () -> anyOfThem(false));
    }

    /** @param loosely what any of several words find */
    private PredicateFinalStep asked(Criterion ignored, Supplier<PredicateFinalStep> loosely) {
        BooleanPredicateClausesStep<?, ?> limits = f.bool();
        List<PredicateFinalStep> wishes = new ArrayList<>();
        limits.filter(ClearedQuery.of(question.cleared(), f));
        for (Criterion criterion : EnumSet.allOf(Criterion.class)) {
            if (criterion != ignored) {
                boolean wish = question.isWish(criterion);
                asked(criterion).forEach(part -> {
                    if (wish) {
                        wishes.add(f.bool().must(part).constantScore().boost(WISH));
                    } else {
                        limits.filter(part);
                    }
                });
            }
        }
        if (question.wishes().company() != null) {
            limits.mustNot(f.id().matching(question.wishes().company().self().toString()));
        }
        if (!question.unlisted()) {
            limits.mustNot(f.match().field("unlisted").matching(true));
        }
        if (isLoose(question, words)) {
            return reading.within(f, limits, loosely.get());
        }
        wishes.forEach(limits::should);
        if (!words.isEmpty()) {
            limits.must(words());
        } else if (question.q() != null) {
            exactName(limits);
        }
        return limits;
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
                        : List.of(company(question.wishes().company()));
            default ->
                question.wanted(criterion).stream()
                        .<PredicateFinalStep>map(any ->
                                f.terms().field(field(criterion, question)).matchingAny(any))
                        .toList();
        };
    }

    /** Who can teach, their evidence being high and their offer made; or who is just ahead, be it by their own word. */
    private PredicateFinalStep company(Wishes.Company company) {
        return f.bool()
                .should(f.bool()
                        .must(f.range().field("evidencedRung").atLeast(company.teacher()))
                        .must(f.match().field("offers").matching(Offer.MENTORING.code())))
                .should(f.match().field("evidencedRung").matching(company.peer()))
                .should(f.match().field("claimedRung").matching(company.peer()));
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

    /** An exact name comes first, all words before some; what is in quotes or left out is taken at its word. */
    private PredicateFinalStep words() {
        BooleanPredicateClausesStep<?, ?> bool = f.bool();
        BooleanPredicateClausesStep<?, ?> some = f.bool();
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        int loose = 0;
        for (Words.Thing thing : words.wanted()) {
            if (thing.exact()) {
                bool.must(exactly(thing));
            } else {
                scored(thing, thing.common() ? bool : some);
                all.filter(anywhere(thing));
                loose++;
            }
        }
        for (Words.Thing thing : words.unwanted()) {
            bool.mustNot(exactly(thing));
        }
        bool.must(some.hasClause() ? some : f.matchAll().boost(0));
        if (loose > 1) {
            bool.should(f.bool().must(all).constantScore().boost(TOGETHER));
        }
        exactName(bool);
        return bool;
    }

    /**
     * The same as {@link #words}, where all of them are looked for and none is taken at its word.
     *
     * @param scores whether who has all words counts for more
     */
    private PredicateFinalStep anyOfThem(boolean scores) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (Words.Thing thing : words.wanted()) {
            scored(thing, any);
            all.filter(anywhere(thing));
        }
        if (scores && words.wanted().size() > 1) {
            any.should(f.bool().must(all).constantScore().boost(TOGETHER));
        }
        exactName(any);
        return any;
    }

    /** Also of little words only, such as This Is It. */
    private void exactName(BooleanPredicateClausesStep<?, ?> bool) {
        for (String field : List.of("nameExact", "otherNamesExact")) {
            bool.should(f.match()
                    .field(field)
                    .matching(question.q())
                    .constantScore()
                    .boost(EXACT_NAME));
        }
    }

    /** One thing in any of its words: anywhere, and better in the name or the summary. */
    private void scored(Words.Thing thing, BooleanPredicateClausesStep<?, ?> some) {
        FIELDS.forEach((field, weight) -> {
            some.should(f.bool().must(words(field, thing.text(), 1)).boost(weight));
            thing.others()
                    .forEach(other ->
                            some.should(f.bool().must(words(field, other, 1)).boost(weight * OTHER_WORDS)));
        });
        some.should(told(thing.text(), 1, TOLD));
        thing.others().forEach(other -> some.should(told(other, 1, TOLD * OTHER_WORDS)));
    }

    private PredicateFinalStep anywhere(Words.Thing thing) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        for (String field : EVERYWHERE) {
            any.should(words(field, thing.text(), 1));
            thing.others().forEach(other -> any.should(words(field, other, 1)));
        }
        any.should(told(thing.text(), 1, TOLD));
        thing.others().forEach(other -> any.should(told(other, 1, TOLD)));
        return any;
    }

    private PredicateFinalStep exactly(Words.Thing thing) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        EVERYWHERE.forEach(field -> any.should(words(field, thing.text(), 0)));
        any.should(told(thing.text(), 0, TOLD));
        return any;
    }

    /** In case studies, where neither how often something is told nor how much beside it counts. */
    private PredicateFinalStep told(String text, int slop, float weight) {
        return text.indexOf(' ') < 0
                ? f.bool().must(words("toldWords", text, slop)).boost(weight * TOLD_WORD)
                : f.bool().must(words("told", text, slop)).constantScore().boost(weight);
    }

    private PredicateFinalStep words(String field, String text, int slop) {
        return text.indexOf(' ') < 0
                ? f.match().field(field).matching(text)
                : f.phrase().field(field).matching(text).slop(slop);
    }
}
