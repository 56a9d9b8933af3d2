package org.alongside.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern TAGS = Pattern.compile("(?:W/)?(\"[^\"]*\")");
    private static final Pattern GZIP =
            Pattern.compile("(?:^|,)\\s*(?:gzip|\\*)\\s*(?:,|$|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))");

    private static final String NOBODY = "no-store";
    private static final String KEY = "X-API-Key";
    private static final String VARY = "Accept, Accept-Language, Accept-Encoding, Authorization, Origin, " + KEY;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri)
            throws JsonProcessingException {
        withoutWeight(response);
        Object entity = response.getEntity();
        boolean json = entity != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
        String language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .tag();
        if (response.getStatus() / 100 == 2 && entity instanceof String page && isForEverybody(uri)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
            completePage(request, response, page);
        }
        if (response.getStatus() / 100 != 2 || !json) {
            return;
        }
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
            tag(request, response, "v" + versioned.version() + "-" + language);
        } else if (read) {
            byte[] body = this.json.writeValueAsBytes(entity);
            tag(request, response, digest(body));
            response.setEntity(body);
        }
        if (read) {
            response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
            keep(response, isForCaller(request) ? "private, no-cache" : "public, no-cache");
            answerWithoutBodyIfKnown(request, response);
        }
    }

    /** What somebody gets who says who they are, a key's filter may have held others back from. */
    private static boolean isForCaller(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null || request.getHeaderString(KEY) != null;
    }

    private static boolean isForEverybody(UriInfo uri) {
        return Gate.Part.of(uri.getPath()) == Gate.Part.PUBLIC;
    }

    /** A page is the same for everybody who asks at its address, which says in what language. */
    private static void completePage(ContainerRequestContext request, ContainerResponseContext response, String page) {
        // Not getHeaderString: once that is asked, it knows nothing of headers set later
        Object keeping = response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL);
        if (keeping != null && keeping.toString().contains(NOBODY)) {
            return;
        }
        tag(request, response, digest(page.getBytes(StandardCharsets.UTF_8)));
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        keep(response, "public, no-cache");
        answerWithoutBodyIfKnown(request, response);
    }

    /** Kept, but asked about each time: what somebody takes back must not live on in a cache. */
    private static void keep(ContainerResponseContext response, String rule) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, rule);
        }
    }

    /** How much the server would rather send one form than another is its own affair. */
    private static void withoutWeight(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && type.getParameters().containsKey("qs")) {
            Map<String, String> parameters = new HashMap<>(type.getParameters());
            parameters.remove("qs");
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_TYPE, new MediaType(type.getType(), type.getSubtype(), parameters));
        }
    }

    private static void answerWithoutBodyIfKnown(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && isKnown(response.getHeaderString(HttpHeaders.ETAG), known)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Compares weakly, as RFC 9110 has it for reads: a cache that made a tag weak still holds the same answer. */
    private static boolean isKnown(String tag, String known) {
        return known.trim().equals("*")
                || TAGS.matcher(known)
                        .results()
                        .anyMatch(found -> found.group(1).equals(tag));
    }

    /** A strong tag stands for the very bytes, so the packed answer has another one than the plain one. */
    private static void tag(ContainerRequestContext request, ContainerResponseContext response, String value) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        String packed = accepted != null && GZIP.matcher(accepted).find() ? "-gzip" : "";
        response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + value + packed + "\"");
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
