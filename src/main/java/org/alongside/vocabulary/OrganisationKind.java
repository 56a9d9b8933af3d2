package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** What an organisation is, in everyday words rather than legal ones. */
public enum OrganisationKind implements Term {
    CHARITY("charity", "Charity", "Elusen"),
    CIC("cic", "Community interest company", "Cwmni buddiannau cymunedol"),
    COOPERATIVE("cooperative", "Co-operative", "Menter gydweithredol"),
    COMMUNITY_GROUP("communityGroup", "Community group", "Grŵp cymunedol"),
    UNREGISTERED_GROUP("unregisteredGroup", "Group that is not registered", "Grŵp heb ei gofrestru"),
    COUNCIL("council", "Council", "Cyngor"),
    NHS("nhs", "NHS", "GIG"),
    UNIVERSITY("university", "University or college", "Prifysgol neu goleg"),
    FUNDER("funder", "Funder", "Cyllidwr"),
    COMPANY("company", "Company", "Cwmni"),
    NETWORK("network", "Network", "Rhwydwaith");

    private final String code;
    private final String english;
    private final String welsh;

    OrganisationKind(String code, String english, String welsh) {
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
