/**
 * Asking to be put in touch. Anybody may ask, once they have shown that they read mail at the address they gave; whoever is
 * asked decides with a link in a letter; and neither side gets the other's address before that. What is kept here is never
 * shown to anybody but those two, except what a curator needs to stop what should not be.
 */
package org.alongside.introduction;
