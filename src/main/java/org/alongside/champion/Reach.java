package org.alongside.champion;

import java.util.Optional;
import java.util.UUID;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;

/**
 * How to write to a champion. It leaves this application on the envelope of a letter, and otherwise only to somebody whose
 * introduction they have accepted.
 *
 * @param name what they go by
 * @param email their address
 * @param language the language to write to them in
 */
public record Reach(String name, String email, Language language) {

    /** How to ask a champion about an introduction; empty unless they are listed and have agreed to be asked. */
    public static Optional<Reach> forIntroductions(UUID champion) {
        return ChampionContact.agreed(champion)
                .filter(contact -> contact.forListing && contact.forIntroductions)
                .flatMap(contact -> Champion.<Champion>findByIdOptional(champion)
                        .filter(found -> found.status == Champion.Status.LISTED)
                        .map(found -> of(found, contact)));
    }

    static Reach of(Champion champion, ChampionContact contact) {
        Language first = champion.languages.stream()
                .filter(tag -> tag.equals(Language.EN.tag()) || tag.equals(Language.CY.tag()))
                .findFirst()
                .map(tag -> Language.of(tag))
                .orElse(Language.EN);
        String name = champion.shown(HiddenField.words(first)).displayName;
        return new Reach(name, contact.email, first);
    }

    @Override
    public String toString() {
        return "Reach[kept private]";
    }
}
