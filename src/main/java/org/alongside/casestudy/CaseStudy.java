package org.alongside.casestudy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One piece of work, what changed because of it and what did not work. */
@Entity
@Table(name = "case_study")
public class CaseStudy extends PanacheEntityBase {

    /** Whether a case study can be read or has been taken down. */
    public enum Status {
        PUBLISHED,
        ARCHIVED
    }

    private static final String NEWEST = """
            select *
              from case_study
             where status = 'PUBLISHED'
               and (cardinality(cast(:areas as text[])) = 0 or areas && cast(:areas as text[]))
               and (cardinality(cast(:sectors as text[])) = 0 or sectors && cast(:sectors as text[]))
             order by id desc
             limit :limit
            """;

    @Id
    public UUID id;

    public int version;

    @Enumerated(EnumType.STRING)
    public Status status;

    public Instant createdAt;
    public Instant updatedAt;
    public String title;
    public String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Involved> organisations;

    /** The organisations again, in a form that can be joined. */
    @ElementCollection
    @CollectionTable(name = "case_study_organisation", joinColumns = @JoinColumn(name = "case_study_id"))
    Set<Part> parts;

    public List<String> areas;
    public List<String> sectors;
    public List<String> stages;
    public int rung;

    @JdbcTypeCode(SqlTypes.JSON)
    public Participants participants;

    public String methods;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Met> barriers;

    public String whatPeopleSaid;
    public String whatChanged;
    public String whatCouldNotChange;
    public String whatDidNotWork;
    public Integer money;
    public Integer months;
    public List<String> supports;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Evidence> evidence;

    @JdbcTypeCode(SqlTypes.JSON)
    public WrittenWith writtenWith;

    @JdbcTypeCode(SqlTypes.JSON)
    public Corroboration corroboration;

    public LocalDate startedOn;
    public LocalDate endedOn;
    public boolean ongoing;

    @JdbcTypeCode(SqlTypes.JSON)
    public LookedAtAgain lookedAtAgain;

    /** Which of its texts the public doesn't see, by the names of their fields. */
    public List<String> hidden;

    /** A new case study in the state proposed, version 1. */
    public static CaseStudy publish(UUID id, CaseStudyDraft draft, Instant now) {
        CaseStudy study = new CaseStudy();
        study.id = id;
        study.version = 1;
        study.status = Status.PUBLISHED;
        study.createdAt = now;
        study.updatedAt = now;
        study.hidden = List.of();
        draft.writeTo(study);
        study.persist();
        return study;
    }

    /** What a case study would be like in the state proposed; it is not kept. */
    static CaseStudy imagine(UUID id, CaseStudyDraft draft) {
        CaseStudy study = new CaseStudy();
        study.id = id;
        study.status = Status.PUBLISHED;
        study.hidden = List.of();
        draft.writeTo(study);
        return study;
    }

    /**
     * Puts the case study into the state proposed; one that was taken down is published again. A text that is hidden stays
     * as it is when the draft leaves it out or has what the public reads in its place.
     */
    public void revise(CaseStudyDraft draft, Instant now) {
        CaseStudy unseen = CaseStudyTexts.ALL.remember(hidden, this);
        draft.writeTo(this);
        CaseStudyTexts.ALL.restore(hidden, this, unseen);
        status = Status.PUBLISHED;
        touch(now);
    }

    /** Gives one organisation's part in it to another. */
    public void handOver(UUID from, UUID to, Instant now) {
        name(Involved.handedOver(organisations, from, to));
        touch(now);
    }

    /** Names its areas by their current codes. */
    public void keepUpWith(Areas current) {
        areas = current.current(areas);
    }

    /**
     * Takes the case study down.
     *
     * @throws Refusal (409) when it is down already
     */
    public void archive(Instant now) {
        if (status == Status.ARCHIVED) {
            throw Refusal.conflict("This case study has been taken down already.");
        }
        status = Status.ARCHIVED;
        touch(now);
    }

    /** Takes somebody's word that all of it is still so, what was found the last time included. */
    public void lookAgain(LocalDate on, Instant now) {
        lookedAtAgain = new LookedAtAgain(on, lookedAtAgain == null ? null : lookedAtAgain.found());
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
     * @throws Refusal (409) when a case study can't be without it
     */
    public void takeOut(String text, Instant now) {
        CaseStudyTexts.ALL.takeOut(text, this);
        touch(now);
    }

    /**
     * The case study as the public may see it.
     *
     * @param instead stands in the place of what is hidden where there has to be something; may be null
     */
    public CaseStudy shown(String instead) {
        return CaseStudyTexts.ALL.without(hidden, this, instead);
    }

    /** What its texts say, by the names of their fields. */
    public Map<String, String> texts() {
        return CaseStudyTexts.ALL.of(this);
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /** The organisations it is about. */
    public Set<UUID> organisationIds() {
        return organisations.stream().map(Involved::id).collect(Collectors.toSet());
    }

    /**
     * The published case study with an id.
     *
     * @throws Refusal 404 when there is none, 410 when it has been taken down
     */
    public static CaseStudy published(UUID id) {
        CaseStudy found =
                CaseStudy.<CaseStudy>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("case study", id + ""));
        if (!found.isPublished()) {
            throw Refusal.gone("case study", id.toString());
        }
        return found;
    }

    /** The case study, kept from changing until the transaction ends. */
    public static Optional<CaseStudy> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** An organisation's published case studies, kept from changing until the transaction ends. */
    public static List<CaseStudy> lockPublishedOf(UUID organisation) {
        return CaseStudy.<CaseStudy>find(
                        "select c from CaseStudy c where c.status = ?1"
                                + " and exists (select 1 from c.parts p where p.organisationId = ?2) order by c.id",
                        Status.PUBLISHED,
                        organisation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Published case studies, the newest first.
     *
     * @param areas codes, of which each is to have one; any when there are none
     * @param sectors likewise
     */
    public static List<CaseStudy> newest(List<String> areas, List<String> sectors, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NEWEST, CaseStudy.class)
                .setParameter("areas", areas.toArray(String[]::new))
                .setParameter("sectors", sectors.toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Published case studies in order of their ids. */
    public static List<CaseStudy> publishedAfter(UUID after, int limit) {
        return (after == null
                        ? find("status = ?1", Sort.by("id"), Status.PUBLISHED)
                        : find("status = ?1 and id > ?2", Sort.by("id"), Status.PUBLISHED, after))
                .page(Page.ofSize(limit))
                .list();
    }

    /** An organisation's published case studies in order of their ids. */
    public static List<CaseStudy> publishedOf(UUID organisation, UUID after, int limit) {
        return find(
                        "select c from CaseStudy c join c.parts p where p.organisationId = ?1 and c.status = ?2"
                                + " and c.id > ?3 order by c.id",
                        organisation,
                        Status.PUBLISHED,
                        after == null ? new UUID(0, 0) : after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Every published case study of some organisations. */
    public static List<CaseStudy> publishedOf(Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : list(
                        "select distinct c from CaseStudy c join c.parts p where p.organisationId in ?1"
                                + " and c.status = ?2 order by c.id",
                        organisations,
                        Status.PUBLISHED);
    }

    /** Says which organisations it is about. */
    void name(List<Involved> involved) {
        organisations = involved;
        parts = involved.stream().map(each -> new Part(each.id(), each.part())).collect(Collectors.toSet());
    }

    private void touch(Instant now) {
        version++;
        updatedAt = now;
    }
}
