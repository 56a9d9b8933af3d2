package org.alongside.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.access.KeyFilter;

/**
 * A search as it was understood.
 *
 * @param q the words looked for; null for none
 * @param wanted what is wanted of each criterion: all of the inner lists, any of each one's codes
 * @param wishes what of that is a wish and not a must
 * @param regionMode which question about places is asked
 * @param near the place to be based near; null for anywhere
 * @param maturity the lowest rung wanted, 1 to 7; null for any
 * @param evidence which rung counts
 * @param willing who is shown
 * @param unlisted whether those are shown too that nobody has confirmed for long
 * @param order in which order
 * @param facets what is counted
 * @param limit how many a page holds at most
 * @param start where the page starts
 * @param cleared what the asker's key lets through, on top of all else; null for everything
 */
record Question(
        String q,
        Map<Criterion, List<List<String>>> wanted,
        Wishes wishes,
        RegionMode regionMode,
        Near near,
        Integer maturity,
        Basis evidence,
        Willing willing,
        boolean unlisted,
        Order order,
        List<Criterion> facets,
        int limit,
        Start start,
        KeyFilter cleared) {

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

    /** What becomes of those that nobody has confirmed for long. */
    enum Unlisted {
        leaveOut,
        include
    }

    /** The orders there are. */
    enum Order {
        relevance,
        fair,
        distance,
        name,
        recent
    }

    /**
     * Where a page starts.
     *
     * @param seed decides who comes first among equals; the day's, unless the page before had another
     * @param offset how many were shown before
     * @param after the lot that was shown last, in an order by lots; null in others, and at the beginning
     */
    record Start(long seed, int offset, Long after) {

        static Start of(long seed) {
            return new Start(seed, 0, null);
        }
    }

    List<List<String>> wanted(Criterion criterion) {
        return wanted.getOrDefault(criterion, List.of());
    }

    /** Whether the question asks for something of a criterion. */
    boolean narrowsBy(Criterion criterion) {
        return !isWish(criterion) && asksFor(criterion);
    }

    boolean isWish(Criterion criterion) {
        return wishes.criteria().contains(criterion);
    }

    private boolean asksFor(Criterion criterion) {
        return switch (criterion) {
            case COMPANY -> wishes.company() != null;
            case RUNG -> maturity != null;
            case NEAR -> near != null;
            default -> !wanted(criterion).isEmpty();
        };
    }

    /** The same question of everybody, willing or not, of which only the number is wanted. */
    Question ofEverybody() {
        return new QuestionCopy(this).willing(Willing.any).made();
    }

    /** The same, those included that nobody has confirmed for long. */
    Question withUnlisted() {
        return new QuestionCopy(this).unlisted(true).made();
    }

    /**
     * The same with other words.
     *
     * @param words null for none
     */
    Question withWords(String words) {
        return new QuestionCopy(this)
                .q(words)
                .order(order == Order.relevance ? usualOrder(words, wishes) : order)
                .made();
    }

    /** The same with one filter more, which any of some codes meets. */
    Question with(Criterion criterion, List<String> codes) {
        Map<Criterion, List<List<String>>> more = new EnumMap<>(Criterion.class);
        more.putAll(wanted);
        more.put(criterion, List.of(codes));
        return new QuestionCopy(this).wanted(more).made();
    }

    /** The same without some of its filters. */
    Question without(Collection<Criterion> criteria) {
        Map<Criterion, List<List<String>>> left = new EnumMap<>(Criterion.class);
        left.putAll(wanted);
        left.keySet().removeAll(criteria);
        boolean anywhere = criteria.contains(Criterion.NEAR);
        return new QuestionCopy(this)
                .wanted(left)
                .maturity(criteria.contains(Criterion.RUNG) ? null : maturity)
                .near(anywhere ? null : near)
                .order(anywhere && order == Order.distance ? usualOrder(q, wishes) : order)
                .made();
    }

    /** The same question from another start. */
    Question from(Start other) {
        return new QuestionCopy(this).facets(facets).start(other).made();
    }

    /** The order of who asks for none. */
    static Order usualOrder(String q, Wishes wishes) {
        return q == null && wishes.criteria().isEmpty() ? Order.fair : Order.relevance;
    }

    /** Tells this question from others, whatever page of it is asked for. */
    String fingerprint() {
        return Integer.toHexString(Arrays.asList(
                        q, wanted, wishes, regionMode, near, maturity, evidence, willing, unlisted, order, cleared)
                .toString()
                .hashCode());
    }
}
