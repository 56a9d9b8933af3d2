package org.alongside.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A search as it was understood.
 *
 * @param q the words looked for; null for none
 * @param wanted what is wanted of each criterion: all of the inner lists, any of each one's codes
 * @param regionMode which question about places is asked
 * @param maturity the lowest rung wanted, 1 to 7; null for any
 * @param evidence which rung counts
 * @param willing who is shown
 * @param order in which order
 * @param facets what is counted
 * @param limit how many a page holds at most
 * @param start where the page starts
 */
record Question(
        String q,
        Map<Criterion, List<List<String>>> wanted,
        RegionMode regionMode,
        Integer maturity,
        Basis evidence,
        Willing willing,
        Order order,
        List<Criterion> facets,
        int limit,
        Start start) {

    /** Where an organisation works, or where it sits. */
    enum RegionMode {
        serves,
        based
    }

    /** What its evidence bears out, or what it says of itself. */
    enum Basis {
        evidenced,
        claimed
    }

    /** Those who said themselves that they would share power, or everybody. */
    enum Willing {
        stated,
        any
    }

    /** The orders there are. */
    enum Order {
        relevance,
        fair,
        name,
        recent
    }

    /**
     * Where a page starts.
     *
     * @param seed decides who comes first among equals; the day's, unless the page before had another
     * @param offset how many were shown before
     */
    record Start(long seed, int offset) {}

    List<List<String>> wanted(Criterion criterion) {
        return wanted.getOrDefault(criterion, List.of());
    }

    /** Whether the question asks for something of a criterion. */
    boolean narrowsBy(Criterion criterion) {
        return criterion == Criterion.RUNG
                ? maturity != null
                : !wanted(criterion).isEmpty();
    }

    /** The same question of everybody, willing or not. */
    Question ofEverybody() {
        return new Question(q, wanted, regionMode, maturity, evidence, Willing.any, order, List.of(), limit, start);
    }

    /** The same question without one of its wishes. */
    Question without(Criterion criterion) {
        Map<Criterion, List<List<String>>> others = new EnumMap<>(Criterion.class);
        others.putAll(wanted);
        others.remove(criterion);
        return new Question(
                q,
                others,
                regionMode,
                criterion == Criterion.RUNG ? null : maturity,
                evidence,
                willing,
                order,
                List.of(),
                limit,
                start);
    }

    /** Tells this question from others, whatever page of it is asked for. */
    String fingerprint() {
        return Integer.toHexString(
                List.of(String.valueOf(q), wanted, regionMode, String.valueOf(maturity), evidence, willing, order)
                        .toString()
                        .hashCode());
    }
}
