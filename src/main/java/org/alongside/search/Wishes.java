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

    Wishes {
        // In one order wherever and whenever it is made: cursors are told apart by it
        criteria = criteria.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(criteria));
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

        static Company of(UUID self, Integer evidenced, Integer claimed) {
            Integer stands = evidenced == null ? claimed : evidenced;
            return new Company(self, stands == null ? START : stands);
        }

        /** The lowest rung of those that can teach it. */
        int teacher() {
            return Math.max(TEACHES, Math.min(rung + 1, 7));
        }

        /** The rung of those who are just ahead on the same way; the top keeps company with the top. */
        int peer() {
            return Math.min(rung + 1, 7);
        }
    }
}
