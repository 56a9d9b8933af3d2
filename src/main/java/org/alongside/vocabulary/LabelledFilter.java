package org.alongside.vocabulary;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.alongside.shared.Language;

/** Says which language an answer is in, that another caller may get another one, and how long it keeps. */
@Provider
@Labelled
class LabelledFilter implements ContainerResponseFilter {

    /** Codes change with a release and labels hardly ever, so a day (in seconds). */
    private static final String A_DAY = "public, max-age=86400";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            Language language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            headers.putSingle(HttpHeaders.CACHE_CONTROL, A_DAY);
        }
    }
}
