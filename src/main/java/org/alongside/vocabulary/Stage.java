package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** A part of a service's life in which people can share the decisions. */
public enum Stage implements Term {
    PLANNING("planning", "Planning", "Cynllunio"),
    DESIGN("design", "Designing", "Dylunio"),
    DELIVERY("delivery", "Running the service", "Rhedeg y gwasanaeth"),
    GOVERNANCE("governance", "Deciding and overseeing", "Penderfynu a goruchwylio"),
    EVALUATION("evaluation", "Checking what worked", "Gwirio beth weithiodd");

    private final String code;
    private final String english;
    private final String welsh;

    Stage(String code, String english, String welsh) {
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
