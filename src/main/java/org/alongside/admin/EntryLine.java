package org.alongside.admin;

import java.time.Instant;
import java.util.UUID;
import org.alongside.change.EntityKind;

/**
 * An entry as a list shows it.
 *
 * @param where what tells it from others of its name, such as where it is based; null when nothing does
 * @param listed whether it is, or has been taken down
 */
record EntryLine(UUID id, EntityKind kind, String name, String where, boolean listed, Instant updatedAt) {}
