package org.alongside.introduction;

import java.util.Optional;
import java.util.UUID;
import org.alongside.champion.Reach;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationContact;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;

/**
 * Whoever is asked: a champion, or the person who speaks for an organisation.
 *
 * @param kind which of the two
 * @param id the entry
 * @param name what the entry is called
 * @param email their address
 * @param language the language to write to them in
 */
record Receiver(EntityKind kind, UUID id, String name, String email, Language language) {

    /** How to ask them, while they agree to be asked. */
    static Optional<Receiver> of(EntityKind kind, UUID id) {
        return switch (kind) {
            case CHAMPION ->
                Reach.forIntroductions(id)
                        .map(reach -> new Receiver(kind, id, reach.name(), reach.email(), reach.language()));
            case ORGANISATION ->
                OrganisationContact.of(id)
                        .flatMap(contact -> Organisation.<Organisation>findByIdOptional(id)
                                .filter(organisation -> organisation.isListed())
                                .map(organisation -> of(organisation, contact)));
            case CASE_STUDY -> Optional.empty();
        };
    }

    private static Receiver of(Organisation organisation, OrganisationContact contact) {
        Language in = contact.language();
        String name = organisation.shown(HiddenField.words(in)).name;
        return new Receiver(EntityKind.ORGANISATION, organisation.id, name, contact.email, in);
    }

    @Override
    public String toString() {
        return "Receiver[" + kind + " " + id + ", the rest kept private]";
    }
}
