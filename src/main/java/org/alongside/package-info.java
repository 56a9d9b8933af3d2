/**
 * The front door: {@link org.alongside.Alongside} starts the directory, and with it PostgreSQL for those who bring none.
 * Everything the directory does lives in the rooms below.
 */
package org.alongside;
