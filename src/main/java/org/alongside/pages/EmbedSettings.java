package org.alongside.pages;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the embeddable search has to know of this directory besides what it finds there.
 *
 * @param map where a map has its pictures from; missing where there is no map
 */
record EmbedSettings(
        @JsonInclude(JsonInclude.Include.NON_NULL) MapSource map) {}
