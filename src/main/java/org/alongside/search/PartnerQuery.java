package org.alongside.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Willing;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;

/** A question in the index's terms, one method for each part of it. */
final class PartnerQuery {

    /** Other words for a thing count a little less than the words typed. */
    private static final float OTHER_WORDS = 0.7f;

    /** Everything there is to find counts once; the name and the summary, being short and chosen, count on top. */
    private static final Map<String, Float> FIELDS = Map.of("all", 1f, "name", 1f, "summary", 0.5f);

    private final Question question;
    private final Words words;
    private final TypedSearchPredicateFactory<NonStaticMetamodelScope> f;

    PartnerQuery(Question question, Words words, TypedSearchPredicateFactory<NonStaticMetamodelScope> f) {
        this.question = question;
        this.words = words;
        this.f = f;
    }

    /** The whole question. */
    PredicateFinalStep whole() {
        return without(null);
    }

    /** The question without one criterion, as its facet is counted. */
    PredicateFinalStep without(Criterion ignored) {
        BooleanPredicateClausesStep<?, ?> bool = f.bool();
        bool.filter(f.matchAll());
        for (Criterion criterion : EnumSet.allOf(Criterion.class)) {
            if (criterion != ignored) {
                narrow(bool, criterion);
            }
        }
        if (!words.isEmpty()) {
            bool.must(words());
        }
        return bool;
    }

    /** Where the words stand in some of what was found: the fields a reader sees, each by itself. */
    PredicateFinalStep placesIn(List<String> ids, List<String> fields) {
        BooleanPredicateClausesStep<?, ?> places = f.bool();
        for (Words.Thing thing : words.wanted()) {
            for (String field : fields) {
                places.should(words(field, thing.text()));
                thing.others().forEach(other -> places.should(words(field, other)));
            }
        }
        return f.bool().filter(f.id().matchingAny(ids)).must(places);
    }

    private void narrow(BooleanPredicateClausesStep<?, ?> bool, Criterion criterion) {
        switch (criterion) {
            case RUNG -> {
                if (question.maturity() != null) {
                    bool.filter(f.range().field(field(criterion, question)).atLeast(question.maturity()));
                }
            }
            case WILLING -> {
                if (question.willing() == Willing.stated) {
                    bool.filter(f.match().field("willing").matching(true));
                }
            }
            default -> {
                for (List<String> any : question.wanted(criterion)) {
                    bool.filter(f.terms().field(field(criterion, question)).matchingAny(any));
                }
            }
        }
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
            case SECTOR -> "topSectors";
            case RUNG -> question.evidence() == Basis.claimed ? "claimedRung" : "evidencedRung";
            case TYPE -> "kind";
            case WILLING -> "willing";
            case OFFERS, NEEDS, SUPPORTS, SIZE -> criterion.code();
        };
    }

    /** An exact name comes first, all words before some; what is in quotes or left out is taken at its word. */
    private PredicateFinalStep words() {
        BooleanPredicateClausesStep<?, ?> bool = f.bool();
        BooleanPredicateClausesStep<?, ?> some = f.bool();
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (Words.Thing thing : words.wanted()) {
            if (thing.exact()) {
                bool.must(phrase(thing.text()));
            } else {
                some.should(thing(thing));
                all.must(thing(thing));
            }
        }
        for (Words.Thing thing : words.unwanted()) {
            bool.mustNot(
                    thing.isPhrase()
                            ? phrase(thing.text())
                            : f.match().field("all").matching(thing.text()));
        }
        if (some.hasClause()) {
            bool.must(some);
            bool.should(all);
        }
        for (String field : List.of("nameExact", "otherNamesExact")) {
            bool.should(f.match()
                    .field(field)
                    .matching(question.q())
                    .constantScore()
                    .boost(1000));
        }
        return bool;
    }

    /** One thing in any of its words: anywhere, and better in the name or the summary. */
    private PredicateFinalStep thing(Words.Thing thing) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        any.should(text(thing.text(), 1));
        for (String other : thing.others()) {
            any.should(text(other, OTHER_WORDS));
        }
        return any;
    }

    private PredicateFinalStep text(String text, float boost) {
        BooleanPredicateClausesStep<?, ?> fields = f.bool();
        FIELDS.forEach((field, weight) ->
                fields.should(f.bool().must(words(field, text)).boost(weight * boost)));
        return fields;
    }

    private PredicateFinalStep words(String field, String text) {
        return text.indexOf(' ') < 0
                ? f.match().field(field).matching(text)
                : f.phrase().field(field).matching(text).slop(1);
    }

    private PredicateFinalStep phrase(String text) {
        return f.phrase().field("all").matching(text);
    }
}
