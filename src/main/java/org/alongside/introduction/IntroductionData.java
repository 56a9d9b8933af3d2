package org.alongside.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.access.HoldsPersonalData;
import org.alongside.champion.Consents;
import org.alongside.letter.Letters;
import org.alongside.letter.OneTimeLinks;
import org.alongside.organisation.OrganisationContact;

/** What is known of people because they asked to be put in touch, or a curator put an end to that. */
@ApplicationScoped
class IntroductionData implements HoldsPersonalData {

    private final Consents consents;
    private final Letters letters;
    private final OneTimeLinks links;
    private final Clock clock;

    IntroductionData(Consents consents, Letters letters, OneTimeLinks links, Clock clock) {
        this.consents = consents;
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("introduction", "introduction_block", "introduction_pause");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (Introduction asked : Introduction.from(person.email())) {
            held.add(Held.of(
                    "introduction asked for",
                    "id",
                    asked.id,
                    "status",
                    asked.status,
                    "to",
                    asked.toId,
                    "name",
                    asked.fromName,
                    "organisation",
                    asked.fromOrganisation,
                    "email",
                    asked.fromEmail,
                    "phone",
                    asked.sharePhone,
                    "about",
                    asked.about,
                    "createdAt",
                    asked.createdAt));
        }
        List<UUID> entries = entries(person.email());
        held.addAll(Held.counted(
                "introductions this person was asked for",
                entries.isEmpty() ? 0 : Introduction.count("toId in ?1", entries)));
        held.addAll(Held.counted(
                "people who want to hear no more of this address",
                IntroductionBlock.of(SenderLimits.digest(person.email()))));
        held.addAll(Held.counted(
                "introductions this person put an end to", Introduction.count("settledBy in ?1", person.names())));
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        List<Introduction> asked = Introduction.from(person.email());
        List<UUID> ids = asked.stream().map(introduction -> introduction.id).toList();
        int forgotten = letters.forgetAbout(ids);
        links.end(ids);
        asked.forEach(introduction -> introduction.erase(clock.instant()));
        long again =
                Introduction.update("sender = ?1 where sender = ?2", SOMEBODY, SenderLimits.digest(person.email()));
        return List.of(
                Outcome.erased("introductions asked for", asked.size()),
                Outcome.erased("letters about them", forgotten),
                Outcome.kept("that introductions were asked for", again, "When and of which entry, but not by whom."),
                Outcome.kept(
                        "blocks",
                        IntroductionBlock.of(SenderLimits.digest(person.email())),
                        "Somebody wants to hear no more of this address. It is kept as a digest, to keep that promise."),
                Outcome.erased(
                        "names at introductions put to an end",
                        Introduction.update("settledBy = ?1 where settledBy in ?2", SOMEBODY, person.names())));
    }

    /** The entries whose introductions go to an address. */
    private List<UUID> entries(String email) {
        Stream<UUID> champions = consents.at(email).stream().map(given -> given.champion().id);
        Stream<UUID> organisations = OrganisationContact.<OrganisationContact>list("lower(email) = ?1", email).stream()
                .map(contact -> contact.organisationId);
        return Stream.concat(champions, organisations).toList();
    }
}
