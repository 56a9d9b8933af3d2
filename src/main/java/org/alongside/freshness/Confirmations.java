package org.alongside.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;

/**
 * Takes people's word that an entry is right. It is no proposal, as nothing of what the entry says changes: it is put on
 * record here, and search shows it at once.
 */
@ApplicationScoped
public class Confirmations {

    private final ChangeLog log;
    private final Ids ids;
    private final Clock clock;

    Confirmations(ChangeLog log, Ids ids, Clock clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Confirms an organisation's entry as of today.
     *
     * @param by an account's name, or who else said so
     * @throws Refusal 404 when there is none, 410 when it has been taken down
     */
    @Transactional
    public void confirm(UUID id, String by) {
        Organisation organisation = Organisation.findLocked(id)
                .orElseThrow(() -> Refusal.notFound(EntityKind.ORGANISATION.words(), id.toString()));
        if (!organisation.isListed()) {
            throw Refusal.gone(EntityKind.ORGANISATION.words(), id.toString());
        }
        organisation.confirm(LocalDate.now(clock));
        keep(organisation, by);
        log.record(EntityKind.ORGANISATION, id, Change.Action.CHANGED, organisation.version);
    }

    private void keep(Organisation organisation, String by) {
        Confirmation confirmation = new Confirmation();
        confirmation.id = ids.next();
        confirmation.organisationId = organisation.id;
        confirmation.confirmedOn = organisation.confirmedOn;
        confirmation.madeBy = by;
        confirmation.madeAt = clock.instant();
        confirmation.persist();
    }
}
