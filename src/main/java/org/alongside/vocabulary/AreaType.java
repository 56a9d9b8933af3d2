package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** The level of an area. The order is from the widest to the smallest. */
public enum AreaType implements Term {
    UK("uk", "United Kingdom", "Y Deyrnas Unedig"),
    COUNTRY("country", "Country", "Gwlad"),
    REGION("region", "Region of England", "Rhanbarth o Loegr"),
    COMBINED_AUTHORITY(
            "combinedAuthority", "Group of councils (combined authority)", "Grŵp o gynghorau (awdurdod cyfun)"),
    COUNTY("county", "County", "Sir"),
    DISTRICT("district", "Council area", "Ardal cyngor");

    private final String code;
    private final String english;
    private final String welsh;

    AreaType(String code, String english, String welsh) {
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
