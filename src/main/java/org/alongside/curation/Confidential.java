package org.alongside.curation;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that nobody on the way may keep. */
final class Confidential {

    private Confidential() {}

    static <T> RestResponse<T> answer(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
