/**
 * The write side of the API and who may use it. Everything written here becomes a proposal; what an administrator
 * writes is decided at once.
 */
package org.alongside.curation;
