package org.alongside.organisation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.alongside.letter.LetterDraft;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to write to about an organisation's entry.
 *
 * @param name how to greet them
 * @param email where to
 * @param language the language to write in: en or cy; en unless sent
 * @param consentOn when they agreed to be written to
 * @param source how that is known; the account that wrote it down unless sent
 */
@Schema(description = "Whom to write to about an organisation's entry. Nobody else ever sees it.")
public record OrganisationContactDraft(
        @Size(max = 100, message = "may have 100 characters")
        String name,

        @NotBlank(message = "is needed") @Size(max = 254, message = "may have 254 characters")
        String email,

        @Pattern(regexp = "en|cy", message = "is en or cy") @Schema(enumeration = {"en", "cy"})
        String language,

        @NotNull(message = "is needed: nobody is written to without having agreed")
        @PastOrPresent(message = "is not in the future")
        LocalDate consentOn,

        @Size(max = 200, message = "may have 200 characters")
        String source) {

    public OrganisationContactDraft {
        name = Text.clean(name);
        email = Text.clean(email);
        language = Text.clean(language) == null ? "en" : Text.clean(language);
        source = Text.clean(source);
    }

    @AssertTrue(message = "is not an address that letters can go to")
    boolean isEmail() {
        return email == null || LetterDraft.canReach(email);
    }

    @Override
    public String toString() {
        return "OrganisationContactDraft[kept private]";
    }
}
