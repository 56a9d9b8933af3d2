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
    REPORT_UPHELD("Upheld. What was named is taken out, unless somebody has changed it since."),
    REPORT_SETTLED("Upheld. What you ticked is seen as it is; the rest says something else now."),
    REPORT_RIGHT(
            "Closed as right. If the entry still says what it shouldn't, change it now: nothing has changed it yet."),
    REPORT_DISMISSED("Dismissed. What was hidden is shown again."),
    CLAIM_APPROVED("They get a letter with a link, and look after the entry from then on."),
    CLAIM_REFUSED("They get a letter with your reason."),
    CONFIRMED("Noted: the entry is right as of today."),
    CONTACT_KEPT("Noted. They are written to from now on."),
    CONTACT_FORGOTTEN("Forgotten. Nobody is written to about this entry."),
    INTRODUCTION_STOPPED("Stopped. Its links do nothing any more, and whoever asked gets to read why."),
    PUT_BACK("It says again what it said then, as a new version."),
    TRUSTED("What its own people change in it is published at once from now on."),
    DISTRUSTED("What its own people change in it waits for a decision from now on."),
    APPROVED("Approved and published. Search shows it within a second or so."),
    RETURNED("Returned with your question. It comes back to the queue once that is answered."),
    REJECTED("Rejected. Whoever proposed it is told why."),
    CLAIMED("It is yours for half an hour: nobody else decides about it meanwhile."),
    RELEASED("Everybody can decide about it again."),
    PROPOSED("Sent. Somebody looks at it now; what is published stays as it is until they have decided."),
    ANSWERED("Your answer is with those who decide."),
    TAKEN_BACK("Taken back. Nobody decides about it any more."),
    FILE_DISCARDED("The file is gone. Nothing was imported from it.");

    private final String sentence;

    Said(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
