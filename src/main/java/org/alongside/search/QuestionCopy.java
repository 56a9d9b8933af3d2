package org.alongside.search;

import java.util.List;
import java.util.Map;
import org.alongside.search.Question.Order;
import org.alongside.search.Question.Start;
import org.alongside.search.Question.Willing;

/** A question to be like another but for a little; nothing is counted in it unless that is said. */
final class QuestionCopy {

    private final Question of;
    private String q;
    private Map<Criterion, List<List<String>>> wanted;
    private Near near;
    private Integer maturity;
    private Willing willing;
    private boolean unlisted;
    private Order order;
    private List<Criterion> facets = List.of();
    private Start start;

    QuestionCopy(Question of) {
        this.of = of;
        this.q = of.q();
        this.wanted = of.wanted();
        this.near = of.near();
        this.maturity = of.maturity();
        this.willing = of.willing();
        this.unlisted = of.unlisted();
        this.order = of.order();
        this.start = of.start();
    }

    QuestionCopy q(String other) {
        q = other;
        return this;
    }

    QuestionCopy wanted(Map<Criterion, List<List<String>>> other) {
        wanted = other;
        return this;
    }

    QuestionCopy near(Near other) {
        near = other;
        return this;
    }

    QuestionCopy maturity(Integer other) {
        maturity = other;
        return this;
    }

    QuestionCopy willing(Willing other) {
        willing = other;
        return this;
    }

    QuestionCopy unlisted(boolean other) {
        unlisted = other;
        return this;
    }

    QuestionCopy order(Order other) {
        order = other;
        return this;
    }

    QuestionCopy facets(List<Criterion> other) {
        facets = other;
        return this;
    }

    QuestionCopy start(Start other) {
        start = other;
        return this;
    }

    Question made() {
        return new Question(
                q,
                wanted,
                of.wishes(),
                of.regionMode(),
                near,
                maturity,
                of.evidence(),
                willing,
                unlisted,
                order,
                facets,
                of.limit(),
                start,
                of.cleared());
    }
}
