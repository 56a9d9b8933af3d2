package org.alongside.pages;

/**
 * Something wrong with what was typed.
 *
 * @param control the id of the control it is about; null when it is about the whole
 * @param sentence what to do about it
 */
record Fault(String control, String sentence) {}
