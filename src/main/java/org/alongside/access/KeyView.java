package org.alongside.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as admins see it. */
@Schema(name = "Key", description = "What a service is let in with, without its secret.")
public record KeyView(
        UUID id,
        String name,
        String owner,
        List<String> scopes,
        int requestsPerMinute,

        @Schema(description = "What it lets through; nothing is held back when there is none.", nullable = true)
        KeyFilter filter,

        @Schema(description = "The origins whose pages may use it; any may when there are none.")
        List<String> origins,

        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Schema(nullable = true) Instant revokedAt,

        @Schema(description = "To the minute, and up to ten seconds late.", nullable = true)
        Instant usedAt) {

    /**
     * A new key, shown this once.
     *
     * @param key what to send, as `Authorization: Bearer` or `X-API-Key`
     * @param about what it is good for
     */
    @Schema(name = "NewKey", description = "A new key, shown this once.")
    public record New(
            @Schema(description = "What to send, as `Authorization: Bearer …` or `X-API-Key`. It can't be read again.")
            String key,

            KeyView about) {

        /** Without the key, whoever prints it. */
        @Override
        public String toString() {
            return "NewKey[" + about.id + "]";
        }
    }

    static KeyView from(ApiKey key) {
        return new KeyView(
                key.id,
                key.name,
                key.owner,
                key.scopes,
                key.requestsPerMinute,
                key.filter,
                key.origins,
                key.createdBy,
                key.createdAt,
                key.expiresAt,
                key.revokedAt,
                key.usedAt);
    }
}
