package org.alongside.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Whose turn it is to write: of several nodes one's, and no more letters a day than are to be written. */
@ApplicationScoped
class FreshnessTurn {

    /** Another node that is at it holds this row, and nobody waits for it. */
    private static final String HOLD = "select 1 from freshness_turn for update skip locked";

    private static final String SPENT = "select day, letters from freshness_turn";

    private static final String SPEND = "update freshness_turn set day = :day, letters = :letters";

    private final Session session;
    private final Freshness.Settings settings;

    FreshnessTurn(Session session, Freshness.Settings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** Takes the turn until the transaction ends; says whether it was to be had. */
    boolean take() {
        return !session.createNativeQuery(HOLD, Integer.class).getResultList().isEmpty();
    }

    /** Whether there is a letter left today. */
    boolean hasLeft(LocalDate today) {
        return spent(today) < settings.lettersADay();
    }

    /** Counts a letter, if there is one left today; says whether there was. Whoever asks has taken the turn. */
    boolean spend(LocalDate today) {
        int spent = spent(today);
        if (spent >= settings.lettersADay()) {
            return false;
        }
        session.createNativeMutationQuery(SPEND)
                .setParameter("day", today)
                .setParameter("letters", spent + 1)
                .executeUpdate();
        return true;
    }

    private int spent(LocalDate today) {
        List<Tuple> rows = session.createNativeQuery(SPENT, Tuple.class).getResultList();
        return rows.get(0).get(0, LocalDate.class).equals(today) ? rows.get(0).get(1, Integer.class) : 0;
    }
}
