package org.alongside.freshness;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import org.alongside.MovedClock;

/** Has organisations asked whether their entries are still right, as time does. */
public final class Asked {

    private Asked() {}

    /** Makes it another day, and writes the letters of that day. */
    public static void on(LocalDate day) {
        MovedClock.to(day);
        CDI.current().select(FreshnessKeeper.class).get().keep();
    }
}
