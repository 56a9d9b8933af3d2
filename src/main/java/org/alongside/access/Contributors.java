package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.Ids;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Lets an organisation's own people in. */
@ApplicationScoped
public class Contributors {

    private final Doors doors;
    private final Drafts drafts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Ids ids;
    private final Clock clock;

    Contributors(Doors doors, Drafts drafts, Passwords passwords, Sessions sessions, Ids ids, Clock clock) {
        this.doors = doors;
        this.drafts = drafts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether anybody can be let in from here: not where only a provider elsewhere vouches for people. */
    public boolean canBeLetIn() {
        return doors.takePasswords();
    }

    /** What the contributor with this address signs in as; empty when there is none, or several are. */
    @Transactional
    public Optional<String> named(String email) {
        return known(email).map(account -> account.name);
    }

    /**
     * Lets somebody speak for an organisation, in the caller's transaction: with the contributor's account that has their
     * address, else with a new one. An account that may do more than that is never found.
     *
     * @return what they sign in as
     * @throws Refusal 409 when their account was closed or nobody can be let in from here, 422 when the name is taken or a field breaks a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String admit(Newcomer newcomer, UUID organisation) {
        if (!canBeLetIn()) {
            throw Refusal.conflict(
                    "People sign in elsewhere here. Ask whoever looks after this directory to let you in.");
        }
        Account account = known(newcomer.email())
                .map(known -> welcomeBack(known, newcomer.password()))
                .orElseGet(() -> welcome(newcomer));
        account.speakFor(organisation);
        return account.name;
    }

    /** Has everybody who speaks for one organisation speak for another instead, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handOver(UUID from, UUID to) {
        Account.handOver(from, to);
    }

    private static Optional<Account> known(String email) {
        List<Account> found = Account.contributors(email);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Account welcomeBack(Account account, String password) {
        if (account.disabled) {
            throw Refusal.conflict("Your account has been closed. Ask whoever looks after this directory.");
        }
        if (password != null) {
            passwords.check(account.name, password);
            account.changePassword(password);
            sessions.end(account.id, null);
        }
        return account;
    }

    private Account welcome(Newcomer newcomer) {
        AccountDraft draft = new AccountDraft(
                newcomer.name(), newcomer.email(), Role.CONTRIBUTOR, List.of(), List.of(), false, newcomer.password());
        drafts.check(draft);
        passwords.check(draft.name(), draft.password());
        if (Account.isTaken(draft.name())) {
            throw Refusal.invalid(List.of(FieldError.of("name", "is taken; choose another one")));
        }
        return Account.create(ids.next(), draft, clock.instant());
    }
}
