package org.alongside;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the contract with the headers that come with success. */
final class ContractHeaders {

    private ContractHeaders() {}

    static void success(Operation operation, boolean read, boolean create, boolean entry) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2")) {
                return;
            }
            if ("OK".equals(response.getDescription())) {
                response.setDescription(read ? "What was asked for." : "The entry as it is now.");
            }
            header(response, "RateLimit", "RateLimit");
            header(response, "RateLimit-Policy", "RateLimitPolicy");
            if (create) {
                header(response, "Location", "Location");
            }
            if (read) {
                readHeaders(response);
            } else if (entry) {
                header(response, "Preference-Applied", "PreferenceApplied");
                if (response.getContent() != null) {
                    header(response, "ETag", "ETag");
                    header(response, "Content-Language", "ContentLanguage");
                }
            }
        });
    }

    /** Only JSON is tagged: what is streamed is not known before it is sent. */
    private static void readHeaders(APIResponse response) {
        boolean json = hasJson(response);
        boolean streamed = response.getContent().getMediaTypes().size() > 1;
        if (json) {
            header(response, "Cache-Control", "CacheControl");
            header(response, "ETag", streamed ? "ETagOfJson" : "ETag");
        }
        if (json && !streamed) {
            header(response, "Content-Language", "ContentLanguage");
        }
        if (isPage(response)) {
            header(response, "Link", "Link");
        }
    }

    static boolean hasJson(APIResponse response) {
        return response.getContent() != null && response.getContent().hasMediaType("application/json");
    }

    private static boolean isPage(APIResponse response) {
        MediaType json =
                response.getContent() == null ? null : response.getContent().getMediaType("application/json");
        String schema = json == null || json.getSchema() == null
                ? null
                : json.getSchema().getRef();
        return schema != null && schema.matches(".*/(Page.*|SearchResult|FreshnessBoard)");
    }

    private static void header(APIResponse response, String name, String component) {
        response.addHeader(name, OASFactory.createHeader().ref(component));
    }
}
