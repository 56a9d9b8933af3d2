package org.alongside.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;

/**
 * An organisation that would, or might, share power with the people who use its services. What it claims and what its
 * evidence bears out are kept apart; only {@link #bearOut} sets the second.
 */
@Entity
@Table(name = "organisation")
public class Organisation extends PanacheEntityBase {

    /** Whether an entry is listed or has been taken down. */
    public enum Status {
        LISTED,
        ARCHIVED
    }

    @Id
    public UUID id;

    public int version;

    @Enumerated(EnumType.STRING)
    public Status status;

    public Instant createdAt;
    public Instant updatedAt;
    public String name;
    public List<String> otherNames;
    public String summary;
    public String description;

    public String willingRole;

    public LocalDate willingOn;
    public String willingPurpose;
    public String kind;
    public String size;
    public List<String> orgIds;
    public String website;
    public List<String> areasServed;
    public String baseArea;
    public Double baseLatitude;
    public Double baseLongitude;
    public String baseOutcode;
    public List<String> sectors;
    public List<String> offers;
    public List<String> needs;
    public List<String> stages;
    public List<String> supports;
    public List<String> languages;
    public Integer startWithinDays;
    public Integer claimedRung;
    public LocalDate claimedOn;
    public String claimedScope;

    @Embedded
    public Evidenced evidenced;

    public LocalDate confirmedOn;

    /** The day since which nobody has confirmed the entry, though somebody was asked to; else null. */
    public LocalDate notConfirmedSince;

    /** The day from which it is left out of search and lists for that; else null. */
    public LocalDate unlistedOn;

    public String sourceName;
    public String sourceId;
    public String sourceUrl;
    public String sourceLicence;

    /** The entry that took this one's place for good; null unless it was merged. */
    public UUID mergedInto;

    /** Which of its texts the public doesn't see, by the names of their fields. */
    public List<String> hidden;

    /** A new entry in the state proposed, version 1, with nothing evidenced yet. */
    public static Organisation list(UUID id, OrganisationDraft draft, Instant now) {
        Organisation organisation = new Organisation();
        organisation.id = id;
        organisation.version = 1;
        organisation.status = Status.LISTED;
        organisation.createdAt = now;
        organisation.updatedAt = now;
        organisation.evidenced = Evidenced.NOTHING_YET;
        organisation.hidden = List.of();
        draft.writeTo(organisation);
        organisation.persist();
        OrganisationIdentifier.name(organisation);
        return organisation;
    }

    /**
     * Puts the entry into the state proposed; an entry that was taken down is listed again. A text that is hidden stays as
     * it is when the draft leaves it out or has what the public reads in its place.
     *
     * @throws Refusal (409) when it has been merged into another
     */
    public void revise(OrganisationDraft draft, Instant now) {
        if (mergedInto != null) {
            throw Refusal.conflict("This organisation has been merged into " + mergedInto + ". Change that one.");
        }
        List<String> before = orgIds;
        Organisation unseen = OrganisationTexts.ALL.remember(hidden, this);
        draft.writeTo(this);
        OrganisationTexts.ALL.restore(hidden, this, unseen);
        if (notConfirmedSince != null && confirmedOn != null && confirmedOn.isAfter(notConfirmedSince)) {
            trust();
        }
        status = Status.LISTED;
        touch(now);
        OrganisationIdentifier.rename(this, before);
    }

    /** Names its areas by their current codes. */
    public void keepUpWith(Areas areas) {
        areasServed = areas.current(areasServed);
        baseArea = baseArea == null ? null : areas.current(List.of(baseArea)).get(0);
    }

    /**
     * Takes the entry down. Its identifiers still lead here, so that nobody lists it again by mistake.
     *
     * @throws Refusal (409) when it is down already
     */
    public void archive(Instant now) {
        if (status == Status.ARCHIVED) {
            throw Refusal.conflict("This organisation has been taken down already.");
        }
        status = Status.ARCHIVED;
        touch(now);
    }

    /**
     * Takes the entry down in favour of another. Its id leads there for ever, and so does that of whatever was merged into
     * it before; its identifiers mean the other one from now on. Where that has no source it may take this one's, which
     * only one entry can have. Both are to be {@linkplain #findLocked(Collection) locked}.
     *
     * @throws Refusal (409) when either is down already, or both are the same
     */
    public void mergeInto(Organisation survivor, Instant now) {
        if (survivor.id.equals(id) || !survivor.isListed()) {
            throw Refusal.conflict("An organisation can only be merged into another one that is listed.");
        }
        archive(now);
        mergedInto = survivor.id;
        if (survivor.sourceName == null) {
            sourceName = null;
            sourceId = null;
            sourceUrl = null;
            sourceLicence = null;
        }
        update("mergedInto = ?1 where mergedInto = ?2", survivor.id, id);
        OrganisationIdentifier.handOver(id, survivor.id);
    }

    /**
     * Sets what the case studies bear out.
     *
     * @return whether that is anything new
     */
    public boolean bearOut(Evidenced found, Instant now) {
        if (found.equals(evidenced)) {
            return false;
        }
        evidenced = found;
        touch(now);
        return true;
    }

    /**
     * Takes somebody's word that the entry is right; whatever was held against it for want of that is over. Like doubt, it
     * makes a new version, but no change that would bring the entry before others.
     */
    public void confirm(LocalDate on) {
        confirmedOn = on;
        trust();
        version++;
    }

    /**
     * Says in every answer that nobody has confirmed the entry.
     *
     * @param since the day of the last confirmation, or of its being listed
     */
    public void doubt(LocalDate since) {
        notConfirmedSince = since;
        version++;
    }

    /** Leaves the entry out of search and lists, unless somebody asks for it; it can still be read, and says so. */
    public void unlist(LocalDate on) {
        unlistedOn = on;
        version++;
    }

    public boolean isUnlisted() {
        return unlistedOn != null;
    }

    /** The last day on which anybody stood for the entry: when it was confirmed or, failing that, listed. */
    public LocalDate confirmedSince() {
        return confirmedOn == null ? LocalDate.ofInstant(createdAt, ZoneOffset.UTC) : confirmedOn;
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
        OrganisationTexts.ALL.takeOut(text, this);
        touch(now);
    }

    /**
     * The entry as the public may see it.
     *
     * @param instead stands in the place of what is hidden where there has to be something; may be null
     */
    public Organisation shown(String instead) {
        return OrganisationTexts.ALL.without(hidden, this, instead);
    }

    /** What its texts say, by the names of their fields. */
    public Map<String, String> texts() {
        return OrganisationTexts.ALL.of(this);
    }

    public boolean isListed() {
        return status == Status.LISTED;
    }

    /** The areas it serves; who hasn't said is taken to work where it is based. */
    public List<String> worksIn() {
        return areasServed.isEmpty() && baseArea != null ? List.of(baseArea) : areasServed;
    }

    /** Whether it has itself said that it would share power. */
    public boolean isWilling() {
        return willingOn != null;
    }

    /** Finds by id or by any org-id, listed or not. */
    public static Optional<Organisation> findByAnyId(String id) {
        return OrganisationIdentifier.resolve(id).flatMap(found -> findByIdOptional(found));
    }

    /**
     * The listed organisation with an id or org-id.
     *
     * @throws Refusal 404 when there is none, 308 when it has been merged into another, 410 when it has been taken down
     */
    public static Organisation listed(String id) {
        Organisation found = findByAnyId(id).orElseThrow(() -> Refusal.notFound("organisation", id));
        if (found.mergedInto != null) {
            throw Refusal.moved("organisation", id, found.mergedInto.toString());
        }
        if (!found.isListed()) {
            throw Refusal.gone("organisation", id);
        }
        return found;
    }

    /** The id an organisation goes by today: another one where it was merged. */
    public static UUID today(UUID id) {
        return Organisation.<Organisation>findByIdOptional(id)
                .map(found -> found.mergedInto)
                .orElse(id);
    }

    /** The organisation, kept from changing until the transaction ends. */
    public static Optional<Organisation> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The organisations, kept from changing until the transaction ends. */
    public static List<Organisation> findLocked(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : locked("id in ?1", ids);
    }

    /** Those that come from a source with any of these ids, kept from changing until the transaction ends. */
    public static List<Organisation> lockBySource(String name, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : locked("sourceName = ?1 and sourceId in ?2", name, ids);
    }

    /** Those of these names that no source has an id for, kept from changing until the transaction ends. */
    public static List<Organisation> lockUnsourced(Collection<String> names) {
        return names.isEmpty() ? List.of() : locked("name in ?1 and sourceId is null", names);
    }

    public static Optional<Organisation> findBySource(String name, String id) {
        return find("sourceName = ?1 and sourceId = ?2", name, id).firstResultOptional();
    }

    /** Those of these ids that are listed; only the ids are read, so that whoever changes one next reads it fresh. */
    public static Set<UUID> listedAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        find("select o.id from Organisation o where o.id in ?1 and o.status = ?2", ids, Status.LISTED)
                                .project(UUID.class)
                                .list());
    }

    public static List<Organisation> findByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Those of these ids, listed or not. */
    public static Map<UUID, Organisation> byId(Collection<UUID> ids) {
        return findByIds(ids).stream().collect(Collectors.toMap(found -> found.id, found -> found));
    }

    /** Listed organisations in order of their ids. */
    public static List<Organisation> listedAfter(UUID after, int limit) {
        return (after == null
                        ? find("status = ?1", Sort.by("id"), Status.LISTED)
                        : find("status = ?1 and id > ?2", Sort.by("id"), Status.LISTED, after))
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * Listed organisations in order of their ids, as the public lists them.
     *
     * @param unlisted whether those are among them that nobody has confirmed for long
     */
    public static List<Organisation> publicAfter(UUID after, boolean unlisted, int limit) {
        return unlisted
                ? listedAfter(after, limit)
                : find(
                                "status = ?1 and unlistedOn is null and id > ?2",
                                Sort.by("id"),
                                Status.LISTED,
                                after == null ? new UUID(0, 0) : after)
                        .page(Page.ofSize(limit))
                        .list();
    }

    /** Ids of organisations whose evidence has lapsed by a day. */
    public static List<UUID> findLapsed(LocalDate today) {
        return find("select o.id from Organisation o where o.evidenced.until <= ?1 order by o.id", today)
                .project(UUID.class)
                .list();
    }

    /**
     * Locked when they are first read: an entry read before and locked after would keep the state it had before. In one
     * order, so that two callers can't wait for each other.
     */
    private static List<Organisation> locked(String query, Object... parameters) {
        return Organisation.<Organisation>find(query, Sort.by("id"), parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private void trust() {
        notConfirmedSince = null;
        unlistedOn = null;
    }

    private void touch(Instant now) {
        version++;
        updatedAt = now;
    }
}
