package org.alongside.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;

/** What is known of people because they are written to, or their address is told to somebody in a letter. */
@ApplicationScoped
class LetterData implements HoldsPersonalData {

    private final Clock clock;

    LetterData(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("letter", "one_time_link");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (Letter letter : Letter.naming(person)) {
            boolean theirs = letter.toAddress.equalsIgnoreCase(person.email());
            held.add(Held.of(
                    theirs ? "letter" : "letter to somebody else that names the address",
                    "kind",
                    letter.kind,
                    "subject",
                    theirs ? letter.subject : null,
                    "text",
                    theirs ? letter.text : null,
                    "createdAt",
                    letter.createdAt,
                    "sentAt",
                    letter.sentAt));
        }
        for (OneTimeLink link : OneTimeLink.naming(person)) {
            held.add(Held.of(
                    "link that works once",
                    "purpose",
                    link.purpose,
                    "remembers",
                    link.data,
                    "createdAt",
                    link.createdAt,
                    "expiresAt",
                    link.expiresAt));
        }
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        List<Letter> letters = Letter.naming(person);
        letters.forEach(letter -> letter.forget(clock.instant()));
        List<OneTimeLink> links = OneTimeLink.naming(person);
        links.forEach(link -> link.delete());
        return List.of(
                Outcome.erased("letters", letters.size()),
                Outcome.kept("that letters were written", letters.size(), "Of which kind and when, but not to whom."),
                Outcome.erased("links that work once", links.size()));
    }
}
