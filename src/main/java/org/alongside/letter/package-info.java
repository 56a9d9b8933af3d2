/**
 * Mail to people, and the links in it that work without an account, once. Rooms above say what a letter is about; here it
 * is put into words, kept, sent, tried again and forgotten. An address leaves this room in a letter's envelope, in the
 * outbox an admin reads, and nowhere else: not in a log, not in an error.
 */
package org.alongside.letter;
