package org.alongside.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What of a question is a wish and not a must: everybody is found, and who meets more of it comes first.
 *
 * @param criteria the criteria that are wishes
 * @param company for whom partners are looked for; null when for nobody in particular
 */
record Wishes(Set<Criterion> criteria, Company company) {

    static final Wishes NONE = new Wishes(Set.of(), null);

    /** So many tiers let wishes of up to six parts share evenly, and any of twenty count each of them. */
    private static final int MOST_TIERS = 60;

    Wishes {
        // In one order wherever and whenever it is made: cursors are told apart by it
        criteria = criteria.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(criteria));
    }

    /**
     * What one wish that is met adds to a score, and having all words likewise: whole tiers, so that what words add is compared
     * within them; and so many that each part of a wish can be whole ones too.
     */
    static float weight(Question question) {
        return tiers(question) * Turns.TIER;
    }

    /** What one of so many parts of a wish adds; together they may come to less than the whole. */
    static float weight(Question question, int parts) {
        return tiers(question) / parts * Turns.TIER;
    }

    private static int tiers(Question question) {
        int tiers = 1;
        for (Criterion criterion : question.wishes().criteria()) {
            int parts = Math.max(
                    1,
                    criterion == Criterion.COMPANY
                            ? Company.PARTS
                            : question.wanted(criterion).size());
            tiers = Math.min(tiers / greatestCommonDivisor(tiers, parts) * parts, MOST_TIERS);
        }
        return tiers;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    /**
     * An organisation that looks for others: to be taught by, or to keep company with.
     *
     * @param self itself, which it need not find
     * @param rung the rung it stands on; whoever has none is taken to start from 3, being kept informed
     */
    record Company(UUID self, int rung) {

        /** From here on the ladder's own word is doing things together; who stands here can show others how. */
        private static final int TEACHES = 5;

        private static final int START = 3;
        private static final int TOP = 7;

        /** To be ahead by one's evidence, or a half of it by one's own word. */
        private static final int PARTS = 2;

        static Company of(UUID self, Integer evidenced, Integer claimed) {
            Integer stands = evidenced == null ? claimed : evidenced;
            return new Company(self, stands == null ? START : stands);
        }

        /** The lowest rung of those that can teach it. */
        int teacher() {
            return Math.max(TEACHES, Math.min(rung + 1, TOP));
        }

        boolean isAtTheTop() {
            return rung >= TOP;
        }

        /** The rung of those who are just ahead on the same way; the top keeps company with the top. */
        int peer() {
            return Math.min(rung + 1, TOP);
        }
    }
}
