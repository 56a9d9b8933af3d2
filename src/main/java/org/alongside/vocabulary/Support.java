package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** What taking part comes with, so that more people can. */
public enum Support implements Term {
    PAYMENT("payment", "Payment for your time", "Tâl am eich amser"),
    TRAVEL("travel", "Travel costs paid", "Talu costau teithio"),
    CHILDCARE("childcare", "Childcare", "Gofal plant"),
    INTERPRETER("interpreter", "Interpreter", "Cyfieithydd ar y pryd"),
    BSL("bsl", "British Sign Language (BSL)", "Iaith Arwyddion Prydain (BSL)"),
    EASY_READ("easyRead", "Easy Read", "Hawdd ei Ddeall"),
    STEP_FREE("stepFree", "Step-free access", "Mynediad heb risiau"),
    ONLINE("online", "Join online", "Ymuno ar-lein"),
    EQUIPMENT("equipment", "Equipment to borrow", "Offer i'w fenthyg"),
    QUIET_SPACE("quietSpace", "Quiet space", "Lle tawel"),
    SAFEGUARDING_LEAD(
            "safeguardingLead", "A named person who keeps people safe", "Person a enwir sy'n cadw pobl yn ddiogel"),
    REFRESHMENTS("refreshments", "Food and drink", "Bwyd a diod"),
    RESPITE_CARE("respiteCare", "Care cover, so that carers can come", "Gofal seibiant, fel y gall gofalwyr ddod");

    private final String code;
    private final String english;
    private final String welsh;

    Support(String code, String english, String welsh) {
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
