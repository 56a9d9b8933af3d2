package org.alongside.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Changes passwords, for those only who know the old one. */
@ApplicationScoped
class Passwords {

    private final PasswordRule rule;
    private final SignIn signIn;
    private final Sessions sessions;

    Passwords(PasswordRule rule, SignIn signIn, Sessions sessions) {
        this.rule = rule;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /**
     * Checks a new password.
     *
     * @throws Refusal (422) when it won't do
     */
    void check(String name, String password) {
        rule.fault(name, password).ifPresent(fault -> {
            throw Refusal.invalid(List.of(FieldError.of("password", fault)));
        });
    }

    /**
     * Gives somebody the new password they ask for, and ends their sessions except the one they ask in.
     *
     * @throws Refusal 422 when the old one is wrong or the new one won't do, 429 when too many wrong ones came before
     */
    void change(Caller person, PasswordDraft draft, RoutingContext exchange) {
        check(person.name(), draft.password());
        if (signIn.open(person.name(), draft.current(), Place.of(exchange.request()))
                .isEmpty()) {
            throw Refusal.invalid(List.of(FieldError.of("current", "is not your password")));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Account.known(person.account()).changePassword(draft.password());
            sessions.end(person.account(), SessionCookie.in(exchange));
        });
    }
}
