package org.alongside.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Contributors;
import org.alongside.access.Newcomer;
import org.alongside.letter.OneTimeLinks;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationContact;
import org.alongside.organisation.OrganisationContactDraft;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/** What somebody does with the link they got for claiming an entry. */
@ApplicationScoped
public class ClaimLinks {

    /** What a link is for that lets somebody look after their entry. */
    public static final String CLAIM = "claimEntry";

    private static final String SOURCE = "they agreed when they claimed the entry";

    private final OneTimeLinks links;
    private final Contributors contributors;
    private final Clock clock;

    ClaimLinks(OneTimeLinks links, Contributors contributors, Clock clock) {
        this.links = links;
        this.contributors = contributors;
        this.clock = clock;
    }

    /**
     * What a link is for.
     *
     * @param account what they sign in as already; null when they don't
     * @param until when it stops working
     */
    public record Peek(UUID organisation, String name, String account, Instant until) {}

    /**
     * Somebody may look after an entry now.
     *
     * @param account what they sign in as
     * @param organisation whose entry that is
     */
    public record Welcome(String account, UUID organisation) {}

    /**
     * Says what a link is for, and changes nothing.
     *
     * @throws Refusal 404 when there is no such link, 410 when it was used or has expired, or the entry was taken down
     */
    @Transactional
    public Peek peek(String token, Language in) {
        OneTimeLinks.Link link = links.peek(token);
        if (!link.purpose().equals(CLAIM)) {
            throw Refusal.notFound("link", "like this");
        }
        EntryClaim claim = EntryClaim.known(link.subject());
        Organisation organisation = listed(claim);
        Optional<String> account = contributors.named(claim.email);
        return new Peek(organisation.id, ClaimLetters.name(organisation, in), account.orElse(null), link.expiresAt());
    }

    /**
     * Lets whoever has the link look after the entry.
     *
     * @param draft may be null
     * @throws Refusal as with {@link #peek}; 422 when a field breaks a rule, after which the link still works
     */
    @Transactional
    public Welcome use(String token, ContributorDraft draft) {
        ContributorDraft wish = Objects.requireNonNullElse(draft, ContributorDraft.NOTHING);
        EntryClaim claim = EntryClaim.locked(links.use(token, CLAIM).subject());
        Organisation organisation = listed(claim);
        String account = contributors.admit(new Newcomer(claim.email, wish.name(), wish.password()), organisation.id);
        if (wish.contact()) {
            OrganisationContactDraft contact =
                    new OrganisationContactDraft(claim.name, claim.email, claim.language, LocalDate.now(clock), SOURCE);
            OrganisationContact.keep(organisation.id, contact, SOURCE);
        }
        claim.use();
        return new Welcome(account, organisation.id);
    }

    private static Organisation listed(EntryClaim claim) {
        Organisation organisation = Organisation.findById(claim.organisationId);
        if (!organisation.isListed()) {
            throw Refusal.gone("organisation", organisation.id.toString());
        }
        return organisation;
    }
}
