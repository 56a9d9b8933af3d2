package org.alongside.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with pages; tags and rules for caches are given to all of them alike. */
final class Reply {

    private Reply() {}

    static RestResponse<String> page(TemplateInstance page) {
        return RestResponse.ok(page.render());
    }

    /**
     * A page that tells of somebody: only a reader's own cache may keep it, and has to ask each time, for they may leave at any
     * moment.
     */
    static RestResponse<String> ofSomebody(TemplateInstance page) {
        return RestResponse.ResponseBuilder.ok(page.render())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** A page with what somebody typed, or what became of it. */
    static RestResponse<String> toSomebody(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }
}
