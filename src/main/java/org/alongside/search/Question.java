package org.alongside.search;

import java.util.Arrays;
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
        Copy copy = new Copy(this);
        copy.willing = Willing.any;
        return copy.made();
    }

    /** The same, those included that nobody has confirmed for long. */
    Question withUnlisted() {
        Copy copy = new Copy(this);
        copy.unlisted = true;
        return copy.made();
    }

    /** The same without its words. */
    Question withoutWords() {
        Copy copy = new Copy(this);
        copy.q = null;
        copy.order = order == Order.relevance ? usualOrder(null, wishes) : order;
        return copy.made();
    }

    /** The same without one of its filters. */
    Question without(Criterion criterion) {
        Copy copy = new Copy(this);
        copy.wanted = new EnumMap<>(Criterion.class);
        copy.wanted.putAll(wanted);
        copy.wanted.remove(criterion);
        if (criterion == Criterion.RUNG) {
            copy.maturity = null;
        }
        if (criterion == Criterion.NEAR) {
            copy.near = null;
            copy.order = order == Order.distance ? usualOrder(q, wishes) : order;
        }
        return copy.made();
    }

    /** The same question from another start. */
    Question from(Start other) {
        Copy copy = new Copy(this);
        copy.facets = facets;
        copy.start = other;
        return copy.made();
    }

    /** A question to be like another but for a little; nothing is counted in it unless that is said. */
    private static final class Copy {

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

        private Copy(Question of) {
            this.of = of;
            this.q = of.q;
            this.wanted = of.wanted;
            this.near = of.near;
            this.maturity = of.maturity;
            this.willing = of.willing;
            this.unlisted = of.unlisted;
            this.order = of.order;
            this.start = of.start;
        }

        private Question made() {
            return new Question(
                    q,
                    wanted,
                    of.wishes,
                    of.regionMode,
                    near,
                    maturity,
                    of.evidence,
                    willing,
                    unlisted,
                    order,
                    facets,
                    of.limit,
                    start,
                    of.cleared);
        }
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
