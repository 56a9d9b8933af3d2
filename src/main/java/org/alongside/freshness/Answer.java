package org.alongside.freshness;

import java.util.Arrays;
import java.util.Optional;
import org.alongside.shared.Language;

/** What an organisation can answer when it is asked whether something is still right. */
public enum Answer {
    STILL_RIGHT("stillRight", "It is still right", "Mae'n dal yn gywir"),
    CHANGE("changeEntry", "I want to change it", "Rydw i eisiau ei newid"),
    TAKE_DOWN("takeDownEntry", "Please take it down", "Tynnwch ef i lawr, os gwelwch yn dda");

    private final String purpose;
    private final String english;
    private final String welsh;

    Answer(String purpose, String english, String welsh) {
        this.purpose = purpose;
        this.english = english;
        this.welsh = welsh;
    }

    /** What a link that gives this answer is for. */
    public String purpose() {
        return purpose;
    }

    String label(Language in) {
        return in.pick(english, welsh);
    }

    static Optional<Answer> of(String purpose) {
        return Arrays.stream(values())
                .filter(answer -> answer.purpose.equals(purpose))
                .findFirst();
    }
}
