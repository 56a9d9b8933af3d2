/**
 * The one way in. Every write is a proposal: a full proposed state, by whom and why, that is checked, decided and then
 * applied to its entry together with a line in the log of changes, in one transaction. Those of people who may decide
 * are decided at once; the others wait, and the last approved state stays public meanwhile. History, audit and undo come
 * from here and nowhere else.
 */
package org.alongside.proposal;
