package org.alongside.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;

/** What somebody filled in. */
record LinkSent(Map<String, String> values) {

    /**
     * What a browser sent.
     *
     * @param form may be null
     * @throws Refusal (400) when it holds what can't be kept
     */
    static LinkSent of(MultivaluedMap<String, String> form) {
        Map<String, String> values = new TreeMap<>();
        if (form != null) {
            form.forEach((name, held) -> {
                if (!held.stream().allMatch(Text::isStorable)) {
                    throw Refusal.badParameter("form", "holds a character that can't be kept", null);
                }
                values.put(name, held.isEmpty() ? "" : held.get(0).replace("\r\n", "\n"));
            });
        }
        return new LinkSent(values);
    }

    /** What a box holds, without blanks around it; null when nothing. */
    String text(String name) {
        return Text.clean(values.get(name));
    }

    /** The same with every blank that was typed. */
    String raw(String name) {
        String held = values.get(name);
        return held == null || held.isEmpty() ? null : held;
    }

    boolean ticked(String name) {
        return LinkQuestion.YES.equals(text(name));
    }

    /** Passwords are among it. */
    @Override
    public String toString() {
        return "LinkSent[kept private]";
    }
}
