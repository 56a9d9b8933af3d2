package org.alongside.admin;

/** What the next page says of what was just done. */
enum Said {
    PASSWORD_CHANGED("Your password is changed. Wherever else you were signed in, you no longer are."),
    PERSON_ADDED("They can sign in now. Tell them their password in person, and to change it."),
    PERSON_CHANGED("Changed."),
    PERSON_REMOVED("They can no longer sign in. What they wrote stays signed with their name."),
    KEY_REVOKED("The key is revoked: at once here, within ten seconds everywhere."),
    LETTER_RETRIED("The letter is tried again within seconds."),
    INDEX_ORDERED("A new index is being built. The one that is there answers until then."),
    SCAN_BEGUN("The directory is being looked through. What is found shows here as it goes on."),
    PUBLISHED("Published. Search shows it within a second or so."),
    TAKEN_DOWN("Taken down. To list it again, change it and publish it."),
    DRAFT_KEPT("Kept as a draft that only you see."),
    DRAFT_DISCARDED("The draft is gone. What is published is as it was."),
    PUT_TOGETHER("Put together as you chose. Read it through, then publish it."),
    TOLD_APART("Noted: these are two. They stay apart until a name, website or number of one of them changes."),
    MERGED("Merged. Whoever asks for the one that is gone is led here for ever."),
    FILE_DISCARDED("The file is gone. Nothing was imported from it.");

    private final String sentence;

    Said(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
