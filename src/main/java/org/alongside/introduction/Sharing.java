package org.alongside.introduction;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.alongside.shared.Language;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How somebody lets the other side reach them, once both have said yes.
 *
 * @param email whether by the address we write to; so unless sent as false
 * @param phone a telephone number; null for none
 */
@Schema(description = "How the other side may reach somebody, once both have said yes.")
public record Sharing(
        Boolean email,

        @Size(max = 40, message = "may have 40 characters")
        @Pattern(regexp = "\\+?[0-9 ()-]{6,}", message = "is digits, spaces, dashes and brackets")
        String phone) {

    /** By e-mail. */
    static final Sharing USUAL = new Sharing(true, null);

    public Sharing {
        email = email == null || email;
        phone = Text.clean(phone);
    }

    /** Whether the other side could reach them at all. */
    boolean reaches() {
        return email || phone != null;
    }

    /** The ways, a line each. */
    String lines(String address, Language in) {
        List<String> ways = new ArrayList<>();
        if (email) {
            ways.add(in.pick("E-mail: ", "E-bost: ") + address);
        }
        if (phone != null) {
            ways.add(in.pick("Telephone: ", "Ffôn: ") + phone);
        }
        return String.join("\n", ways);
    }

    @Override
    public String toString() {
        return "Sharing[kept private]";
    }
}
