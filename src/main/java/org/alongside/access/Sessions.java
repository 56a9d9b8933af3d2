package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Begins and ends sessions. */
@ApplicationScoped
class Sessions {

    private final Clock clock;
    private final Tokens tokens;

    Sessions(Clock clock, Tokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Begins a session; answers with the token that stands for it. */
    @Transactional
    String begin(UUID account) {
        String token = tokens.next();
        Session session = new Session();
        session.token = Digest.of(token);
        session.accountId = account;
        session.createdAt = clock.instant();
        session.usedAt = session.createdAt;
        session.persist();
        return token;
    }

    /** Who is signed in with the token; empty when the session is over or the account may no longer sign in. */
    @Transactional
    Optional<Caller> find(String token) {
        Instant now = clock.instant();
        Session session = Session.findById(Digest.of(token));
        if (session == null || session.isOverAt(now)) {
            return Optional.empty();
        }
        session.use(now);
        return Account.<Account>findByIdOptional(session.accountId)
                .filter(account -> !account.disabled)
                .map(account -> Caller.of(account));
    }

    @Transactional
    void end(String token) {
        Session.deleteById(Digest.of(token));
    }

    /** Ends an account's sessions, except the one with the token; the token may be null. */
    @Transactional
    void end(UUID account, String except) {
        Session.delete("accountId = ?1 and token <> ?2", account, except == null ? "" : Digest.of(except));
    }

    /** Forgets sessions that are over. */
    @Transactional
    void forget() {
        Instant now = clock.instant();
        Session.delete("createdAt <= ?1 or usedAt <= ?2", now.minus(Session.LONGEST), now.minus(Session.LONGEST_IDLE));
    }
}
