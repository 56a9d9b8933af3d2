/**
 * Whether entries are still right: each organisation is asked about its own once a year, what nobody confirms says so in
 * every answer and is left out in the end, and nothing is ever deleted for it. Evidence is asked about before it lapses.
 */
package org.alongside.freshness;
