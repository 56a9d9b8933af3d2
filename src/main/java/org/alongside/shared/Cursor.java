package org.alongside.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a list goes on: opaque to callers, who only hand back what they were given. */
public final class Cursor {

    private Cursor() {}

    public static String encode(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : "~").append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes a cursor apart.
     *
     * @throws Refusal (400) when it isn't one of ours with that many parts
     */
    public static String[] decode(String cursor, int parts) {
        try {
            String[] found = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("~", -1);
            if (found.length == parts) {
                return found;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the one answer for every cursor that isn't ours
        }
        throw unknown(cursor);
    }

    /** The id a cursor of a list in order of ids continues after; null when there is no cursor. */
    public static UUID id(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(decode(cursor, 1)[0]);
        } catch (IllegalArgumentException notAnId) {
            throw unknown(cursor);
        }
    }

    /** The refusal of a cursor that this list never gave out. */
    public static Refusal unknown(String cursor) {
        return Refusal.badParameter("cursor", "is not a cursor this list gave out; start again without it", cursor);
    }
}
