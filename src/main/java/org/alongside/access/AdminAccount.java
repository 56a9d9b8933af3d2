package org.alongside.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.Ids;

/**
 * Sees to it that there is one administrator at start: with the configured password, or with a made-up one that is
 * printed once and never kept. Where no passwords are taken there is nothing to see to.
 */
@ApplicationScoped
class AdminAccount {

    private static final int SHORTEST = 12;

    private final Settings settings;
    private final Doors doors;
    private final Sessions sessions;
    private final Guesses guesses;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AdminAccount(Settings settings, Doors doors, Sessions sessions, Guesses guesses, Ids ids, Clock clock) {
        this.settings = settings;
        this.doors = doors;
        this.sessions = sessions;
        this.guesses = guesses;
        this.ids = ids;
        this.clock = clock;
    }

    /** The administrator's settings. */
    @ConfigMapping(prefix = "alongside.admin")
    interface Settings {

        /** The administrator's password, at least 12 characters; made up and printed once when unset. */
        Optional<String> password();
    }

    void settle(@Observes StartupEvent start) {
        if (doors.takePasswords()) {
            QuarkusTransaction.requiringNew().run(() -> settle(System.out));
        }
    }

    private void settle(PrintStream console) {
        Account account = Account.named(Account.ADMIN).orElse(null);
        String configured = settings.password().filter(text -> !text.isBlank()).orElse(null);
        if (configured != null && configured.length() < SHORTEST) {
            throw new IllegalStateException("alongside.admin.password needs " + SHORTEST + " characters or more.");
        }
        if (account == null) {
            String password = configured == null ? madeUp() : configured;
            Account.create(ids.next(), AccountDraft.admin(password), clock.instant());
            if (configured == null) {
                // Not to the log, which is kept and shipped: to whoever stands at the console, once.
                console.println("\n  Sign in as admin with the password " + password
                        + "\n  It is shown this once. Set alongside.admin.password to choose your own.\n");
            }
        } else if (configured != null && !account.opensWith(configured)) {
            account.changePassword(configured);
            sessions.end(account.id, null);
        }
        // Whoever can start the directory gets in again, whatever strangers have tried
        guesses.right(List.of(Guesses.Subject.name(Account.ADMIN)));
    }

    private String madeUp() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
