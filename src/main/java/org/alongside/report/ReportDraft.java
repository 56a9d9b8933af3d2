package org.alongside.report;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody says is wrong with an entry.
 *
 * @param kind what kind of entry it is
 * @param id which one
 * @param matter what is wrong
 * @param field the name of the field it is about; left out when it is about all of it
 * @param text what is wrong, in their words
 * @param email where they can be reached, should somebody want to ask
 */
@Schema(description = "What somebody says is wrong with an entry.")
public record ReportDraft(
        @NotNull(message = "is needed: organisation, caseStudy or champion")
        EntityKind kind,

        @NotNull(message = "is needed") UUID id,

        @NotNull(message = "is needed: wrong, closed, notReally or personalData")
        Matter matter,

        @Pattern(regexp = "[A-Za-z][A-Za-z0-9.]{0,59}", message = "is the name of a field of the entry")
        String field,

        @NotBlank(message = "is needed: say what is wrong") @Size(max = 1000, message = "may have 1,000 characters")
        String text,

        @Email(message = "is not an e-mail address") @Size(max = 254, message = "may have 254 characters")
        String email) {

    public ReportDraft {
        field = Text.clean(field);
        text = Text.clean(text);
        email = Text.clean(email);
    }

    @Override
    public String toString() {
        return "ReportDraft[kept private]";
    }
}
