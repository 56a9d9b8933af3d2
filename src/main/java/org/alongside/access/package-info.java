/**
 * Who may do what: accounts and their passwords, sessions, keys for services, and how often anybody may ask. Whoever is
 * let in is a {@link org.alongside.access.Caller}, by whatever door they came.
 */
package org.alongside.access;
