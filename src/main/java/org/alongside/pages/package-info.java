/**
 * What a person reads: the public pages in English and Welsh, feeds and lists for search engines, the embeddable search and the
 * page that hands it out.
 */
package org.alongside.pages;
