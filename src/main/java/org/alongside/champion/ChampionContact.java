package org.alongside.champion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.letter.Mailbox;

/** How to reach a champion and what they agreed to. No view is ever made of this. */
@Entity
@Table(name = "champion_contact")
class ChampionContact extends PanacheEntityBase {

    /** Agreed, and still so; those whose entry has been taken down are not among them. */
    private static final String STANDS = """
            k.withdrawnAt is null and k.consentUntil > ?1
            and exists (select 1 from Champion c where c.id = k.championId and c.status = LISTED)
            """;

    @Id
    public UUID championId;

    /** Null once the entry has been taken down, or consent taken back. */
    public String email;

    /** Stands for the mailbox, as {@link Mailbox#digest} has it; null once consent has been taken back. */
    public String mailbox;

    public String consentPurpose;
    public LocalDate consentGiven;
    public String consentWording;

    /** Whether it covers being listed. */
    public boolean forListing;

    /** Whether it covers being asked for introductions. */
    public boolean forIntroductions;

    /** The first day on which it no longer holds. */
    public LocalDate consentUntil;

    public Instant withdrawnAt;

    /** When they were written to about being listed; null while they have not been. */
    public Instant toldAt;

    /** When they were written to about the end coming near; null while they have not been. */
    public Instant remindedAt;

    /** Forgets how to reach the champion; whose entry it was can still be told. */
    static void forget(UUID champion) {
        findLocked(champion).ifPresent(contact -> contact.email = null);
    }

    /** Forgets how to reach the champion, and notes that consent has been taken back or has ended. */
    static void withdraw(UUID champion, Instant now) {
        ChampionContact contact = findLocked(champion).orElse(null);
        if (contact != null && contact.withdrawnAt == null) {
            contact.withdrawnAt = now;
            contact.email = null;
            contact.mailbox = null;
        }
    }

    /** Keeps what a draft says of contact and consent; what it leaves out stays as it is. */
    static void keep(UUID champion, ChampionDraft draft) {
        ChampionContact contact = findLocked(champion).orElse(null);
        if (contact == null) {
            contact = new ChampionContact();
            contact.championId = champion;
        }
        if (draft.contact() != null) {
            contact.reachAt(draft.contact().email());
        }
        if (draft.consent() != null) {
            contact.agree(draft.consent());
        }
        contact.persist();
    }

    /** What a champion agreed to, while that holds and they can be reached. */
    static Optional<ChampionContact> agreed(UUID champion) {
        return find("championId = ?1 and email is not null and consentUntil > local date", champion)
                .firstResultOptional();
    }

    /** Those at an address, given in small letters, or who were until their entry was taken down. */
    static List<ChampionContact> at(String email) {
        return list(
                "lower(email) = ?1 or email is null and mailbox = ?2 order by championId",
                email,
                Mailbox.digest(email));
    }

    /** Those who have not been written to about being listed. */
    static List<UUID> untold(LocalDate today, int limit) {
        return ids("k.toldAt is null and " + STANDS, limit, today);
    }

    /** Those whose consent ends by a day and who have not been written to about that. */
    static List<UUID> endingBy(LocalDate day, LocalDate today, int limit) {
        return ids("k.remindedAt is null and k.consentUntil <= ?2 and " + STANDS, limit, today, day);
    }

    static Optional<ChampionContact> findLocked(UUID champion) {
        return findByIdOptional(champion, LockModeType.PESSIMISTIC_WRITE);
    }

    private static List<UUID> ids(String condition, int limit, Object... parameters) {
        return find(
                        "select k.championId from ChampionContact k where " + condition + " order by k.championId",
                        parameters)
                .page(Page.ofSize(limit))
                .project(UUID.class)
                .list();
    }

    /** Whether a champion agreed to anything that still holds; only asked, so that whoever changes it next reads it fresh. */
    static boolean holds(UUID champion) {
        return count("championId = ?1 and email is not null and consentUntil > local date", champion) > 0;
    }

    /** Whether it allows being listed on a day. */
    boolean allowsListing(LocalDate day) {
        return email != null && forListing && consentUntil.isAfter(day);
    }

    private void reachAt(String address) {
        if (!address.equals(email)) {
            email = address;
            mailbox = Mailbox.digest(address);
            toldAt = null;
        }
    }

    private void agree(ChampionDraft.Consent consent) {
        if (withdrawnAt != null || !consent.equals(agreed())) {
            toldAt = null;
            remindedAt = null;
        }
        consentPurpose = consent.purpose();
        consentGiven = consent.givenOn();
        consentWording = consent.wordingVersion();
        forListing = consent.covers().contains(ChampionDraft.Consent.LISTING);
        forIntroductions = consent.covers().contains(ChampionDraft.Consent.INTRODUCTIONS);
        consentUntil = consent.until();
        withdrawnAt = null;
    }

    private ChampionDraft.Consent agreed() {
        List<String> covers = Stream.of(
                        forListing ? ChampionDraft.Consent.LISTING : null,
                        forIntroductions ? ChampionDraft.Consent.INTRODUCTIONS : null)
                .toList();
        return new ChampionDraft.Consent(consentPurpose, consentGiven, consentWording, covers, consentUntil);
    }
}
