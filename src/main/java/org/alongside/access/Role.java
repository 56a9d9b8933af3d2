package org.alongside.access;

/** What somebody may do, as resources name it in their rules. A role includes nothing of another one unless said. */
public final class Role {

    /** Reads, proposes and reports mistakes, without an account. Also what a key for proposing may do. */
    public static final String VISITOR = "visitor";

    /** An organisation's own person. */
    public static final String CONTRIBUTOR = "contributor";

    /** Decides what is listed, everywhere or in some areas. */
    public static final String CURATOR = "curator";

    /** Looks after people, keys, imports and settings. */
    public static final String ADMIN = "admin";

    private Role() {}
}
