/**
 * How an organisation's own people get to look after their entry: whoever has an address at its own domain, or the one on
 * record, gets a link that works once; about everybody else somebody decides. Nobody learns here which address is on record.
 */
package org.alongside.claim;
