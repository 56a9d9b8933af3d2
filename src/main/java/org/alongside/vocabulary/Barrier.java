package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** Something that got in the way of sharing power, which a case study met or a champion can talk about. */
public enum Barrier implements Term {
    TIME_AND_RESOURCES("timeAndResources", "Not enough time or staff", "Dim digon o amser na staff"),
    RESISTANCE("resistance", "People who did not want to change", "Pobl nad oeddent am newid"),
    UNDERSTANDING(
            "understanding", "Not knowing what sharing power means", "Ddim yn gwybod beth mae rhannu grym yn ei olygu"),
    POWER("power", "Letting go of control", "Ildio rheolaeth"),
    ENGAGEMENT("engagement", "Reaching people and keeping them involved", "Cyrraedd pobl a'u cadw'n rhan o'r gwaith"),
    ACCESS("access", "Taking part was hard for some people", "Roedd yn anodd i rai pobl gymryd rhan"),
    FUNDING("funding", "Finding the money", "Dod o hyd i'r arian"),
    FEAR_OF_GETTING_IT_WRONG("fearOfGettingItWrong", "Fear of getting it wrong", "Ofn gwneud camgymeriad"),
    EVIDENCE("evidence", "Showing that it works", "Dangos ei fod yn gweithio"),
    LEGAL_LIMITS("legalLimits", "What the law allows", "Yr hyn y mae'r gyfraith yn ei ganiatáu");

    private final String code;
    private final String english;
    private final String welsh;

    Barrier(String code, String english, String welsh) {
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
