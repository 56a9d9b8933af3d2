package org.alongside.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.change.EntityKind;
import org.alongside.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody says that something is wrong with an entry, and what was decided about that. */
@Entity
@Table(name = "report")
public class Report extends PanacheEntityBase {

    /** Whether it has been decided, and how. */
    public enum Status {
        OPEN,
        UPHELD,
        DISMISSED
    }

    @Id
    public UUID id;

    /** The code of what kind of entry it is about. */
    String kind;

    public UUID entityId;

    @Enumerated(EnumType.STRING)
    public Matter matter;

    /** The name of the field it is about; null when it is about the entry as a whole. */
    public String field;

    /** What they said; null once that has been deleted. */
    public String text;

    /** Where they can be reached; null when they didn't say, and once it has been deleted. */
    public String email;

    public Instant madeAt;

    /** Whether nobody knows who made it. */
    public boolean fromStranger;

    /** Whether the organisation's own contact said it, through the link of a letter. */
    public boolean fromContact;

    /** Which texts nobody sees until it is decided. */
    public List<String> hides;

    /**
     * What the texts it is about said when it was made or, where those may be seen, when that was decided: digests by the
     * texts' names; null once that has been deleted.
     */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> basis;

    @Enumerated(EnumType.STRING)
    public Status status;

    public String decidedBy;
    public Instant decidedAt;
    public String reason;

    /** A report of what somebody sent. */
    public static Report of(UUID id, ReportDraft draft, Instant now) {
        Report report = new Report();
        report.id = id;
        report.kind = draft.kind().code();
        report.entityId = draft.id();
        report.matter = draft.matter();
        report.field = draft.field();
        report.text = draft.text();
        report.email = draft.email();
        report.madeAt = now;
        report.hides = List.of();
        report.status = Status.OPEN;
        return report;
    }

    /**
     * The texts it is about: those it hides or, where nothing is hidden for it, those that could have been; none once that
     * has been deleted.
     */
    public List<String> concerns() {
        return !hides.isEmpty() || basis == null
                ? hides
                : basis.keySet().stream().sorted().toList();
    }

    /** What kind of entry it is about. */
    public EntityKind kind() {
        return EntityKind.of(kind);
    }

    /**
     * Decides.
     *
     * @throws Refusal (409) when it has been decided before
     */
    public void decide(Status outcome, String by, String why, Instant now) {
        if (status != Status.OPEN) {
            throw Refusal.conflict("This report has been decided already.");
        }
        status = outcome;
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    /**
     * The report with an id, kept from changing until the transaction ends.
     *
     * @throws Refusal (404) when there is none
     */
    public static Report locked(UUID id) {
        return Report.<Report>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("report", id.toString()));
    }

    /** How many there have been about an entry since a moment, of personal data or of everything else. */
    static long since(Instant moment, UUID entity, boolean personal) {
        String matter = personal ? "matter = ?3" : "matter <> ?3";
        return count("entityId = ?1 and madeAt > ?2 and " + matter, entity, moment, Matter.personalData);
    }

    /** The texts of an entry that nobody sees for now, in order of their names. */
    public static List<String> hiddenOf(UUID entity) {
        return texts(list("entityId = ?1 and status = ?2", entity, Status.OPEN));
    }

    /** The texts of an entry about which somebody has decided since a moment that they may be seen, each with its digest. */
    public static Set<Map.Entry<String, String>> clearedSince(Instant moment, UUID entity) {
        return Report.<Report>list(
                        "entityId = ?1 and status = ?2 and matter = ?3 and decidedAt > ?4 and basis is not null",
                        entity,
                        Status.DISMISSED,
                        Matter.personalData,
                        moment)
                .stream()
                .flatMap(report -> report.basis.entrySet().stream())
                .collect(Collectors.toSet());
    }

    /** The texts of an entry that show, or may show, somebody who doesn't want to be shown, or did once. */
    public static Set<String> unfitOf(UUID entity) {
        return Set.copyOf(texts(
                list("entityId = ?1 and matter = ?2 and status <> ?3", entity, Matter.personalData, Status.DISMISSED)));
    }

    /** Forgets who reported what, and in which words, where that was decided before a moment. */
    public static void forgetDecidedBefore(Instant limit) {
        update(
                "text = null, email = null, basis = null where (text is not null or basis is not null) and decidedAt < ?1",
                limit);
    }

    /**
     * Closes what is open about an entry that has nobody in it any more, and forgets who reported it, in which words, and what
     * was said to that.
     *
     * @param why what is put on record instead
     */
    public static void forgetAbout(UUID entity, String why, Instant now) {
        Report.<Report>find("entityId", Sort.by("id"), entity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(report -> report.forget(why, now));
    }

    /** Has what is open about one entry be decided about another, that it has become part of. */
    public static void handOver(UUID from, UUID to) {
        update("entityId = ?1 where entityId = ?2 and status = ?3", to, from, Status.OPEN);
    }

    private void forget(String why, Instant now) {
        if (status == Status.OPEN) {
            decide(Status.DISMISSED, null, why, now);
        }
        reason = why;
        text = null;
        email = null;
        basis = null;
    }

    private static List<String> texts(List<Report> reports) {
        Set<String> texts = new TreeSet<>();
        reports.forEach(report -> texts.addAll(report.hides));
        return List.copyOf(texts);
    }
}
