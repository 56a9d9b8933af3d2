package org.alongside.access;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that nobody on the way may keep. */
public final class Private {

    public static final String RULE = "private, no-store";

    private Private() {}

    public static <T> RestResponse<T> answer(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, RULE)
                .build();
    }
}
