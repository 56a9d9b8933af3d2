/**
 * Files for others and from others: CSV in, with a mapping, a dry run and a report for each row; CSV and NDJSON out. What
 * comes in goes through the proposals like everything else, and the made-up demonstration comes in here too.
 */
package org.alongside.exchange;
