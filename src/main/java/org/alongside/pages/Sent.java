package org.alongside.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;

/** What a form of a page has sent. */
record Sent(MultivaluedMap<String, String> form) {

    static final Sent NOTHING = new Sent(null);

    /** @throws Refusal (400) when it holds what can't be kept */
    static Sent of(MultivaluedMap<String, String> form) {
        boolean fine = form.values().stream().allMatch(values -> values.stream().allMatch(Text::isStorable));
        if (!fine) {
            throw Refusal.badParameter("form", "holds a character that can't be kept", null);
        }
        return new Sent(form);
    }

    /** What was typed into a control; empty for nothing. */
    String text(String name) {
        String typed = form == null ? null : form.getFirst(name);
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** Everything that was chosen under a name. */
    List<String> all(String name) {
        return form == null ? List.of() : List.copyOf(form.getOrDefault(name, List.of()));
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }
}
