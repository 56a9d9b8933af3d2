package org.alongside.search;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Willing;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;

/** A question in the index's terms, one method for each part of it. */
final class PartnerQuery {

    private static final Pattern OPERATORS = Pattern.compile("\"|(^|\\s)-\\S");

    private final Question question;
    private final TypedSearchPredicateFactory<NonStaticMetamodelScope> f;

    PartnerQuery(Question question, TypedSearchPredicateFactory<NonStaticMetamodelScope> f) {
        this.question = question;
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
        if (question.q() != null) {
            bool.must(words());
        }
        return bool;
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

    /** An exact name comes first, all words before some; phrases and -words are taken at their word. */
    private PredicateFinalStep words() {
        if (OPERATORS.matcher(question.q()).find()) {
            return text(BooleanOperator.AND, 1, SimpleQueryFlag.PHRASE, SimpleQueryFlag.NOT);
        }
        return f.bool()
                .must(text(BooleanOperator.OR, 1))
                .should(text(BooleanOperator.AND, 4))
                .should(f.match()
                        .field("nameExact")
                        .matching(question.q())
                        .constantScore()
                        .boost(1000))
                .should(f.match()
                        .field("otherNamesExact")
                        .matching(question.q())
                        .constantScore()
                        .boost(500));
    }

    private PredicateFinalStep text(BooleanOperator operator, float boost, SimpleQueryFlag... flags) {
        // Without WHITESPACE the whole text would be one word, and neither operator would mean anything
        EnumSet<SimpleQueryFlag> allowed = EnumSet.of(SimpleQueryFlag.WHITESPACE);
        allowed.addAll(List.of(flags));
        return f.simpleQueryString()
                .field("name")
                .boost(3)
                .field("otherNames")
                .boost(3)
                .field("namePlain")
                .boost(1)
                .field("summary")
                .boost(2)
                .field("description")
                .field("topics")
                .field("caseStudies")
                .matching(question.q())
                .defaultOperator(operator)
                .flags(allowed)
                .boost(boost);
    }
}
