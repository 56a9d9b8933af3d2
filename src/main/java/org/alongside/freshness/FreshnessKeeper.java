package org.alongside.freshness;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.freshness.Freshness.Due;
import org.alongside.freshness.Freshness.Step;
import org.alongside.freshness.FreshnessBoard.Place;
import org.alongside.freshness.FreshnessLetters.Occasion;
import org.alongside.freshness.LapsingEvidence.Lapsing;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationContact;
import org.alongside.shared.Refusal;
import org.jboss.logging.Logger;

/**
 * Asks organisations once a year whether their entry is right, reminds them once, and says so in the entry when nobody
 * answers; half a year later it is left out of search and lists. So are entries without anybody to ask. Each day it does
 * what is due, entry by entry, each in a transaction of its own: what is cut off or can't be done today is done tomorrow.
 */
@ApplicationScoped
public class FreshnessKeeper {

    private static final Logger LOG = Logger.getLogger(FreshnessKeeper.class);

    private final Freshness freshness;
    private final LapsingEvidence evidence;
    private final FreshnessTurn turn;
    private final FreshnessLetters letters;
    private final ChangeLog log;
    private final Clock clock;

    FreshnessKeeper(
            Freshness freshness,
            LapsingEvidence evidence,
            FreshnessTurn turn,
            FreshnessLetters letters,
            ChangeLog log,
            Clock clock) {
        this.freshness = freshness;
        this.evidence = evidence;
        this.turn = turn;
        this.letters = letters;
        this.log = log;
        this.clock = clock;
    }

    /** Does everything that is due today, unless another node is at it. */
    @Scheduled(
            cron = "{alongside.freshness.ask-at}",
            timeZone = "UTC",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void keep() {
        LocalDate today = LocalDate.now(clock);
        List<Due> round = round(today, Place.START);
        while (!round.isEmpty()) {
            for (Due due : round) {
                if (!inTurn(() -> step(due, today))) {
                    return;
                }
            }
            round = round(today, round.get(round.size() - 1).place());
        }
        for (Lapsing lapsing : QuarkusTransaction.requiringNew().call(() -> evidence.on(today))) {
            if (!inTurn(() -> ask(lapsing.organisation(), today))) {
                return;
            }
        }
    }

    /** Some of what is due, without what has to wait until tomorrow as there are no letters left. */
    private List<Due> round(LocalDate today, Place after) {
        return QuarkusTransaction.requiringNew().call(() -> freshness.due(today, after, turn.hasLeft(today)));
    }

    /** Does something by itself; says whether it is this node's turn. */
    private boolean inTurn(Runnable work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                boolean ours = turn.take();
                if (ours) {
                    work.run();
                }
                return ours;
            });
        } catch (Refusal tooManyLetters) {
            LOG.infof("A letter about an entry waits until tomorrow: %s", tooManyLetters.getMessage());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "An entry could not be asked about; the others are");
        }
        return true;
    }

    /** Does what is due for an entry, as it is now that nobody else can change it. */
    private void step(Due due, LocalDate today) {
        if (due.step().isLetter() && !turn.hasLeft(today)) {
            return;
        }
        Organisation organisation = Organisation.findLocked(due.organisation()).orElseThrow();
        freshness.step(organisation.id, today).ifPresent(step -> take(step, organisation, today));
    }

    private void take(Step step, Organisation organisation, LocalDate today) {
        if (step == Step.MARK) {
            organisation.doubt(organisation.confirmedSince());
            FreshnessRound.mark(organisation.id, today);
            record(organisation);
            return;
        }
        Optional<OrganisationContact> contact = OrganisationContact.of(organisation.id);
        if (contact.isPresent() && !turn.spend(today)) {
            return;
        }
        switch (step) {
            case ASK -> {
                FreshnessRound.begin(organisation.id, organisation.notConfirmedSince != null, today);
                letters.write(organisation, contact.orElseThrow(), Occasion.ASKING);
            }
            case REMIND -> {
                FreshnessRound.<FreshnessRound>findById(organisation.id).remindedOn = today;
                letters.write(organisation, contact.orElseThrow(), Occasion.REMINDING);
            }
            default -> {
                organisation.unlist(today);
                record(organisation);
                contact.ifPresent(whom -> letters.write(organisation, whom, Occasion.UNLISTED));
            }
        }
    }

    private void ask(UUID id, LocalDate today) {
        if (!turn.hasLeft(today)) {
            return;
        }
        Organisation.findLocked(id).orElseThrow();
        for (Lapsing lapsing : evidence.on(today, id)) {
            if (turn.spend(today)) {
                evidence.asked(lapsing, today);
                CaseStudy study = CaseStudy.findById(lapsing.study());
                letters.write(OrganisationContact.of(id).orElseThrow(), study, lapsing.until());
            }
        }
    }

    private void record(Organisation organisation) {
        log.record(EntityKind.ORGANISATION, organisation.id, Change.Action.CHANGED, organisation.version);
    }
}
