package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.organisation.OrganisationIdentifier;
import org.alongside.proposal.Proposal.Action;
import org.alongside.shared.Ids;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;

/**
 * Where whoever brings hundreds of organisations hands in their proposals together. The rules and the records are those
 * of the {@link ProposalDesk}; only the questions to the database are asked once for all of them.
 */
@ApplicationScoped
public class BulkDesk {

    private final Checks checks;
    private final ProposalDesk desk;
    private final ChangeLog log;
    private final Areas areas;
    private final Ids ids;
    private final Clock clock;

    BulkDesk(Checks checks, ProposalDesk desk, ChangeLog log, Areas areas, Ids ids, Clock clock) {
        this.checks = checks;
        this.desk = desk;
        this.log = log;
        this.areas = areas;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One of many proposals.
     *
     * @param id the organisation to change; null to list a new one
     * @param draft the state it should be in
     */
    public record Entry(UUID id, OrganisationDraft draft) {}

    /** What is wrong with a proposed state by itself, before it meets the rest of the directory. */
    public List<FieldError> faults(OrganisationDraft draft, Author author) {
        return checks.faults(draft, author.origin());
    }

    /**
     * Lists and changes organisations in the caller's transaction: all of them, or, when one is refused, none.
     *
     * @param entries no two about the same organisation, source or org-id
     * @return what came of each, in their order
     * @throws Refusal 404 when there is no such entry, 422 when a state breaks a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Result> settle(List<Entry> entries, Author author) {
        Instant now = clock.instant();
        Map<UUID, Organisation> existing = lock(entries);
        refuseFaults(entries, author);
        List<Result> results = new ArrayList<>();
        List<ChangeLog.Made> made = new ArrayList<>();
        for (Entry entry : entries) {
            boolean isNew = entry.id == null;
            UUID id = isNew ? ids.next() : entry.id;
            Organisation organisation = isNew ? Organisation.list(id, entry.draft, now) : existing.get(id);
            if (!isNew) {
                organisation.revise(entry.draft, now);
            }
            organisation.keepUpWith(areas);
            Result result = new Result(id, organisation.version);
            desk.keep(
                    EntityKind.ORGANISATION,
                    isNew ? Action.CREATE : Action.CHANGE,
                    result,
                    null,
                    OrganisationDraft.from(organisation),
                    author);
            made.add(new ChangeLog.Made(id, isNew ? Change.Action.CREATED : Change.Action.CHANGED, result.version()));
            results.add(result);
        }
        if (!made.isEmpty()) {
            log.record(EntityKind.ORGANISATION, made);
        }
        return results;
    }

    private static Map<UUID, Organisation> lock(List<Entry> entries) {
        List<UUID> wanted =
                entries.stream().map(Entry::id).filter(Objects::nonNull).toList();
        Map<UUID, Organisation> found = Organisation.findLocked(wanted).stream()
                .collect(Collectors.toMap(organisation -> organisation.id, Function.identity()));
        for (UUID id : wanted) {
            if (!found.containsKey(id)) {
                throw Refusal.notFound(EntityKind.ORGANISATION.words(), id.toString());
            }
        }
        return found;
    }

    private void refuseFaults(List<Entry> entries, Author author) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, UUID> meanings = OrganisationIdentifier.meanings(
                entries.stream().flatMap(entry -> entry.draft.orgIds().stream()).toList());
        for (Entry entry : entries) {
            errors.addAll(checks.faults(entry.draft, author.origin()));
            for (String orgId : entry.draft.orgIds()) {
                UUID meant = meanings.get(orgId);
                if (meant != null && !meant.equals(entry.id)) {
                    errors.add(new FieldError("orgIds", "already means the organisation " + meant, orgId));
                }
            }
        }
        // That a source's id is used once is the database's to see: it has a constraint, and the caller one transaction
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
