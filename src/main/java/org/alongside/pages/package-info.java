/** What a person reads: the embeddable search, and the page that hands it out. */
package org.alongside.pages;
