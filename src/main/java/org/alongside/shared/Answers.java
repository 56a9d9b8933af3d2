package org.alongside.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What every public answer carries: a strong entity tag, cache rules and the link to the next page. A reader who has
 * the answer already gets 304 and no body.
 */
public class Answers {

    /** An answer that may continue on a further page. */
    public interface Continued {

        /** The cursor of the following page, or null on the last one. */
        String next();
    }

    /** A view whose entity tag is its version, so that a reader can hand it back in {@code If-Match}. */
    public interface Versioned {

        /** Counts from 1 and grows with every published change. */
        int version();
    }

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri)
            throws JsonProcessingException {
        Object entity = response.getEntity();
        boolean json = entity != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
        if (response.getStatus() / 100 != 2 || !json) {
            return;
        }
        String language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .tag();
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
        if (entity instanceof Continued page && page.next() != null) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .toString();
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (entity instanceof Versioned versioned) {
            tag(response, "v" + versioned.version() + "-" + language);
        } else if (read) {
            byte[] body = this.json.writeValueAsBytes(entity);
            tag(response, digest(body));
            response.setEntity(body);
        }
        if (read) {
            response.getHeaders().add(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
            if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
                // Kept, but asked about each time: what somebody takes back must not live on in a cache.
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, no-cache");
            }
            answerWithoutBodyIfKnown(request, response);
        }
    }

    private static void answerWithoutBodyIfKnown(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (known != null && (known.trim().equals("*") || known.contains(tag))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static void tag(ContainerResponseContext response, String value) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + value + "\"");
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
