package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** What a champion will do for others who ask. */
public enum ChampionOffer implements Term {
    TALK_TO_BOARD("talkToBoard", "Talk to your board", "Siarad â'ch bwrdd"),
    MENTOR("mentor", "Guide you as you go", "Eich arwain wrth i chi fynd"),
    FACILITATE("facilitate", "Run a meeting or workshop", "Cynnal cyfarfod neu weithdy"),
    TRAIN("train", "Give training", "Rhoi hyfforddiant"),
    REVIEW("review", "Look over your plans", "Edrych dros eich cynlluniau");

    private final String code;
    private final String english;
    private final String welsh;

    ChampionOffer(String code, String english, String welsh) {
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
