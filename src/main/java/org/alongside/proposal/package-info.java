/**
 * The one way in. Every write is a proposal: a full proposed state, by whom and why, that is checked, decided and then
 * applied to its entry together with a line in the log of changes, in one transaction. History, audit and undo come
 * from here and nowhere else.
 */
package org.alongside.proposal;
