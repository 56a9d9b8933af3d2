package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.alongside.organisation.OrganisationContact;
import org.alongside.proposal.Proposal.Action;

/** What belongs to an organisation without being part of its entry: its part in case studies, its champions and its contact. */
@ApplicationScoped
class Belongings {

    private final ProposalDesk desk;
    private final ChangeLog log;
    private final Event<Merging.Merged> merged;
    private final Clock clock;

    Belongings(ProposalDesk desk, ChangeLog log, Event<Merging.Merged> merged, Clock clock) {
        this.desk = desk;
        this.log = log;
        this.merged = merged;
        this.clock = clock;
    }

    /** Gives what belongs to one organisation to another, whose evidence is to be weighed again, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handOver(UUID from, UUID to, Author author) {
        Instant now = clock.instant();
        for (CaseStudy study : CaseStudy.lockPublishedOf(from)) {
            int base = study.version;
            study.handOver(from, to, now);
            keep(EntityKind.CASE_STUDY, new Result(study.id, study.version), base, CaseStudyDraft.from(study), author);
        }
        for (Champion champion : Champion.lockListedOf(from)) {
            int base = champion.version;
            champion.moveTo(to, now);
            Result moved = new Result(champion.id, champion.version);
            keep(EntityKind.CHAMPION, moved, base, ChampionDraft.from(champion), author);
        }
        // While each of the two still has its own contact
        merged.fire(new Merging.Merged(from, to));
        OrganisationContact.handOver(from, to);
    }

    private void keep(EntityKind kind, Result result, int base, Object state, Author author) {
        desk.keep(kind, Action.CHANGE, result, base, state, author);
        log.record(kind, result.id(), Change.Action.CHANGED, result.version());
    }
}
