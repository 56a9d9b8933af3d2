package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.HoldsPersonalData;
import org.alongside.champion.Champion;
import org.alongside.champion.Consents;

/** What is known of people because they are champions. */
@ApplicationScoped
class ChampionData implements HoldsPersonalData {

    private static final Author DIRECTORY = new Author("the directory", Author.Origin.API);

    private final Withdrawals withdrawals;
    private final Consents consents;

    ChampionData(Withdrawals withdrawals, Consents consents) {
        this.withdrawals = withdrawals;
        this.consents = consents;
    }

    @Override
    public Set<String> tables() {
        return Set.of("champion", "champion_contact");
    }

    @Override
    public List<Held> held(Person person) {
        return consents.at(person.email()).stream().map(given -> held(given)).toList();
    }

    @Override
    public List<Outcome> erase(Person person) {
        List<UUID> champions = consents.at(person.email()).stream()
                .map(given -> given.champion().id)
                .toList();
        champions.forEach(id -> withdrawals.withdraw(id, DIRECTORY, "erased as they asked"));
        return List.of(
                Outcome.erased("entries as a champion", champions.size()),
                Outcome.kept(
                        "records of consent",
                        champions.size(),
                        "That somebody agreed, to what and from when to when, but not who."));
    }

    private static Held held(Consents.Given given) {
        Champion champion = given.champion();
        return Held.of(
                "entry as a champion",
                "id",
                champion.id,
                "displayName",
                champion.displayName,
                "organisation",
                champion.organisationId,
                "offers",
                champion.offers,
                "topics",
                champion.topics,
                "barriers",
                champion.barriers,
                "areas",
                champion.areas,
                "languages",
                champion.languages,
                "formats",
                champion.formats,
                "email",
                given.email(),
                "consentPurpose",
                given.purpose(),
                "consentGiven",
                given.on(),
                "consentUntil",
                given.until());
    }
}
