package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Proposal.Action;
import org.alongside.shared.Refusal;

/**
 * Takes a text out of an entry that shows what it shouldn't, and puts that on record like any other change. The rest of the
 * entry is not checked again: what was wrong with it before must not keep the text in.
 */
@ApplicationScoped
public class Redaction {

    /** What everybody reads of it. */
    private static final String WHY = "Somebody reported that it showed something personal.";

    private final Publisher publisher;
    private final ProposalDesk desk;
    private final ChangeLog log;
    private final Clock clock;

    Redaction(Publisher publisher, ProposalDesk desk, ChangeLog log, Clock clock) {
        this.publisher = publisher;
        this.desk = desk;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes a text out, in the caller's transaction.
     *
     * @param text the name of its field
     * @throws Refusal 404 when there is no such entry, 409 when it can't be without that text
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOut(EntityKind kind, UUID id, String text, Author author) {
        publisher.lock(kind, id, null);
        Instant now = clock.instant();
        switch (kind) {
            case ORGANISATION -> {
                Organisation organisation = Organisation.findById(id);
                organisation.takeOut(text, now);
                Result result = new Result(id, organisation.version);
                record(kind, result, OrganisationDraft.from(organisation), author);
                log(kind, result, organisation.isListed());
            }
            case CASE_STUDY -> {
                CaseStudy study = CaseStudy.findById(id);
                study.takeOut(text, now);
                Result result = new Result(id, study.version);
                record(kind, result, CaseStudyDraft.from(study), author);
                log(kind, result, study.isPublished());
            }
            case CHAMPION -> {
                Champion champion = Champion.findById(id);
                champion.takeOut(text, now);
                Result result = new Result(id, champion.version);
                record(kind, result, ChampionDraft.from(champion), author);
                log(kind, result, champion.status == Champion.Status.LISTED);
            }
        }
    }

    private void record(EntityKind kind, Result result, Object state, Author author) {
        Proposal kept = desk.decidedAtOnce(kind, Action.CHANGE, result, null, state, author);
        kept.publishedWhy = WHY;
        kept.persist();
    }

    /** Nothing comes after the tombstone of what was taken down. */
    private void log(EntityKind kind, Result result, boolean listed) {
        if (listed) {
            log.record(kind, result.id(), Change.Action.CHANGED, result.version());
        }
    }
}
