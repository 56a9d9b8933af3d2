/**
 * The pages of whoever looks after the directory: rendered by the server, whole without a script, better with a little.
 * They do what the API does by asking its operations and desks, so that no rule is written twice. One list of fields for
 * each kind of entry makes its form, its reading and its differences.
 */
package org.alongside.admin;
