package org.alongside.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.Text;
import org.alongside.vocabulary.AreaCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The full state an account should be in. */
@Schema(description = "The full state an account should be in.")
public record AccountDraft(
        @Schema(description = "To sign in with; never changes, as writes are signed with it.", examples = "rosa")
        @NotNull(message = "is needed")
        @Pattern(
                regexp = "[a-z0-9][a-z0-9._-]{1,59}",
                message = "has 2 to 60 small letters, digits, dots, dashes and underscores")
        String name,

        @Schema(description = "Only admins see it.", examples = "rosa@example.org")
        @Email(message = "is not an e-mail address")
        @Size(max = 254, message = "may have 254 characters")
        String email,

        @NotNull(message = "is needed: contributor, curator or admin")
        @Pattern(regexp = "contributor|curator|admin", message = "is contributor, curator or admin")
        @Schema(enumeration = {"contributor", "curator", "admin"})
        String role,

        @Schema(description = "The areas a curator decides for; everywhere when empty.")
        @Size(max = 100, message = "may have 100 codes")
        List<@AreaCode String> areas,

        @Schema(description = "The organisations a contributor speaks for.")
        @Size(max = 100, message = "may have 100 ids")
        List<UUID> organisations,

        @Schema(description = "Whether signing in is refused. Sessions end at once.")
        Boolean disabled,

        @Schema(
                description =
                        "12 characters or more. Needed for a new account; left out, the old one stays. It can't be"
                                + " read back.",
                examples = "willow-kettle-drum")
        String password) {

    public AccountDraft {
        name = Text.clean(name);
        email = Text.clean(email);
        areas = Text.clean(areas);
        organisations = Text.orEmpty(organisations);
        disabled = disabled != null && disabled;
    }

    /** The account that every directory starts with. */
    static AccountDraft admin(String password) {
        return new AccountDraft(Account.ADMIN, null, Role.ADMIN, List.of(), List.of(), false, password);
    }

    /** Without the password, whoever prints it. */
    @Override
    public String toString() {
        return "AccountDraft[" + name + "]";
    }
}
