package org.alongside.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to write to about an organisation's entry, as its own people and curators see it.
 *
 * @param consentOn when they agreed to be written to
 * @param source how that is known
 */
@Schema(name = "OrganisationContact", description = "Whom to write to about an organisation's entry.")
public record OrganisationContactView(
        @Schema(nullable = true) String name,
        String email,

        @Schema(enumeration = {"en", "cy"}) String language,

        LocalDate consentOn,
        String source) {

    public static OrganisationContactView from(OrganisationContact contact) {
        return new OrganisationContactView(
                contact.name, contact.email, contact.language, contact.consentOn, contact.source);
    }

    @Override
    public String toString() {
        return "OrganisationContactView[kept private]";
    }
}
