/**
 * The one log out: what changed, in the order in which it became visible, with no gaps. It is written in the same
 * transaction as the change itself; the search index, the public feed and everything else that follows the directory
 * read it.
 */
package org.alongside.change;
