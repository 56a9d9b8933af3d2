package org.alongside.pages;

import jakarta.ws.rs.QueryParam;
import java.util.List;

/**
 * What somebody wants of the search on their page, as the form on {@code /embed} sends it. What makes no sense is left
 * out: the page shows what came of it.
 */
public class EmbedOptions {

    @QueryParam("key")
    String key;

    @QueryParam("region")
    String region;

    @QueryParam("sector")
    List<String> sector;

    @QueryParam("supports")
    List<String> supports;

    @QueryParam("maturity")
    String maturity;

    @QueryParam("lang")
    String lang;

    @QueryParam("limit")
    String limit;

    @QueryParam("heading")
    String heading;

    @QueryParam("view")
    String view;

    @QueryParam("remember")
    String remember;

    @QueryParam("pinned")
    String pinned;

    @QueryParam("coloured")
    String coloured;

    @QueryParam("accent")
    String accent;

    @QueryParam("text")
    String text;

    @QueryParam("background")
    String background;
}
