package org.alongside.admin;

import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.shared.Cursor;

/**
 * Which entries somebody looks for.
 *
 * @param words a part of a name, an id or an org-id; empty for all
 * @param kind only those of this kind; null for all
 * @param standing whether they are listed; null for all
 * @param cursor where to go on; null at the start
 */
record EntrySearch(String words, EntityKind kind, Standing standing, String cursor) {

    /** Whether an entry is listed or has been taken down. */
    enum Standing {
        LISTED,
        ARCHIVED
    }

    /** The id to go on after; null at the start. */
    UUID after() {
        return Cursor.id(cursor);
    }
}
