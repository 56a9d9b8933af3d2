package org.alongside.champion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.alongside.letter.Letters;
import org.alongside.letter.Mailbox;
import org.alongside.letter.OneTimeLinks;
import org.alongside.shared.Refusal;
import org.jboss.logging.Logger;

/**
 * Writes to champions about their consent: once they are listed, with a link to leave that works for as long as the consent
 * does, and before it ends. A letter that can't be written today is written another day.
 */
@ApplicationScoped
public class Consents {

    /** What a link is for that takes a champion off. */
    public static final String WITHDRAW = "withdrawConsent";

    /** What a link is for that has a champion stay. */
    public static final String RENEW = "renewConsent";

    private static final Logger LOG = Logger.getLogger(Consents.class);
    private static final Period REMINDED_BEFORE = Period.ofDays(30);
    private static final Period RENEWED_FOR = Period.ofYears(2);
    private static final int AT_ONCE = 100;

    private final Letters letters;
    private final OneTimeLinks links;
    private final Clock clock;

    Consents(Letters letters, OneTimeLinks links, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    /** Writes to all who are to be written to. */
    @Scheduled(every = "{alongside.champions.write-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = today.plus(REMINDED_BEFORE);
        each(() -> ChampionContact.untold(today, AT_ONCE), this::tell);
        each(() -> ChampionContact.endingBy(soon, today, AT_ONCE), this::remind);
    }

    /**
     * Has a champion's consent go on for two more years, in the caller's transaction. They get another letter, whose link to
     * leave works as long.
     *
     * @return the first day on which it no longer holds
     * @throws Refusal (410) when they are no longer listed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LocalDate renew(UUID champion) {
        LocalDate today = LocalDate.now(clock);
        Champion.visible(champion);
        ChampionContact contact = ChampionContact.findLocked(champion).orElseThrow();
        contact.consentGiven = today;
        contact.consentUntil = today.plus(RENEWED_FOR);
        contact.toldAt = null;
        contact.remindedAt = null;
        return contact.consentUntil;
    }

    /**
     * What a champion has given.
     *
     * @param champion who
     * @param email how to reach them; null once their entry has been taken down
     * @param purpose what they agreed to, in the words shown to them
     * @param on when
     * @param until the first day on which it no longer holds
     */
    public record Given(Champion champion, String email, String purpose, LocalDate on, LocalDate until) {

        @Override
        public String toString() {
            return "Given[kept private]";
        }
    }

    /** What champions with an address, given in small letters, have given; those whose entry was taken down among them. */
    public List<Given> at(String email) {
        return ChampionContact.at(email).stream()
                .map(contact -> new Given(
                        Champion.findById(contact.championId),
                        contact.email,
                        contact.consentPurpose,
                        contact.consentGiven,
                        contact.consentUntil))
                .toList();
    }

    /**
     * Checks that a link went to the mailbox at which its champion is reached today.
     *
     * @throws Refusal (410) when it went elsewhere
     */
    public void checkMailbox(OneTimeLinks.Link link) {
        link.checkWentTo(
                ChampionContact.find("select k.mailbox from ChampionContact k where k.championId = ?1", link.subject())
                        .project(String.class)
                        .firstResult());
    }

    /** Takes everybody for told, in the caller's transaction: made-up people have no mailbox. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeAllForTold() {
        ChampionContact.update("toldAt = ?1 where toldAt is null", clock.instant());
    }

    private void tell(Champion champion, ChampionContact contact) {
        if (contact.toldAt == null) {
            String leave = leave(champion, contact);
            letters.write(ConsentLetters.listed(Reach.of(champion, contact), contact, leave), champion.id);
            contact.toldAt = clock.instant();
        }
    }

    private void remind(Champion champion, ChampionContact contact) {
        if (contact.remindedAt == null) {
            String stay = link(RENEW, champion, contact);
            String leave = leave(champion, contact);
            letters.write(ConsentLetters.ending(Reach.of(champion, contact), contact, stay, leave), champion.id);
            contact.remindedAt = clock.instant();
        }
    }

    private String leave(Champion champion, ChampionContact contact) {
        return link(WITHDRAW, champion, contact);
    }

    private String link(String purpose, Champion champion, ChampionContact contact) {
        Instant end = contact.consentUntil.atStartOfDay().toInstant(ZoneOffset.UTC);
        Map<String, String> to = Map.of(Mailbox.KEY, contact.mailbox);
        String token = links.make(purpose, champion.id, to, Duration.between(clock.instant(), end));
        return letters.link(token, Reach.of(champion, contact).language());
    }

    /** Each in a transaction of its own, so that one who can't be written to today keeps nobody waiting. */
    private static void each(Supplier<List<UUID>> found, BiConsumer<Champion, ChampionContact> work) {
        for (UUID id : QuarkusTransaction.requiringNew().call(found::get)) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> ChampionContact.findLocked(id)
                                .filter(contact -> contact.withdrawnAt == null)
                                .ifPresent(contact -> work.accept(Champion.findById(id), contact)));
            } catch (Refusal tooManyLetters) {
                LOG.debugf("Champion %s is written to another day: %s", id, tooManyLetters.getMessage());
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Champion %s could not be written to; the others are", id);
            }
        }
    }
}
