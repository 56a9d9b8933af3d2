/**
 * What anybody says is wrong with an entry, and what of it the public doesn't see until somebody has looked. It knows
 * entries by kind and id only: what a report does to one is seen to above.
 */
package org.alongside.report;
