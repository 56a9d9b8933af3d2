package org.alongside.curation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation that is trusted.
 *
 * @param organisation its id
 * @param by who said so
 * @param at since when
 */
@Schema(name = "TrustedOrganisation", description = "An organisation that is trusted with its own entry.")
public record TrustView(UUID organisation, String by, Instant at) {

    static TrustView from(TrustedOrganisation trusted) {
        return new TrustView(trusted.organisationId, trusted.trustedBy, trusted.trustedAt);
    }
}
