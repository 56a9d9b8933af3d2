package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** How a champion can be met. */
public enum Format implements Term {
    IN_PERSON("inPerson", "In person", "Wyneb yn wyneb"),
    ONLINE("online", "Online", "Ar-lein"),
    PHONE("phone", "By phone", "Dros y ffôn"),
    EMAIL("email", "By email", "Drwy e-bost");

    private final String code;
    private final String english;
    private final String welsh;

    Format(String code, String english, String welsh) {
        this.code = code;
        this.english = english;
        this.welsh = welsh;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Language language) {
        return language.pick(english, welsh);
    }
}
