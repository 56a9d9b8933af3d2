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

    /** Null once consent has been taken back. */
    public String email;

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

    static void forget(UUID champion) {
        deleteById(champion);
    }

    /** Forgets how to reach the champion, and notes that consent has been taken back or has ended. */
    static void withdraw(UUID champion, Instant now) {
        ChampionContact contact = findById(champion);
        if (contact != null && contact.withdrawnAt == null) {
            contact.withdrawnAt = now;
            contact.email = null;
        }
    }

    /** Keeps what a draft says of contact and consent; what it leaves out stays as it is. */
    static void keep(UUID champion, ChampionDraft draft) {
        ChampionContact contact = findById(champion);
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

    /** What a champion agreed to, while that holds. */
    static Optional<ChampionContact> agreed(UUID champion) {
        return find("championId = ?1 and withdrawnAt is null and consentUntil > local date", champion)
                .firstResultOptional();
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

    private void reachAt(String address) {
        if (!address.equals(email)) {
            email = address;
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
