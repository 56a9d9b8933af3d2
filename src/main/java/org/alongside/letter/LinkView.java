package org.alongside.letter;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a link that works once is for. Nobody's address is in it.
 *
 * @param purpose as a camelCase word
 * @param says what it is about, in plain words
 * @param actions what it can be used for
 * @param expiresAt until when
 */
@Schema(name = "Link", description = "What a link that works once is for, in plain words.")
public record LinkView(String purpose, List<String> says, List<String> actions, Instant expiresAt) {

    /**
     * What came of using a link.
     *
     * @param says what has been done, in plain words
     */
    @Schema(name = "LinkUsed", description = "What came of using a link, in plain words.")
    public record Used(String says) {}
}
