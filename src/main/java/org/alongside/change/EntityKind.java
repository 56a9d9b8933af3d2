package org.alongside.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The kinds of entry the directory holds. */
public enum EntityKind {
    ORGANISATION("organisation", "organisation"),
    CASE_STUDY("caseStudy", "case study"),
    CHAMPION("champion", "champion");

    private final String code;
    private final String words;

    EntityKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The kind as said in a sentence. */
    public String words() {
        return words;
    }

    public static EntityKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
