/**
 * Champions: people who will talk, mentor or facilitate. What the public sees and how to reach them live in two tables
 * that no view joins; without recorded consent there is nothing to see.
 */
package org.alongside.champion;
