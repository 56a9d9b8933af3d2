/**
 * Organisations that would share power with the people who use their services: who they are, where they work, what
 * they say of themselves and what dated evidence bears out. This room only reads and changes entries; who may change
 * them, and how a change is asked for, is decided above it.
 */
package org.alongside.organisation;
