/**
 * What every room needs and none owns: pages and cursors, problems, entity tags, ids and the clock. At most ten files,
 * and it imports nothing of the rooms above it.
 */
package org.alongside.shared;
