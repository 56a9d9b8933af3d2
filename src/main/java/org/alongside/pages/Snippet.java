package org.alongside.pages;

import java.util.List;
import org.alongside.shared.Language;

/**
 * What somebody pastes into their page.
 *
 * @param base where the directory is, without a slash at the end
 * @param version the module to load and no other, with what it is compared with; null for the newest
 * @param integrity what the pinned one is compared with; null for the newest
 * @param attributes what the element is told
 * @param limits what the page is about, for the form that is shown where script doesn't run
 * @param language of the search
 * @param pictures where its map has pictures from, as a page's policy names it; null without a map
 */
record Snippet(
        String base,
        String version,
        String integrity,
        List<Attribute> attributes,
        List<Attribute> limits,
        Language language,
        String pictures) {

    /** A name and a value, or none. */
    record Attribute(String name, String value) {}
}
