package org.alongside.letter;

import java.util.Locale;
import org.alongside.access.Digest;

/** A mailbox, however its owner writes its address: capitals and what follows a plus don't count. */
public final class Mailbox {

    /** Under which a link remembers the mailbox it went to. */
    public static final String KEY = "mailbox";

    private Mailbox() {}

    /** What stands for the mailbox of an address where the address must not. */
    public static String digest(String address) {
        return Digest.of("mailbox " + of(address));
    }

    /** The one way of writing an address that all of its mailbox have in common. */
    public static String of(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }
}
