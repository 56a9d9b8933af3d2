/**
 * Finding partners: what a caller may ask, the index that answers and the follower that keeps it true to the log of
 * changes, the order of what is found, and why each is shown. The index is disposable; PostgreSQL is the truth.
 */
package org.alongside.search;
