package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** The form in which proof of a piece of work can be seen. */
public enum EvidenceKind implements Term {
    REPORT("report", "Report", "Adroddiad"),
    VIDEO("video", "Video", "Fideo"),
    AUDIO("audio", "Sound recording", "Recordiad sain"),
    WEBPAGE("webpage", "Web page", "Tudalen we"),
    PHOTO("photo", "Photo", "Llun"),
    DATA("data", "Data", "Data"),
    ARTICLE("article", "Article", "Erthygl");

    private final String code;
    private final String english;
    private final String welsh;

    EvidenceKind(String code, String english, String welsh) {
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
