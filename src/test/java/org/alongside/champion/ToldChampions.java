package org.alongside.champion;

import jakarta.enterprise.inject.spi.CDI;

/** Has champions written to about their consent, as time does. */
public final class ToldChampions {

    private ToldChampions() {}

    /** Writes to all who are to be written to. */
    public static void write() {
        CDI.current().select(Consents.class).get().write();
    }
}
