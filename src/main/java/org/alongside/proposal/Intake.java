package org.alongside.proposal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Proposal.Action;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;

/** Where an organisation's own people hand in proposals that somebody else decides. */
@ApplicationScoped
public class Intake {

    private final Checks checks;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    Intake(Checks checks, ObjectMapper json, Ids ids, Clock clock) {
        this.checks = checks;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Proposes a state for an entry, in the caller's transaction.
     *
     * @param draft an {@link OrganisationDraft} or {@link CaseStudyDraft}
     * @throws Refusal (422) when it breaks a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(UUID id, Object draft, Author author) {
        if (draft instanceof OrganisationDraft organisation) {
            checks.check(organisation, id, author.origin());
            keep(EntityKind.ORGANISATION, Action.CHANGE, id, draft, author);
        } else {
            checks.check((CaseStudyDraft) draft);
            keep(EntityKind.CASE_STUDY, Action.CHANGE, id, draft, author);
        }
    }

    /** Proposes to take an entry down, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void archive(EntityKind kind, UUID id, Author author) {
        keep(kind, Action.ARCHIVE, id, null, author);
    }

    private void keep(EntityKind kind, Action action, UUID id, Object draft, Author author) {
        Proposal proposal = new Proposal();
        proposal.id = ids.next();
        proposal.kind = kind;
        proposal.action = action;
        proposal.targetId = id;
        proposal.baseVersion = version(kind, id);
        proposal.state = draft == null ? null : json.valueToTree(draft);
        proposal.origin = author.origin();
        proposal.madeBy = author.name();
        proposal.madeAt = clock.instant();
        proposal.status = Proposal.Status.WAITING;
        proposal.persist();
    }

    private static int version(EntityKind kind, UUID id) {
        return kind == EntityKind.ORGANISATION
                ? Organisation.<Organisation>findById(id).version
                : CaseStudy.<CaseStudy>findById(id).version;
    }
}
