/**
 * The write side of the API, the queue of what waits, decisions and history. Everything written here becomes a proposal;
 * what somebody writes who may decide is decided at once.
 */
package org.alongside.curation;
