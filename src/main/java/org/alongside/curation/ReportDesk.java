package org.alongside.curation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.casestudy.EvidenceKeeper;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.proposal.Author;
import org.alongside.proposal.Redaction;
import org.alongside.report.Matter;
import org.alongside.report.Report;
import org.alongside.report.ReportDecisionDraft;
import org.alongside.report.ReportDecisionDraft.Outcome;
import org.alongside.report.ReportDraft;
import org.alongside.report.ReportLimit;
import org.alongside.shared.Ids;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/**
 * Where reports come in and are decided. One of personal data hides the texts in question at once, everywhere, until it is
 * decided; unless somebody has decided within thirty days that those may be seen.
 */
@ApplicationScoped
class ReportDesk {

    private static final Duration CLEARED_FOR = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** What an entry is known by is hidden only when somebody names it. */
    private static final Set<String> KNOWN_BY = Set.of("name", "title");

    private final ReportLimit limit;
    private final Redaction redaction;
    private final EvidenceKeeper evidence;
    private final ChangeLog log;
    private final Ids ids;
    private final Clock clock;

    ReportDesk(ReportLimit limit, Redaction redaction, EvidenceKeeper evidence, ChangeLog log, Ids ids, Clock clock) {
        this.limit = limit;
        this.redaction = redaction;
        this.evidence = evidence;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a report in.
     *
     * @throws Refusal 422 when there is no such entry or it says nothing there, 429 when it has been reported too often
     */
    @Transactional
    Report make(ReportDraft draft) {
        ReportedEntry entry = ReportedEntry.locked(draft.kind(), draft.id())
                .filter(ReportedEntry::listed)
                .orElseThrow(
                        () -> invalid("id", "is not a listed " + draft.kind().words()));
        limit.check(entry.id());
        Instant now = clock.instant();
        Report report = Report.of(ids.next(), draft, now);
        if (report.matter == Matter.personalData) {
            List<String> concerned = concerned(report, entry);
            if (concerned.isEmpty()) {
                throw invalid(
                        "field",
                        "is none of the texts this entry has: "
                                + String.join(", ", entry.texts().keySet()));
            }
            report.hides = new ArrayList<>(concerned);
            report.hides.removeAll(Report.clearedSince(now.minus(CLEARED_FOR), entry.id()));
            report.basis = basis(concerned, entry);
        }
        report.persist();
        hide(entry);
        return report;
    }

    /**
     * Decides about a report. Where it is upheld and shows personal data, the text that was named is taken out, unless it
     * has been changed since.
     *
     * @throws Refusal 404 when there is none, 409 when it has been decided, or the text has to be changed first
     */
    @Transactional
    Report decide(UUID id, ReportDecisionDraft decision, String by) {
        Report report = Report.locked(id);
        ReportedEntry entry =
                ReportedEntry.locked(report.kind(), report.entityId).orElseThrow();
        boolean upheld = decision.outcome() == Outcome.upheld;
        report.decide(upheld ? Report.Status.UPHELD : Report.Status.DISMISSED, by, decision.reason(), clock.instant());
        if (upheld && report.matter == Matter.personalData && isUnchanged(report, entry)) {
            takeOut(report, by);
        }
        hide(entry);
        return report;
    }

    /** At start and each day. */
    @Transactional
    @Scheduled(every = "24h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Report.forgetDecidedBefore(clock.instant().minus(REMEMBERED));
    }

    private void takeOut(Report report, String by) {
        if (report.field == null) {
            throw Refusal.conflict("Take out of the entry what is personal, then decide. It stays hidden until then.");
        }
        redaction.takeOut(report.kind(), report.entityId, report.field, new Author(by, Author.Origin.API));
    }

    /** Hides what open reports hide, and nothing else. */
    private void hide(ReportedEntry entry) {
        if (entry.hiding().test(Report.hiddenOf(entry.id()))) {
            log.record(
                    entry.kind(),
                    entry.id(),
                    Change.Action.CHANGED,
                    entry.version().getAsInt());
            evidence.weigh(entry.organisations());
        }
    }

    private static boolean isUnchanged(Report report, ReportedEntry entry) {
        return basis(concerned(report, entry), entry).equals(report.basis);
    }

    /** The texts a report is about: the one it names or, where it names none, all that were written as people like. */
    private static List<String> concerned(Report report, ReportedEntry entry) {
        return entry.texts().keySet().stream()
                .filter(text -> report.field == null ? !KNOWN_BY.contains(text) : report.field.equals(text))
                .toList();
    }

    private static String basis(List<String> concerned, ReportedEntry entry) {
        String said = concerned.stream()
                .map(text -> text + "\n" + entry.texts().get(text) + "\n")
                .reduce("", String::concat);
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Refusal invalid(String field, String message) {
        return Refusal.invalid(List.of(FieldError.of(field, message)));
    }
}
