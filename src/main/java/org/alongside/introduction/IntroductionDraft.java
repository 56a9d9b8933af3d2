package org.alongside.introduction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.alongside.proposal.ContactDetails;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody's wish to be put in touch.
 *
 * @param from who asks
 * @param to whom they would like to be put in touch with
 * @param about what about, in their own words; ways to reach them are taken out
 * @param share how the other side may reach them once it has said yes; by e-mail unless sent
 */
@Schema(description = "Somebody's wish to be put in touch.")
public record IntroductionDraft(
        @NotNull(message = "is needed: who asks") @Valid From from,

        @NotNull(message = "is needed: a champion or an organisation") @Valid
        To to,

        @NotBlank(message = "is needed: what you would like to talk about")
        @Size(max = 2000, message = "may have 2,000 characters")
        String about,

        @Valid Sharing share) {

    private static final java.util.regex.Pattern WEB_ADDRESS =
            java.util.regex.Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final String LINK_REMOVED = "[link removed]";

    public IntroductionDraft {
        about = Text.clean(about);
        share = share == null ? Sharing.USUAL : share;
    }

    @Override
    public String toString() {
        return "IntroductionDraft[kept private]";
    }

    /** Text without anything by which the other side could be reached, or led elsewhere, before it has decided. */
    static String unreachable(String text) {
        String masked = ContactDetails.masked(text);
        return masked == null ? null : WEB_ADDRESS.matcher(masked).replaceAll(LINK_REMOVED);
    }

    /**
     * Who asks.
     *
     * @param name what they go by
     * @param organisation where they are from, in their own words; null for nowhere
     * @param email their address; it gets a letter first, to confirm that it is theirs
     * @param language the language to write to them in, {@code en} or {@code cy}
     */
    @Schema(name = "IntroductionFrom")
    public record From(
            @NotBlank(message = "is needed") @Size(max = 100, message = "may have 100 characters")
            String name,

            @Size(max = 200, message = "may have 200 characters")
            String organisation,

            @NotBlank(message = "is needed, and is shown to nobody before they say yes")
            @Email(message = "is not an e-mail address")
            @Size(max = 254, message = "may have 254 characters")
            String email,

            @Pattern(regexp = "en|cy", message = "is en or cy")
            String language) {

        public From {
            name = Text.clean(name);
            organisation = Text.clean(organisation);
            email = Text.clean(email);
            language = language == null ? "en" : language;
        }

        @Override
        public String toString() {
            return "From[kept private]";
        }
    }

    /**
     * Whom somebody would like to be put in touch with: one of the two.
     *
     * @param champion the champion's id
     * @param organisation the organisation's id, or any of its org-ids
     */
    @Schema(name = "IntroductionTo")
    public record To(
            UUID champion,

            @Size(max = 100, message = "may have 100 characters")
            String organisation) {

        public To {
            organisation = Text.clean(organisation);
        }
    }
}
