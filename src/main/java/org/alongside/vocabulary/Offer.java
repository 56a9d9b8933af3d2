package org.alongside.vocabulary;

import org.alongside.shared.Language;

/** What an organisation would bring to work done together, or what it looks for; the same words serve both. */
public enum Offer implements Term {
    MENTORING("mentoring", "Someone to guide you", "Rhywun i'ch arwain"),
    FACILITATION("facilitation", "Running meetings and workshops", "Cynnal cyfarfodydd a gweithdai"),
    TRAINING("training", "Training", "Hyfforddiant"),
    PEER_SUPPORT("peerSupport", "Support from people in the same position", "Cefnogaeth gan bobl yn yr un sefyllfa"),
    LIVED_EXPERIENCE("livedExperience", "People who have lived through it", "Pobl sydd wedi byw drwy'r profiad"),
    OUTREACH("outreach", "Reaching people others miss", "Cyrraedd pobl nad yw eraill yn eu cyrraedd"),
    VENUE("venue", "A place to meet", "Lle i gyfarfod"),
    FUNDING("funding", "Money", "Arian"),
    RESEARCH("research", "Research", "Ymchwil"),
    EVALUATION("evaluation", "Checking what works", "Gwirio beth sy'n gweithio"),
    DESIGN_SKILLS("designSkills", "Design skills", "Sgiliau dylunio"),
    INTERPRETING("interpreting", "Interpreting and translation", "Cyfieithu"),
    JOINT_DELIVERY("jointDelivery", "Running a service together", "Rhedeg gwasanaeth gyda'n gilydd"),
    SHARED_GOVERNANCE("sharedGovernance", "Sharing the big decisions", "Rhannu'r penderfyniadau mawr");

    private final String code;
    private final String english;
    private final String welsh;

    Offer(String code, String english, String welsh) {
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
