/**
 * The write side of the API. Everything written here becomes a proposal; what a curator or an administrator writes is
 * decided at once.
 */
package org.alongside.curation;
