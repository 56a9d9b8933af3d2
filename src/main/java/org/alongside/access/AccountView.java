package org.alongside.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as admins see it. */
@Schema(name = "Account", description = "Somebody who may sign in.")
public record AccountView(
        UUID id,
        String name,
        @Schema(nullable = true) String email,

        @Schema(enumeration = {"contributor", "curator", "admin"})
        String role,

        List<String> areas,
        List<UUID> organisations,
        boolean disabled,
        Instant createdAt) {

    static AccountView from(Account account) {
        return new AccountView(
                account.id,
                account.name,
                account.email,
                account.role,
                account.areas,
                account.organisations,
                account.disabled,
                account.createdAt);
    }
}
