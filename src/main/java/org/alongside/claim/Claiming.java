package org.alongside.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.access.Contributors;
import org.alongside.access.Drafts;
import org.alongside.claim.EntryClaim.Status;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationContact;
import org.alongside.shared.Ids;
import org.alongside.shared.Language;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.hibernate.Session;

/** Where entries are claimed, and where it is seen, as far as it can be, whose they are. */
@ApplicationScoped
public class Claiming {

    private static final Duration DAY = Duration.ofDays(1);

    /** Claims of one entry wait for each other, or several at once would each find that they are the first. */
    private static final String TAKE_TURNS = "select 1 from pg_advisory_xact_lock(7170022, hashtext(:organisation))";

    /** Whether an organisation has a website that no other listed one has, on a host that isn't made of many sites. */
    private static final String HAS_OWN_SITE = """
            select count(*)
              from organisation o
             where o.id = :id and position('/' in o.website_key) = 0 and position('?' in o.website_key) = 0
               and not exists (select 1
                                 from organisation other
                                where other.website_key = o.website_key and other.status = 'LISTED' and other.id <> o.id)
            """;

    private final ClaimLetters letters;
    private final Contributors contributors;
    private final Drafts drafts;
    private final Settings settings;
    private final Session session;
    private final Ids ids;
    private final Clock clock;

    Claiming(
            ClaimLetters letters,
            Contributors contributors,
            Drafts drafts,
            Settings settings,
            Session session,
            Ids ids,
            Clock clock) {
        this.letters = letters;
        this.contributors = contributors;
        this.drafts = drafts;
        this.settings = settings;
        this.session = session;
        this.ids = ids;
        this.clock = clock;
    }

    /** How entries are claimed. */
    @ConfigMapping(prefix = "alongside.claims")
    interface Settings {

        /** How often one entry can be claimed within 24 hours. */
        @WithDefault("20")
        int mostADay();
    }

    /**
     * Takes a claim. Whoever has an address at the organisation's own domain, or the one on record, gets a link; the others
     * wait for somebody to decide, as all do where people sign in elsewhere. Which of the two it was shows in nothing that
     * comes back.
     *
     * @throws Refusal 422 when a field breaks a rule, 429 when that entry has been claimed too often today
     */
    public void make(EntryClaimDraft draft, Language language) {
        drafts.check(draft);
        try {
            QuarkusTransaction.requiringNew().run(() -> make(draft, language, true));
        } catch (NoLetterToday full) {
            QuarkusTransaction.requiringNew().run(() -> make(draft, language, false));
        }
    }

    private void make(EntryClaimDraft draft, Language language, boolean mayWrite) {
        Instant now = clock.instant();
        Organisation organisation = listed(draft.organisation());
        session.createNativeQuery(TAKE_TURNS, Integer.class)
                .setParameter("organisation", organisation.id.toString())
                .getResultList();
        if (EntryClaim.since(now.minus(DAY), organisation.id) >= settings.mostADay()) {
            throw Refusal.tooMany("This entry has been claimed often enough today. Try again tomorrow.", DAY);
        }
        // Whoever counts how often it takes to be told that it was often enough must not learn which address has a link
        if (EntryClaim.isKnown(organisation.id, draft.email(), now.minus(DAY))) {
            return;
        }
        boolean theirs = mayWrite && contributors.canBeLetIn() && belongs(draft.email(), organisation);
        EntryClaim claim = new EntryClaim();
        claim.id = ids.next();
        claim.organisationId = organisation.id;
        claim.name = draft.name();
        claim.email = draft.email();
        claim.language = language.tag();
        claim.madeAt = now;
        claim.status = Status.WAITING;
        claim.persist();
        if (theirs) {
            claim.invite(now);
            invite(claim, organisation);
        }
    }

    private void invite(EntryClaim claim, Organisation organisation) {
        try {
            letters.invite(claim, organisation);
        } catch (Refusal tooManyLetters) {
            // Told to whoever asks, it would tell them that this address is the right one
            throw new NoLetterToday();
        }
    }

    private boolean belongs(String email, Organisation organisation) {
        boolean onRecord = OrganisationContact.of(organisation.id)
                .filter(contact -> contact.email.equalsIgnoreCase(email))
                .isPresent();
        return onRecord
                || organisation.website != null
                        && OwnDomain.covers(organisation.website, email)
                        && hasOwnSite(organisation);
    }

    private boolean hasOwnSite(Organisation organisation) {
        return session.createNativeQuery(HAS_OWN_SITE, Long.class)
                        .setParameter("id", organisation.id)
                        .getSingleResult()
                > 0;
    }

    /** The organisation meant, or the one it has become part of. */
    private static Organisation listed(String id) {
        return Organisation.findByAnyId(id)
                .map(found -> found.mergedInto == null ? found : Organisation.<Organisation>findById(found.mergedInto))
                .filter(Organisation::isListed)
                .orElseThrow(() ->
                        Refusal.invalid(List.of(new FieldError("organisation", "is not a listed organisation", id))));
    }

    /** The mailbox has had as many letters as it gets. */
    private static final class NoLetterToday extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoLetterToday() {
            super(null, null, false, false);
        }
    }
}
