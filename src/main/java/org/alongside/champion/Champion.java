package org.alongside.champion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;
import org.hibernate.Session;

/** A person who will talk to a board, mentor, facilitate, train or review. */
@Entity
@Table(name = "champion")
public class Champion extends PanacheEntityBase {

    /** Whether a champion is listed or has been taken down. */
    public enum Status {
        LISTED,
        ARCHIVED
    }

    /** Only those whose consent to be listed is on record, has not been taken back and has not ended. */
    private static final String VISIBLE = """
            from Champion c
            where c.status = LISTED
              and exists (
                  select 1 from ChampionContact k
                  where k.championId = c.id and k.withdrawnAt is null and k.forListing and k.consentUntil > local date)
            """;

    /** In another order each day, by lots. */
    private static final String OFFERING = """
            select c.*
              from champion c
             where c.status = 'LISTED'
               and :offer = any (c.offers)
               and (cardinality(cast(:areas as text[])) = 0 or c.areas && cast(:areas as text[]))
               and exists (
                   select 1 from champion_contact k
                    where k.champion_id = c.id and k.withdrawn_at is null and k.for_listing and k.consent_until > :today)
             order by md5(c.id || cast(:today as text))
             limit :limit
            """;

    private static final String NO_LONGER_AGREED = """
            select c.id from Champion c
            where c.status = LISTED
              and not exists (
                  select 1 from ChampionContact k
                  where k.championId = c.id and k.withdrawnAt is null and k.forListing and k.consentUntil > ?1)
            order by c.id
            """;

    @Id
    public UUID id;

    public int version;

    @Enumerated(EnumType.STRING)
    public Status status;

    public Instant createdAt;
    public Instant updatedAt;
    public String displayName;
    public UUID organisationId;
    public List<String> offers;
    public List<String> topics;
    public List<String> barriers;
    public List<String> areas;
    public List<String> languages;
    public List<String> formats;

    /** Which of its texts the public doesn't see, by the names of their fields. */
    public List<String> hidden;

    /** A new entry in the state proposed, version 1, with how to reach the person kept apart. */
    public static Champion list(UUID id, ChampionDraft draft, Instant now) {
        Champion champion = new Champion();
        champion.id = id;
        champion.version = 1;
        champion.status = Status.LISTED;
        champion.createdAt = now;
        champion.updatedAt = now;
        champion.hidden = List.of();
        draft.writeTo(champion);
        champion.persist();
        ChampionContact.keep(id, draft);
        return champion;
    }

    /**
     * Puts the entry into the state proposed. A text that is hidden stays as it is when the draft leaves it out or has what
     * the public reads in its place.
     */
    public void revise(ChampionDraft draft, Instant now) {
        Champion unseen = ChampionTexts.ALL.remember(hidden, this);
        draft.writeTo(this);
        ChampionTexts.ALL.restore(hidden, this, unseen);
        status = Status.LISTED;
        touch(now);
        ChampionContact.keep(id, draft);
    }

    /** Counts the champion among the people of another organisation. */
    public void moveTo(UUID organisation, Instant now) {
        organisationId = organisation;
        touch(now);
    }

    /**
     * Hides these texts from the public, and shows all others. That is a new version, but no change of what it says.
     *
     * @return whether that is anything new
     */
    public boolean hide(List<String> texts) {
        if (hidden.equals(texts)) {
            return false;
        }
        hidden = texts;
        version++;
        return true;
    }

    /**
     * Takes a text out for good.
     *
     * @throws Refusal (409) when an entry can't be without it
     */
    public void takeOut(String text, Instant now) {
        ChampionTexts.ALL.takeOut(text, this);
        touch(now);
    }

    /**
     * The entry as the public may see it.
     *
     * @param instead stands in the place of what is hidden where there has to be something; may be null
     */
    public Champion shown(String instead) {
        return ChampionTexts.ALL.without(hidden, this, instead);
    }

    /** What its texts say, by the names of their fields. */
    public Map<String, String> texts() {
        return ChampionTexts.ALL.of(this);
    }

    /** Names its areas by their current codes. */
    public void keepUpWith(Areas current) {
        areas = current.current(areas);
    }

    /**
     * Takes the entry down, and forgets how to reach the champion: to be listed again they have to agree again.
     *
     * @throws Refusal (409) when it is down already
     */
    public void archive(Instant now) {
        if (status == Status.ARCHIVED) {
            throw Refusal.conflict("This champion has been taken down already.");
        }
        status = Status.ARCHIVED;
        touch(now);
        ChampionContact.forget(id);
    }

    /**
     * Takes the entry down because the champion no longer agrees to it, and forgets who they are. What stays is that there
     * was one.
     *
     * @return whether it was listed until now
     */
    public boolean withdraw(Instant now) {
        boolean wasListed = status == Status.LISTED;
        status = Status.ARCHIVED;
        displayName = null;
        organisationId = null;
        offers = List.of();
        topics = List.of();
        barriers = List.of();
        areas = List.of();
        languages = List.of();
        formats = List.of();
        hidden = List.of();
        if (wasListed) {
            touch(now);
        }
        ChampionContact.withdraw(id, now);
        return wasListed;
    }

    /** Whether nothing is left of them but that there was one. */
    public boolean isForgotten() {
        return displayName == null;
    }

    /** Whether they agree to be listed on a day; what they agreed to is kept from changing until the transaction ends. */
    public boolean agreesOn(LocalDate day) {
        return ChampionContact.findLocked(id)
                .filter(contact -> contact.allowsListing(day))
                .isPresent();
    }

    /** Listed champions who don't agree to it any more, as consent has ended or been taken back. */
    public static List<UUID> noLongerAgreed(LocalDate today) {
        return find(NO_LONGER_AGREED, today).project(UUID.class).list();
    }

    /**
     * The champion with an id, if the public may see them.
     *
     * @throws Refusal 404 when there is none, 410 when they are no longer listed
     */
    public static Champion visible(UUID id) {
        Champion found =
                Champion.<Champion>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("champion", id.toString()));
        return Champion.<Champion>find(VISIBLE + " and c.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.gone("champion", found.id.toString()));
    }

    /** Whether the public may see this champion. */
    public boolean isVisible() {
        return find(VISIBLE + " and c.id = ?1", id).firstResultOptional().isPresent();
    }

    /** Whether how to reach a champion and a consent that holds are on record. */
    public static boolean isReachable(UUID id) {
        return ChampionContact.holds(id);
    }

    /** The champion, kept from changing until the transaction ends. */
    public static Optional<Champion> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** An organisation's listed champions, kept from changing until the transaction ends. */
    public static List<Champion> lockListedOf(UUID organisation) {
        return Champion.<Champion>find(
                        "organisationId = ?1 and status = ?2", Sort.by("id"), organisation, Status.LISTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Champions the public may see, in order of their ids. */
    public static List<Champion> visibleAfter(UUID after, int limit) {
        return find(VISIBLE + " and c.id > ?1 order by c.id", start(after))
                .page(Page.ofSize(limit))
                .list();
    }

    /** An organisation's champions the public may see, in order of their ids. */
    public static List<Champion> visibleOf(UUID organisation, UUID after, int limit) {
        return find(VISIBLE + " and c.organisationId = ?1 and c.id > ?2 order by c.id", organisation, start(after))
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * A few champions the public may see, others each day, so that nobody is asked more often than anybody else.
     *
     * @param offer the code of what they would do
     * @param areas codes of which each has one; any when there are none
     */
    public static List<Champion> offering(String offer, List<String> areas, LocalDate today, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OFFERING, Champion.class)
                .setParameter("offer", offer)
                .setParameter("areas", areas.toArray(String[]::new))
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static UUID start(UUID after) {
        return after == null ? new UUID(0, 0) : after;
    }

    private void touch(Instant now) {
        version++;
        updatedAt = now;
    }
}
