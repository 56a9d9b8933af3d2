package org.alongside.curation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.access.Digest;
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
 * decided; unless somebody has decided within thirty days that those may be seen, and they still say the same, or strangers
 * have had too much hidden already.
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
     * What came of a report.
     *
     * @param hidden the texts it is about that nobody sees until somebody has looked
     * @param waits whether nothing is hidden for it because too much has been
     */
    record Received(ReportDraft draft, List<String> hidden, boolean waits) {}

    /**
     * Takes a report in. When there have been too many of personal data for a day, another one that hides nothing new is
     * thanked for and not kept.
     *
     * @param stranger where it comes from when nobody knows from whom; null when somebody does
     * @throws Refusal 422 when there is no such entry or it says nothing there, 429 when it has been reported too often
     */
    @Transactional
    Received make(ReportDraft draft, String stranger) {
        ReportedEntry entry = ReportedEntry.locked(draft.kind(), draft.id())
                .filter(ReportedEntry::listed)
                .orElseThrow(
                        () -> invalid("id", "is not a listed " + draft.kind().words()));
        boolean full = limit.isReached(entry.id(), draft.matter());
        Report report = Report.of(ids.next(), draft, clock.instant());
        report.fromStranger = stranger != null;
        boolean waits = false;
        if (report.matter == Matter.personalData) {
            conceal(report, entry);
            waits = report.fromStranger && !report.hides.isEmpty() && !limit.letsHide(stranger, report.field != null);
            report.hides = waits ? List.of() : report.hides;
        }
        if (full && report.hides.isEmpty()) {
            throw ReportLimit.reached();
        }
        if (!full || !Report.hiddenOf(entry.id()).containsAll(report.hides)) {
            report.persist();
            hide(entry);
        }
        return new Received(draft, hiddenOf(report), waits);
    }

    /**
     * Decides about a report. Where it is upheld and shows personal data, the text that was named is taken out, unless it
     * has been changed since; where none was named, all that it is about has to have been changed, or be said to be fit.
     *
     * @throws Refusal 404 when there is none, 409 when it has been decided, or a text has to be changed first, 422 when the
     *     decision shows a text that can't be shown by it
     */
    @Transactional
    Report decide(UUID id, ReportDecisionDraft decision, String by) {
        Report report = Report.locked(id);
        ReportedEntry entry =
                ReportedEntry.locked(report.kind(), report.entityId).orElseThrow();
        boolean upheld = decision.outcome() == Outcome.upheld;
        report.decide(upheld ? Report.Status.UPHELD : Report.Status.DISMISSED, by, decision.reason(), clock.instant());
        if (upheld && report.matter == Matter.personalData) {
            uphold(report, entry, decision, by);
        } else if (report.basis != null) {
            // Whoever decides has seen what they say now
            report.basis = said(report.concerns(), entry);
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

    /** Notes which texts a report of personal data is about, and which it hides: not those that may be seen as they are. */
    private void conceal(Report report, ReportedEntry entry) {
        report.basis = said(concerned(report, entry), entry);
        if (report.basis.isEmpty()) {
            throw invalid(
                    "field",
                    "is none of the texts this entry has: "
                            + String.join(", ", entry.texts().keySet()));
        }
        Set<Map.Entry<String, String>> cleared = Report.clearedSince(report.madeAt.minus(CLEARED_FOR), entry.id());
        report.hides = report.basis.entrySet().stream()
                .filter(text -> !cleared.contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void uphold(Report report, ReportedEntry entry, ReportDecisionDraft decision, String by) {
        List<String> concerns = report.concerns();
        if (!decision.shows().isEmpty() && (report.field != null || !concerns.containsAll(decision.shows()))) {
            throw invalid("shows", "are texts that this report is about without naming any");
        }
        List<String> fit = decision.shows();
        // What shows somebody, or did, is kept out of earlier versions too, even if nothing was hidden meanwhile
        report.hides = concerns.stream().filter(text -> !fit.contains(text)).toList();
        Map<String, String> now = said(report.basis.keySet(), entry);
        List<String> unchanged = report.basis.entrySet().stream()
                .filter(now.entrySet()::contains)
                .map(Map.Entry::getKey)
                .toList();
        if (report.field != null) {
            Author author = new Author(by, Author.Origin.API);
            unchanged.forEach(text -> redaction.takeOut(report.kind(), report.entityId, text, author));
            return;
        }
        List<String> left = report.hides.stream().filter(unchanged::contains).toList();
        if (!left.isEmpty()) {
            throw Refusal.conflict(
                    "These say what they said: " + String.join(", ", left) + ". Take out what is personal,"
                            + " and say with shows which may be seen as they are. What is hidden stays so until then.",
                    left.stream()
                            .map(text -> new FieldError("shows", "leaves this out, which says what it said", text))
                            .toList());
        }
    }

    /** Hides what open reports hide, and nothing else. */
    private void hide(ReportedEntry entry) {
        if (entry.hiding().test(Report.hiddenOf(entry.id())) && entry.listed()) {
            log.record(
                    entry.kind(),
                    entry.id(),
                    Change.Action.CHANGED,
                    entry.version().getAsInt());
            evidence.weigh(entry.organisations());
        }
    }

    /** The texts a report is about: the one it names or, where it names none, all that were written as people like. */
    private static List<String> concerned(Report report, ReportedEntry entry) {
        return entry.texts().keySet().stream()
                .filter(text -> report.field == null ? !KNOWN_BY.contains(text) : report.field.equals(text))
                .toList();
    }

    /** The texts a report is about that nobody sees for now. */
    private static List<String> hiddenOf(Report report) {
        return report.basis == null
                ? List.of()
                : Report.hiddenOf(report.entityId).stream()
                        .filter(report.basis::containsKey)
                        .toList();
    }

    /** What some of an entry's texts say now, as digests by their names; those that say nothing are left out. */
    private static Map<String, String> said(Collection<String> texts, ReportedEntry entry) {
        Map<String, String> said = new TreeMap<>(entry.texts());
        said.keySet().retainAll(texts);
        said.replaceAll((name, text) -> Digest.of(text));
        return said;
    }

    private static Refusal invalid(String field, String message) {
        return Refusal.invalid(List.of(FieldError.of(field, message)));
    }
}
